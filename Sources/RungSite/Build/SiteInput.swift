import RungModel
import RungReading

/// All that a turn reads, parsed: the documents of the content, and the theme.
struct SiteInput: Sendable {
  /// In order of their paths.
  private(set) var documents: [Document]
  let language: ReadingLanguage
  let assets: [ScannedFile]
  let content: InputFolder
  private(set) var theme: [ThemeFile]
  private var documentFindings: [String: [Diagnostic]]
  /// The files of which an earlier state stands in: what is wrong with that is nobody's business.
  private(set) var stoodInFor: Set<String> = []
  private let scanFindings: [Diagnostic]
  private var themeFindings: [Diagnostic]
  private let hasLinkedTexts: Bool
  /// What programs left behind in the content folder: no part of the site.
  let leftovers: [String]

  var findings: [Diagnostic] {
    scanFindings + documentFindings.values.joined() + themeFindings + translationFindings
  }

  /// Reads the content folder and, where there is one, the templates folder: every file once, on all cores.
  /// - Parameter kept: what was parsed before, where a file's bytes may have stayed the same.
  static func read(
    content path: String, templates: String, jobs: Int, kept: KeptDocuments? = nil
  ) throws(MachineFault) -> SiteInput {
    let content = try InputFolder.open(path, shownAs: path)
    let scan = try content.scan()
    let texts = scan.files.filter { DocumentKind(path: $0.path) != .asset }
    let assets = scan.files.filter { DocumentKind(path: $0.path) == .asset }
    let shown = slashed(path)
    let language = try language(of: texts, in: content, shown)
    let (textsWithin, assetsWithin) = (
      countWithin(ByteLimits.allFiles, texts), countWithin(ByteLimits.allCopied, assets)
    )
    let parsed = try parallelMap(jobs: jobs, count: texts.count, batch: 8) { (index) throws(MachineFault) in
      let (path, file) = (texts[index].path, shown + texts[index].path)
      if index >= textsWithin {
        return unreadDocument(path: path, file: file, content.tooMuch(path, ByteLimits.allFiles))
      }
      return try parse(texts[index], in: content, file: file, language, kept)
    }
    let copied = try parallelMap(jobs: jobs, count: assets.count) { (index) throws(MachineFault) in
      let (path, file) = (assets[index].path, shown + assets[index].path)
      if index >= assetsWithin {
        return assetDocument(path: path, file: file, .other, content.tooMuch(path, ByteLimits.allCopied))
      }
      return try asset(assets[index], in: content, file: file)
    }
    kept?.forget(allBut: texts.map(\.path))
    var scanFindings = scan.findings
    if !texts.contains(where: { $0.path == "site.yaml" }) { scanFindings.append(missingSite(shown, assets)) }
    return try SiteInput(
      parsed + copied, language, standIns: kept, assets: assets, content: content, scanFindings, templates: templates,
      hasLinkedTexts: texts.contains { $0.target != $0.path }, leftovers: scan.leftovers)
  }

  private init(
    _ documents: [Document], _ language: ReadingLanguage, standIns: KeptDocuments?, assets: [ScannedFile],
    content: InputFolder, _ scanFindings: [Diagnostic], templates: String, hasLinkedTexts: Bool,
    leftovers: [String]
  ) throws(MachineFault) {
    var stoodInFor: Set<String> = []
    self.language = language
    self.documents = documents.map { document in
      guard let standIn = standIns?.standIn(for: document) else { return document }
      stoodInFor.insert(document.file)
      return standIn
    }.sorted { $0.path < $1.path }
    self.stoodInFor = stoodInFor
    self.assets = assets
    self.content = content
    self.scanFindings = scanFindings
    self.hasLinkedTexts = hasLinkedTexts
    self.leftovers = leftovers
    let found = documents.filter { !$0.findings.isEmpty }
    documentFindings = Dictionary(found.map { ($0.path, $0.findings) }, uniquingKeysWith: +)
    (theme, themeFindings) = try Self.readTheme(templates)
  }

  private static func readTheme(_ folder: String) throws(MachineFault) -> ([ThemeFile], [Diagnostic]) {
    var findings: [Diagnostic] = []
    let own = try RungSite.readTheme(folder, &findings)
    return (completeTheme(own: own), findings)
  }

