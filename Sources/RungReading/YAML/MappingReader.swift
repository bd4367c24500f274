package import RungModel

/// Reads a mapping whose keys Rung knows. A schema is the list of its fields in the order of the documentation:
///
///     ValueReader(root, in: file, findings: findings).fields { site in
///       Site(
///         title: site.text("title", required: true),
///         edition: site.fields("edition") { Edition(name: $0.text("name"), date: $0.date("date")) })
///     }
///
/// Every question is remembered, so that `finish` can report the keys that nobody asked for and the required ones that
/// are not there. `ValueReader.fields` calls it.
package struct MappingReader {
  private let entries: [YAMLEntry]
  /// The mapping itself.
  package let value: ValueReader
  private var asked: [String] = []
  private var missing: [String] = []

  init(_ entries: [YAMLEntry], of value: ValueReader) {
    self.entries = entries
    self.value = value
  }

  package var place: Place { value.place }

  /// The value of a field, or nil where it is left out or left empty; the other methods are short for this one and a
  /// kind of value.
  package mutating func value(_ name: String, required: Bool = false) -> ValueReader? {
    asked.append(name)
    guard let entry = entries.first(where: { matches($0.key.text, name) }) else {
      if required { missing.append(name) }
      return nil
    }
    guard isEmpty(entry.value) else {
      return ValueReader(entry.value, name: "'\(name)'", in: value.file, findings: value.findings)
    }
    if required || entry.value.isHidden { reportEmpty(entry, required ? .missingKey : .cutText) }
    return nil
  }

  /// Whether the field is written at all, empty or not. It counts as asked for.
  package mutating func has(_ name: String) -> Bool {
    if !asked.contains(name) { asked.append(name) }
    return entries.contains { matches($0.key.text, name) }
  }

  /// Reports the keys that were not asked for and the required ones that are missing. A key that is likely a misspelt
  /// one is one finding and not two.
  package mutating func finish() {
    let unknown = entries.filter { entry in !asked.contains { matches($0, entry.key.text) } }
    guard !unknown.isEmpty || !missing.isEmpty else { return }
    let free = asked.filter { name in !entries.contains { matches($0.key.text, name) } }
    for entry in unknown.prefix(ByteLimits.findingsOfAFile) { reportUnknown(entry.key, free: free) }
    for name in missing { reportMissing(name) }
  }

  private mutating func reportUnknown(_ key: YAMLKey, free: [String]) {
    if let tag = translationTag(of: key.text, among: asked), !value.findings.language.translations.contains(tag) {
      return value.findings.add(
        .unknownLanguage, at: key.place(in: value.file), "'\(key.text)' is in '\(tag)', and the site is not",
        hint: "add '\(tag)' to 'translations' in site.yaml, or take this out")
    }
    let meant = nearest(to: key.text, among: missing) ?? nearest(to: key.text, among: free)
    missing.removeAll { $0 == meant }
    let others = free.isEmpty ? "take it out" : "take it out; the keys still free are: \(list(free))"
    value.findings.add(
      .unknownKey, at: key.place(in: value.file), "'\(key.text)' is no key of \(value.name)",
      hint: meant.map { "write '\($0)'" } ?? others)
  }

  private func reportMissing(_ name: String) {
    value.findings.add(
      .missingKey, at: place, "'\(name)' is missing from \(value.name)", hint: "add a line '\(name): …'")
  }

  private func reportEmpty(_ entry: YAMLEntry, _ rule: Rule) {
    value.findings.add(
      rule, at: entry.key.place(in: value.file), "'\(entry.key.text)' is empty",
      hint: entry.value.isHidden
        ? "put the text in quotes: '#' begins a comment" : "write something behind '\(entry.key.text):'")
  }
}

private func isEmpty(_ node: YAMLNode) -> Bool {
  guard let text = node.text else { return node.isNull }
  return text.utf8.allSatisfy { isBlank($0) || $0 == UInt8(ascii: "\n") }
}

/// Lengths first: most keys differ there.
private func matches(_ left: String, _ right: String) -> Bool {
  left.utf8.count == right.utf8.count && left == right
}

// The fields by kind of value.
extension MappingReader {
  package mutating func text(_ name: String, required: Bool = false) -> YAMLText? {
    value(name, required: required)?.text()
  }

  /// A text of a closed form, such as a name or an address.
  package mutating func word(_ name: String, required: Bool = false) -> YAMLText? {
    value(name, required: required)?.word()
  }

  package mutating func key(_ name: String, required: Bool = false) -> YAMLText? {
    value(name, required: required)?.key()
  }

  package mutating func flag(_ name: String, default: Bool) -> Bool {
    value(name)?.flag() ?? `default`
  }

  package mutating func date(_ name: String, or word: String? = nil, required: Bool = false) -> YAMLText? {
    value(name, required: required)?.date(or: word)
  }

  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ choices: Choice.Type, required: Bool = false
  ) -> Choice? {
    value(name, required: required)?.choice(choices)
  }

  /// Several words of a closed list, of which a single one may stand without the list.
  package mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ choices: Choice.Type
  ) -> [Choice] {
    value(name)?.oneOrMore().compactMap { $0.choice(choices) } ?? []
  }

  package mutating func texts(_ name: String, required: Bool = false) -> [YAMLText] {
    value(name, required: required)?.items().compactMap { $0.text() } ?? []
  }

  /// A list of texts of which a single one may stand without the list.
  package mutating func oneOrMoreTexts(_ name: String, required: Bool = false) -> [YAMLText] {
    value(name, required: required)?.oneOrMore().compactMap { $0.text() } ?? []
  }

  /// The same for texts of a closed form.
  package mutating func oneOrMoreWords(_ name: String, required: Bool = false) -> [YAMLText] {
    value(name, required: required)?.oneOrMore().compactMap { $0.word() } ?? []
  }

  package mutating func keys(_ name: String, required: Bool = false) -> [YAMLText] {
    value(name, required: required)?.items().compactMap { $0.key() } ?? []
  }

  package mutating func items(_ name: String, required: Bool = false) -> [ValueReader] {
    value(name, required: required)?.items() ?? []
  }

  package mutating func entries(_ name: String, required: Bool = false) -> [(key: YAMLText, value: ValueReader)] {
    value(name, required: required)?.entries() ?? []
  }

  package mutating func fields<Value>(
    _ name: String, required: Bool = false, _ read: (inout MappingReader) -> Value?
  ) -> Value? {
    value(name, required: required)?.fields(read)
  }

  package mutating func textOrFields<Value>(
    _ name: String, required: Bool = false, text: (YAMLText) -> Value?, fields: (inout MappingReader) -> Value?
  ) -> Value? {
    value(name, required: required)?.textOrFields(text: text, fields: fields)
  }
}
