import RungModel
import RungRendering

/// The sheets of a site, made when they are asked for.
package struct SitePaper: Sendable {
  let site: PreparedSite

  /// The documents that are asked for.
  package func documents(_ request: SheetRequest) throws(UnknownSheet) -> [PaperDocument] {
    let finder = SheetFinder(catalog: site.renderer.catalog, changes: site.renderer.changes)
    return try finder.pages(request).map { PaperDocument($0, of: site) }
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
