import RungModel

/// A source that nothing rests on is listed for no reason that a reader could see.
let uncitedSources = Check(
  rule: .uncitedSource,
  ofSite: { catalog in
    let linked = linkedSources(catalog)
    return catalog.sources.filter { catalog.citings[$0.id.index].isEmpty && !linked.contains($0.id) }.map { source in
      Diagnostic(
        .uncitedSource, at: source.place, "'\(source.key)' is cited nowhere",
        hint: "cite it where something rests on it, or take it out")
    }
  })

/// Sources that a page links to by name.
private func linkedSources(_ catalog: Catalog) -> Set<ID<Source>> {
  var linked: Set<ID<Source>> = []
  for target in catalog.articles.flatMap(\.body.targets) {
    if case .source(let id, _) = target { linked.insert(id) }
  }
  return linked
}
