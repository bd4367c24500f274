import RungModel

/// A source that nothing rests on, and no text leads to, is listed for no reason that a reader could see.
let uncitedSources = Check(
  rule: .uncitedSource,
  ofSite: { catalog in
    catalog.sources.filter { catalog.citings[$0.id.index].isEmpty }.map { source in
      Diagnostic(
        .uncitedSource, at: source.place, "'\(source.key)' is cited nowhere",
        hint: "cite it where something rests on it, or take it out")
    }
  })
