import RungModel

/// `site.yaml`
func readSite(_ value: ValueReader) -> SiteDraft? {
  value.fields { site in
    var draft = SiteDraft()
    draft.title = site.words("title", required: true) ?? ""
    draft.publisher = site.words("publisher", required: true, mayStay: true) ?? ""
    if let language = site.language() {
      draft.language = language.text
      draft.languagePlace = language.place
    }
    draft.translations = site.translations(besides: draft.language)
    if let wanted = value.findings.language.wanted {
      draft.language = wanted
      draft.languagePlace = draft.translations.first { $0.text == wanted }?.place
    }
    draft.description = site.words("description")
    draft.baseURL = site.baseAddress("base-url")
    draft.feedback = site.address("feedback", allowing: ["https://", "http://", "mailto:"])
    draft.edition = site.edition()
    draft.changed = site.date("changed")?.text
    draft.licence = site.licence()
    draft.caution = site.inline("caution")
    draft.leftOut = site.choices("leave-out", OptionalOutput.self)
    draft.paper = site.choice("paper", PaperSize.self) ?? draft.paper
    draft.frameworks = site.names("frameworks")
    draft.navigation = site.items("navigation").compactMap(readMenuItem)
    draft.footer = site.items("footer").compactMap(readMenuItem)
    draft.theme = site.theme()
    return draft
  }
}

private func readMenuItem(_ value: ValueReader) -> SiteDraft.MenuItem? {
  value.fields { item in
    let title = item.words("title", required: true)
    guard let to = item.link("to", required: true), let title else { return nil }
    return SiteDraft.MenuItem(title: title, to: to)
  }
}

extension MappingReader {
  fileprivate mutating func language() -> YAMLText? {
    word("language", required: true).flatMap { value.isLanguage($0) ? $0 : nil }
  }

  /// The languages into which the site is translated, each once.
  fileprivate mutating func translations(besides original: String) -> [Written] {
    var seen: Set<String> = [original.lowercased()]
    return oneOrMoreWords("translations").filter { tag in
      guard value.isLanguage(tag) else { return false }
      if seen.insert(tag.text.lowercased()).inserted { return true }
      value.findings.add(
        .badValue, at: tag.place, "the site is in '\(tag.text)' already", hint: "take it out")
      return false
    }.map(Written.init)
  }
}

extension ValueReader {
  /// A language tag: letters, digits and hyphens, as in `en-GB`.
  fileprivate func isLanguage(_ text: YAMLText) -> Bool {
    let parts = text.text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }
      && (2...3).contains(parts[0].utf8.count)
    if isTag { return true }
    findings.add(
      .badValue, at: text.place, "'\(text.text)' is no language tag", hint: "write one such as 'en-GB' or 'cy'")
    return false
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
}
