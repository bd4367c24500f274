import RungModel

/// In which languages a site is, and in which of them a file is read.
///
/// The author writes a text once, and its translations beside it: `text`, `text-cy`. What is not translated is taken as it
/// is, and noted.
package struct ReadingLanguage: Hashable, Sendable {
  /// Of what stands under a key by itself.
  package var original = ""
  /// The others, in authored order.
  package var translations: [String] = []
  /// The translation that is read; nil for the original.
  package var wanted: String?

  package init(original: String = "", translations: [String] = [], wanted: String? = nil) {
    self.original = original
    self.translations = translations
    self.wanted = wanted
  }

  /// Of which page, and into which language, the Markdown file at `path` is a translation: `about.cy.md` of `about.md`.
  package func translation(at path: String) -> (of: String, into: String)? {
    guard path.hasSuffix(".md") else { return nil }
    return translations.first { path.hasSuffix(".\($0).md") }
      .map { ("\(path.dropLast($0.utf8.count + 4)).md", $0) }
  }
}

extension MappingReader {
  /// The value of a text that can be translated.
  /// - Parameter mayStay: it may be the same in every language, as an abbreviation is.
  package mutating func wording(_ name: String, required: Bool = false, mayStay: Bool = false) -> ValueReader? {
    let original = value(name, required: required)
    let language = value.findings.language
    guard !language.translations.isEmpty else { return original }
    var translated: ValueReader?
    for tag in language.translations {
      guard let own = value("\(name)-\(tag)") else { continue }
      if language.wanted == nil {
        if let original { own.reportOtherCount(than: original, name) } else { noteMissingOriginal(name, own, tag) }
      }
      if tag == language.wanted { translated = own }
    }
    guard let original, let wanted = language.wanted else { return original }
    return translated ?? original.untranslated(hint: mayStay ? nil : "write '\(name)-\(wanted)' beside it")
  }

  /// The words of a text that is shown without markup.
  mutating func words(_ name: String, required: Bool = false, mayStay: Bool = false) -> String? {
    guard let value = wording(name, required: required, mayStay: mayStay), let text = value.text()?.text else {
      return nil
    }
    if value.isUntranslated, !mayStay { value.findings.noteForeign(text) }
    return text
  }

  private func noteMissingOriginal(_ name: String, _ own: ValueReader, _ tag: String) {
    own.report(
      .missingOriginal, "'\(name)-\(tag)' translates '\(name)', which is not there",
      hint: "write '\(name)' too, or take this out")
  }
}

extension ValueReader {
  /// A translation says neither less nor more than its original: above all, it has every condition.
  fileprivate func reportOtherCount(than original: ValueReader, _ name: String) {
    let (own, others) = (node.said, original.node.said)
    guard own != others, !node.isNull, node.items != nil || original.node.items != nil else { return }
    report(
      .badValue, "'\(name)' has \(others) here in the original, and this has \(own)", hint: "translate each of them")
  }

  /// A text that stands by itself where details with `form` could.
  func alone(_ form: String = "text") -> ValueReader {
    guard let wanted = findings.language.wanted else { return self }
    return untranslated(hint: "write it as '{\(form): \"…\", \(form)-\(wanted): \"…\"}', with the quotation marks")
  }

  /// The same as what it is: a text of another language than the one that is read.
  func untranslated(hint: String?) -> ValueReader {
    var reader = self
    reader.isUntranslated = true
    guard let hint, let wanted = findings.language.wanted, !node.isNull else { return reader }
    report(.untranslated, "this is not translated into '\(wanted)'", hint: hint)
    return reader
  }
}

extension YAMLNode {
  /// How many texts stand here, those without a word left out.
  fileprivate var said: Int { (items ?? [self]).count { !($0.text ?? " ").allSatisfy(\.isWhitespace) } }
}

/// The end of a key that reads like that of a translation: `cy` of `text-cy`.
func translationTag(of key: String, among names: [String]) -> String? {
  for name in names where key.hasPrefix(name + "-") {
    let tag = key.dropFirst(name.utf8.count + 1)
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { $0.allSatisfy { $0.isLetter && $0.isASCII } && $0.utf8.count > 1 }
    if isTag, (2...3).contains(parts[0].utf8.count) { return String(tag) }
  }
  return nil
}
