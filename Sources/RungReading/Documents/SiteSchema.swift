import RungModel

/// `site.yaml`
func readSite(_ value: ValueReader) -> SiteDraft? {
  value.fields { site in
    var draft = SiteDraft()
    draft.title = site.string("title", required: true) ?? ""
    draft.publisher = site.string("publisher", required: true) ?? ""
    if let language = site.language() {
      draft.language = language.text
      draft.languagePlace = language.place
    }
    draft.description = site.string("description")
    draft.baseURL = site.baseAddress("base-url")
    draft.feedback = site.address("feedback", allowing: ["https://", "http://", "mailto:"])
    draft.edition = site.edition()
    draft.caution = site.inline("caution")
    draft.leftOut = site.choices("leave-out", OptionalOutput.self)
    draft.frameworks = site.names("frameworks")
    draft.navigation = site.items("navigation").compactMap(readMenuItem)
    draft.footer = site.items("footer").compactMap(readMenuItem)
    draft.theme = site.theme()
    return draft
  }
}

private func readMenuItem(_ value: ValueReader) -> SiteDraft.MenuItem? {
  value.fields { item in
    let title = item.string("title", required: true)
    guard let to = item.link("to", required: true), let title else { return nil }
    return SiteDraft.MenuItem(title: title, to: to)
  }
}

extension MappingReader {
  /// A language tag: letters, digits and hyphens, as in `en-GB`.
  fileprivate mutating func language() -> YAMLText? {
    guard let text = text("language", required: true) else { return nil }
    let parts = text.text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }
      && (2...3).contains(parts[0].utf8.count)
    if isTag { return text }
    value.findings.add(
      .badValue, at: text.place, "'\(text.text)' is no language tag", hint: "write one such as 'en-GB' or 'cy'")
    return nil
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
}
