package import RungModel
import RungRendering

/// The sheets of a site, made when they are asked for.
package struct SitePaper: Sendable {
  let site: PreparedSite

  /// The documents that are asked for.
  /// - Parameters:
  ///   - language: one of the site's; nil for that in which it was first written.
  ///   - paper: nil for that of the site.
  package func documents(
    _ request: SheetRequest, in language: String? = nil, on paper: PaperSize? = nil
  ) throws(UnknownSheet) -> [PaperDocument] {
    let renderer = try renderer(of: language).on(paper)
    let finder = SheetFinder(catalog: renderer.catalog, changes: renderer.changes)
    return try finder.pages(request).map { PaperDocument($0, of: site, renderer) }
  }

  private func renderer(of language: String?) throws(UnknownSheet) -> Renderer {
    guard let language else { return site.renderer }
    if let found = site.renderers.first(where: { $0.catalog.site.language == language }) { return found }
    let known = site.renderers.map(\.catalog.site.language).joined(separator: ", ")
    throw UnknownSheet("the site is not in '\(language)'; it is in: \(known)")
  }
}

extension SiteTurn {
  /// Reads the content and hands its sheets to `body`, unless something stops it, as it would a build.
  package func print(
    isStrict: Bool, _ body: (SitePaper) throws(MachineFault) -> Outcome
  ) -> Outcome {
    run { () throws(MachineFault) in
      let site = try prepare(hasFingerprints: false, besides: ["book", "job", "appraisal", "step", "compare"])
      if stops(site.findings, isStrict) {
        console.conclude("\(summary(of: site)); nothing was printed")
        return .findings
      }
      return try body(SitePaper(site: site))
    }
  }
}
