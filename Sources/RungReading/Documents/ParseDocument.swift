package import RungModel

/// Parses one file of the content by itself; what is noticed goes with it.
/// - Parameters:
///   - path: below the content folder, with `/`.
///   - file: as findings name it.
///   - language: in which languages the site is.
package func parseDocument(
  path: String, file: String, bytes: [UInt8], in language: ReadingLanguage = ReadingLanguage()
) -> Document {
  let kind = DocumentKind(path: path)
  let translated = language.translation(at: path)
  let own = translated.map { ReadingLanguage(original: $0.into) } ?? language
  let findings = Findings(in: own)
  findings.add(checkBytes(bytes, in: file))
  let isSound = findings.isEmpty
  let content = isSound ? parse(kind, path, file, bytes, findings) : nil
  let hasKey = checkName(kind, path, file, findings)
  var translations: [(content: Document.Content, foreign: Set<String>)] = []
  if isSound, hasKey, content != nil, !own.translations.isEmpty {
    translations = own.translations.map { parse(kind, path, file, bytes, into: $0, findings) }
  }
  return Document(
    path: path, file: file, kind: kind, content: hasKey ? content ?? .unread : .unread,
    translations: translations.map(\.content), foreign: translations.map(\.foreign), findings: findings.all)
}

/// Reads the file once more, in one of the languages into which the site is translated. Only what is new is found.
private func parse(
  _ kind: DocumentKind, _ path: String, _ file: String, _ bytes: [UInt8], into tag: String, _ findings: Findings
) -> (content: Document.Content, foreign: Set<String>) {
  var language = findings.language
  language.wanted = tag
  let found = Findings(in: language)
  let content = parse(kind, path, file, bytes, found)
  let known = Set(findings.all)
  // Whether a page has a translation is seen beside it.
  findings.add(found.all.filter { !known.contains($0) && !(kind == .article && $0.rule == .untranslated) })
  return (content ?? .unread, found.foreign)
}

/// A role's file and a framework's folder are named after their keys.
private func checkName(_ kind: DocumentKind, _ path: String, _ file: String, _ findings: Findings) -> Bool {
  let parts = path.parts(at: UInt8(ascii: "/")).map(String.init)
  switch kind {
  case .framework(let key) where !isKey(parts[1]):
    reportName(parts[1], file, "rename the folder to '\(key)'", findings)
  case .framework where parts[2] != "framework.yaml":
    reportName(parts[2], file, "rename the file to 'framework.yaml'", findings)
  case .holder(_, let key) where !isKey(String(parts[2].dropLast(5))):
    reportName(parts[2], file, "rename the file to '\(key).yaml'", findings)
  default: return true
  }
  return false
}

private func reportName(_ name: String, _ file: String, _ hint: String, _ findings: Findings) {
  findings.add(
    .badID, at: Place(file: file), "'\(name)' is named after no key: keys are lower-case letters, digits and hyphens",
    hint: hint)
}

/// A file that is copied as it is, and of which no more is read than the header of a picture.
/// - Parameter finding: why it cannot be copied; nil where it can.
package func assetDocument(path: String, file: String, _ picture: PictureFile, _ finding: Diagnostic?) -> Document {
  var size: PictureSize?
  var broken: Diagnostic?
  switch picture {
  case .size(let known): size = known
  case .broken(let kind): broken = brokenPicture(path, file, kind)
  case .other, .sizeless: break
  }
  let findings = [finding, broken, misplacedFile(path, file)].compactMap { $0 }
  return Document(path: path, file: file, kind: .asset, content: .asset(size), findings: findings)
}

private func brokenPicture(_ path: String, _ file: String, _ kind: String) -> Diagnostic {
  Diagnostic(
    .brokenPicture, at: Place(file: file),
    "browsers cannot show '\(path)': it does not begin as \(kind == "SVG" ? "an" : "a") \(kind) picture does",
    hint: "open it in a picture program and save it as \(kind) again, or take it out")
}

/// A file that could not be read; `finding` says why.
package func unreadDocument(path: String, file: String, _ finding: Diagnostic) -> Document {
  Document(path: path, file: file, kind: DocumentKind(path: path), content: .unread, findings: [finding])
}

private func parse(
  _ kind: DocumentKind, _ path: String, _ file: String, _ bytes: [UInt8], _ findings: Findings
) -> Document.Content? {
  if kind == .article { return readArticle(bytes, path: path, in: file, findings).map(Document.Content.article) }
  if kind == .asset { return .asset(nil) }
  guard let root = readYAML(bytes, in: file, findings: findings) else { return nil }
  let value = ValueReader(root, in: file, findings: findings)
  return switch kind {
  case .site: readSite(value).map(Document.Content.site)
  case .sources: readSources(value).map(Document.Content.sources)
  case .glossary: readGlossary(value).map(Document.Content.glossary)
  case .crosswalks: readCrosswalks(value).map(Document.Content.crosswalks)
  case .framework(let key): readFramework(value, key: key).map(Document.Content.framework)
  case .holder(_, let key): readHolder(value, key: key).map(Document.Content.holder)
  case .article, .asset: nil
  }
}
