package import RungModel

/// A text from a YAML file with its places.
package struct YAMLText: Sendable {
  package var text: String
  package var place: Place
  package var origin: ScalarOrigin
}

/// One YAML value that is about to be read as something. Each method answers with the value or, with a finding, nil.
package struct ValueReader {
  package let node: YAMLNode
  /// What findings call the value: `'title'`, `an item of 'cites'`, `the file`.
  package let name: String
  let file: String
  let findings: Findings
  /// It stands in for a translation that is not there.
  var isUntranslated = false

  package init(_ node: YAMLNode, name: String = "the file", in file: String, findings: Findings) {
    self.node = node
    self.name = name
    self.file = file
    self.findings = findings
  }

  package var place: Place { node.place(in: file) }

  /// A finding about this value.
  package func report(_ rule: Rule, _ headline: String, hint: String? = nil) {
    findings.add(rule, at: place, headline, hint: hint)
  }

  /// A text in an author's own words, of which a comment may not take a part away.
  package func text() -> YAMLText? {
    let text = word()
    if text != nil, node.cutLine > 0 { findings.add(cutFinding(.cutText, node, in: file)) }
    return text
  }

  /// A text of a closed form, such as a name or a date: a comment may follow it.
  package func word() -> YAMLText? {
    guard let text = node.text else {
      let hint = node.entries == nil ? "if it starts with '[' or '{'" : "if it holds ': ' or starts with '{'"
      return wrong("a text", hint: "write the text, in quotes \(hint)")
    }
    return YAMLText(text: text, place: place, origin: node.origin)
  }

  /// A list of values, whatever they are.
  package func items() -> [ValueReader] {
    guard let items = node.items else {
      let _: Never? = wrong("a list", hint: "write '[one, two]', or a line that starts with '- ' for each item")
      return []
    }
    return items.map {
      var item = ValueReader($0, name: "an item of \(name)", in: file, findings: findings)
      item.isUntranslated = isUntranslated
      return item
    }
  }

  /// A list, or one value that stands for a list of one.
  package func oneOrMore() -> [ValueReader] {
    node.text == nil ? items() : [self]
  }

  /// A mapping whose keys are the author's own, in order. A key that is no good is reported and left out.
  package func entries() -> [(key: YAMLText, value: ValueReader)] {
    guard let entries = node.entries else {
      let _: Never? = wrongMapping()
      return []
    }
    return entries.compactMap { entry in
      let key = YAMLText(entry.key, in: file)
      guard checkKey(key, findings) else { return nil }
      return (key, ValueReader(entry.value, name: "'\(key.text)'", in: file, findings: findings))
    }
  }

  /// A mapping with known keys: `read` asks for each of them, and every other key is reported when it is done.
  package func fields<Value>(_ read: (inout MappingReader) -> Value?) -> Value? {
    guard let entries = node.entries else { return wrongMapping() }
    var reader = MappingReader(entries, of: self)
    let value = read(&reader)
    reader.finish()
    return value
  }

  /// A text alone, or a mapping with known keys.
  package func textOrFields<Value>(
    text: (YAMLText) -> Value?, fields: (inout MappingReader) -> Value?
  ) -> Value? {
    if node.entries != nil { return self.fields(fields) }
    guard node.text != nil, let found = self.text() else {
      return wrong("a text or a mapping", hint: "write the text, or lines of 'key: value' below, indented")
    }
    return text(found)
  }

  private func wrongMapping<Value>() -> Value? {
    wrong("a mapping", hint: "write lines of 'key: value', indented below the key that they belong to")
  }

  func wrong<Value>(_ expected: String, hint: String) -> Value? {
    let isCut = node.isNull && node.isHidden
    report(
      .wrongType, "\(name) must be \(expected), not \(node.kindInWords)",
      hint: isCut ? "put the text in quotes: '#' begins a comment" : hint)
    return nil
  }
}

extension YAMLText {
  fileprivate init(_ key: YAMLKey, in file: String) {
    text = key.text
    place = key.place(in: file)
    origin = ScalarOrigin(
      style: .plain, line: key.line, column: key.column, continuation: key.column,
      isExact: Int(key.width) == key.text.utf8.count)
  }
}

extension YAMLNode {
  package var kindInWords: String {
    switch value {
    case .null: "nothing"
    case .scalar: "a text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }
}
