import RungRendering

/// The programs that make files of what Rung renders, as far as there are any. A site goes without what none makes.
package struct Makers: Sendable {
  /// Makes workbooks of records.
  package var workbooks: Program?
  /// Makes PNG pictures of SVG.
  package var pictures: Program?

  package init(workbooks: Program? = nil, pictures: Program? = nil) {
    self.workbooks = workbooks
    self.pictures = pictures
  }

  /// Those of this machine: one comes with Rung, the other is librsvg's.
  package static var found: Makers {
    Makers(workbooks: .besideRung("rung-xlsx"), pictures: .named("rsvg-convert"))
  }

  var kinds: Set<MadeFile> {
    var kinds: Set<MadeFile> = []
    if workbooks != nil { kinds.insert(.workbook) }
    if pictures != nil { kinds.insert(.picture) }
    return kinds
  }

  func program(for kind: MadeFile) -> Program? {
    switch kind {
    case .workbook: workbooks
    case .picture: pictures
    }
  }
}
