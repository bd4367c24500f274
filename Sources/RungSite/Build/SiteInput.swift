import RungModel
import RungReading

/// All that a turn reads, parsed: the documents of the content, and the theme.
struct SiteInput: Sendable {
  var documents: [Document]
  var assets: [ScannedFile]
  var content: InputFolder
  var theme: [ThemeFile]
  var findings: [Diagnostic]

  /// Reads the content folder and, where there is one, the templates folder: every file once, on all cores.
  static func read(content path: String, templates: String, jobs: Int) throws(MachineFault) -> SiteInput {
    let content = try InputFolder.open(path, shownAs: path)
    let scan = try content.scan()
    let texts = scan.files.filter { DocumentKind(path: $0.path) != .asset }
    let assets = scan.files.filter { DocumentKind(path: $0.path) == .asset }
    let shown = slashed(path)
    let parsed = try parallelMap(jobs: jobs, count: texts.count, batch: 8) { (index) throws(MachineFault) in
      try parse(texts[index], in: content, file: shown + texts[index].path)
    }
    let copied = try parallelMap(jobs: jobs, count: assets.count) { (index) throws(MachineFault) in
      try asset(assets[index], in: content, file: shown + assets[index].path)
    }
    let documents = parsed + copied
    var findings = scan.findings + documents.flatMap(\.findings)
    if !texts.contains(where: { $0.path == "site.yaml" }) { findings.append(missingSite(shown)) }
    let own = try readTheme(templates, &findings)
    return SiteInput(
      documents: documents.sorted { $0.path < $1.path }, assets: assets, content: content,
      theme: completeTheme(own: own),
      findings: findings)
  }

  private static func parse(
    _ file: ScannedFile, in folder: InputFolder, file shown: String
  ) throws(MachineFault) -> Document {
    switch try folder.read(file, limit: ByteLimits.file) {
    case .bytes(let bytes): parseDocument(path: file.path, file: shown, bytes: bytes)
    case .finding(let finding): unreadDocument(path: file.path, file: shown, finding)
    }
  }

  /// It is copied when pages are written; that it can be is better known before.
  private static func asset(
    _ file: ScannedFile, in folder: InputFolder, file shown: String
  ) throws(MachineFault) -> Document {
    assetDocument(path: file.path, file: shown, try folder.probe(file))
  }

  private static func missingSite(_ folder: String) -> Diagnostic {
    Diagnostic(
      .missingFile, at: Place(file: folder + "site.yaml"), "the content has no site.yaml",
      hint: "add one with 'title', 'publisher' and 'language', or write a whole small site with 'rung new'")
  }
}