  private static func parse(
    _ file: ScannedFile, in folder: InputFolder, file shown: String, _ language: ReadingLanguage, _ kept: KeptDocuments?
  ) throws(MachineFault) -> Document {
    // Half of a file that somebody is writing is nobody's text.
    if let kept, let whole = kept.latest(at: file.path), folder.isBeingWritten(file) {
      kept.noteUnsettled(file.path)
      return whole
    }
    switch try folder.read(file, limit: ByteLimits.file) {
    case .bytes(let bytes):
      return kept?.document(path: file.path, file: shown, bytes: bytes, in: language)
        ?? parseDocument(path: file.path, file: shown, bytes: bytes, in: language)
    case .finding(let finding): return unreadDocument(path: file.path, file: shown, finding)
    }
  }

  /// It is copied when pages are written; that it can be is better known before, and so is the size of a picture.
  private static func asset(
    _ file: ScannedFile, in folder: InputFolder, file shown: String
  ) throws(MachineFault) -> Document {
    let (picture, finding) = try folder.look(at: file)
    return assetDocument(path: file.path, file: shown, picture, finding)
  }

  private static func missingSite(_ folder: String, _ others: [ScannedFile]) -> Diagnostic {
    let misnamed = others.first { usualPath(of: $0.path) == "site.yaml" }
    return Diagnostic(
      .missingFile, at: Place(file: folder + "site.yaml"), "the content has no site.yaml",
      hint: misnamed.map { "rename '\($0.path)' to 'site.yaml'" }
        ?? "add one with 'title', 'publisher' and 'language', or write a whole small site with 'rung new'")
  }
}

// One file after another, for a site that is kept.
extension SiteInput {
  /// Whether the files are those of `other`, and of those that are read the bytes as well.
  ///
  /// Names are compared by their bytes: two spellings of an accent are two names on the disk.
  func holdsTheSame(as other: SiteInput) -> Bool {
    content.top.isSame(as: other.content.top)
      && documents.elementsEqual(other.documents) { $0 === $1 || $0.isSameAsset(as: $1) }
      && zip(assets, other.assets).allSatisfy { isSpelledAlike($0.path, $1.path) }
      && documentFindings == other.documentFindings && scanFindings == other.scanFindings && assets == other.assets
      && theme == other.theme && themeFindings == other.themeFindings
  }

  /// What was found in the file at `path` by itself.
  func findings(at path: String) -> [Diagnostic] { documentFindings[path] ?? [] }

  /// A file may lie elsewhere than its path says, so that a change there is one here.
  var hasLinks: Bool { hasLinkedTexts || assets.contains { $0.target != $0.path } }

  /// The document at `path`; nil where there is none.
  func document(at path: String) -> Document? {
    let index = documents.partitioningIndex { !($0.path < path) }
    return index < documents.count && documents[index].path == path ? documents[index] : nil
  }

  /// Takes `document` in, which was parsed of the file at a path that is known; where it has errors, `standIn` is what
  /// stays in its place.
  /// Keeps documents whose paths are wanted; of crosswalks, which join frameworks, none.
  mutating func keep(_ isWanted: (String) -> Bool) {
    documents.removeAll { !isWanted($0.path) || $0.path == "crosswalks.yaml" }
  }

  mutating func replace(by document: Document, standIn: Document?) {
    documentFindings[document.path] = document.findings.isEmpty ? nil : document.findings
    if standIn == nil { stoodInFor.remove(document.file) } else { stoodInFor.insert(document.file) }
    documents[documents.partitioningIndex { !($0.path < document.path) }] = standIn ?? document
  }

  mutating func readTheme(again folder: String) throws(MachineFault) {
    (theme, themeFindings) = try Self.readTheme(folder)
  }
}

extension Document {
  /// It is shown alike as well: pages hold the sizes of pictures.
  fileprivate func isSameAsset(as other: Document) -> Bool {
    guard case .asset(let size) = content, case .asset(let otherSize) = other.content else { return false }
    return size == otherSize && isSpelledAlike(path, other.path)
  }
}

func isSpelledAlike(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
