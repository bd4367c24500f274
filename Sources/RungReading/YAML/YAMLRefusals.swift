import CLibYAML
import RungModel

// Findings on what is YAML, but none that Rung takes.
extension YAMLTree {
  mutating func refuseAliasAndAnchor() throws(YAMLStop) {
    guard events.type == YAML_ALIAS_EVENT || events.hasAnchor else { return }
    throw YAMLStop(aliasFinding(source, at: marks.offset(of: events.start)), head: headOfBrackets)
  }

  private var hasEnough: Bool { findings.count >= ByteLimits.findingsOfAFile }

  mutating func reportTag() {
    if hasEnough { return }
    findings.append(tagFinding(source, at: marks.offset(of: events.start)))
  }

  /// An escape that stands for a sign no author can see.
  mutating func reportHidden(_ sign: UInt32, at node: YAMLNode) {
    if hasEnough { return }
    findings.append(
      Diagnostic(
        .controlByte, at: node.place(in: source.file), "an escape in this text stands for the \(nameOfHidden(sign))",
        hint: "take the escape out"))
  }

  /// `Report fault #3` is half a text and half a comment. Whether that does harm depends on what the value is for.
  mutating func noteCut(_ node: inout YAMLNode) {
    guard let offset = commentOfText(fromLine: Int(node.line) - source.firstLine) else { return }
    let place = source.place(at: offset)
    (node.cutLine, node.cutColumn) = (place.line, place.column)
    node.isCutInCurlyQuotes = source.isCurly(at: marks.offset(of: events.start))
    node.cutQuotes = quotes(for: source.bytes[marks.offset(of: events.start)..<source.lineEnd(of: offset)])
    if cuts.count < ByteLimits.findingsOfAFile { cuts.append(node) }
  }

  /// Whether an empty value has a comment in its place that may be meant as a text.
  mutating func hidesText() -> Bool {
    let end = marks.offset(of: events.end)
    guard let blank = source[end], isBlank(blank), source[end + 1] == UInt8(ascii: "#") else { return false }
    guard let next = source[end + 2], next == UInt8(ascii: " ") else { return source[end + 2] != UInt8(ascii: "\n") }
    return source[end + 3].map(isDigit) ?? false
  }

  /// The `#` behind the scalar at hand that may be meant as a part of it. A comment that is meant stands behind two blanks and
  /// has a blank behind its sign, or stands on a line of its own.
  private mutating func commentOfText(fromLine line: Int) -> Int? {
    let end = marks.offset(of: events.end)
    var offset = end
    while let byte = source[offset], isBlank(byte) { offset += 1 }
    if source[offset] == UInt8(ascii: "#"), offset > end {
      return offset == end + 1 || beginsWord(offset + 1) ? offset : nil
    }
    return source[offset] == UInt8(ascii: "\n") || isLineStart(offset) ? commentBelow(offset) : nil
  }

  /// `#1` at the start of a line that goes on with the text above.
  private mutating func commentBelow(_ end: Int) -> Int? {
    let next = source.lineStart(of: end) == end ? end : end + 1
    let text = source.textStart(of: next)
    guard next < source.bytes.count, source[text] == UInt8(ascii: "#"), beginsWord(text + 1) else { return nil }
    let start = source.entryColumn(of: marks.offset(of: events.start))
    return text - source.lineStart(of: text) > start ? text : nil
  }

  private func isLineStart(_ offset: Int) -> Bool { offset > 0 && source[offset - 1] == UInt8(ascii: "\n") }

  private func beginsWord(_ offset: Int) -> Bool { source[offset].map { isWordByte($0) } ?? false }

  mutating func secondDocument() -> YAMLStop {
    let offset = marks.offset(of: events.start)
    return YAMLStop(
      Diagnostic(
        .yamlSyntax, at: source.place(at: offset, width: min(3, source.bytes.count - offset)),
        "a second YAML document starts here", hint: "keep one document a file, and take the '---' or '...' line out"),
      .all)
  }

  /// Spaces of other kinds at the start of a line, or behind a key or a dash, become letters of a text or of a key.
  mutating func refuseOddSpaces() throws(YAMLStop) {
    guard events.type == YAML_SCALAR_EVENT, events.style == .plain, mayHoldOddSpace else { return }
    let start = marks.offset(of: events.start)
    let line = source.lineStart(of: start)
    let before = source.bytes[line..<start]
    if source.oddSpace(at: start) != nil, before.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      throw YAMLStop(oddSpaceFinding(source, at: start), .oddIndents)
    }
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }),
      let offset = source.oddSpaceBehindKey(at: start)
    else { return }
    throw YAMLStop(oddSpaceFinding(source, at: offset))
  }

  /// Nearly no text does.
  private var mayHoldOddSpace: Bool {
    guard let first = events.text.first else { return false }
    return first >= 0xC2 || first == UInt8(ascii: "-") || events.text.contains { $0 >= 0xC2 }
  }

  mutating func key() throws(YAMLStop) -> YAMLKey? {
    let known = findings.count
    let start = marks.offset(of: events.start)
    let node = try node()
    if let key = node.text, node.style == .plain, source.isCurly(at: start), !endsCurly(key) {
      throw YAMLStop(curlyFinding(source, at: start))
    }
    if let text = node.text {
      return YAMLKey(text: text, line: node.line, column: node.column, width: node.width)
    }
    guard findings.count == known, !hasEnough else { return nil }  // one finding for `{{name}}`
    let headline = node.isNull ? "a key is missing" : "a list or mapping cannot be a key"
    let hint = node.isNull ? "write a key before the ':'" : "put the text in quotes if the brackets belong to it"
    findings.append(Diagnostic(.wrongType, at: node.place(in: source.file), headline, hint: hint))
    return nil
  }

  private func endsCurly(_ text: String) -> Bool { text.unicodeScalars.last.map { isCurlyQuote($0.value) } ?? false }

  mutating func reportDuplicate(_ key: YAMLKey, first: YAMLKey) {
    if hasEnough { return }
    findings.append(
      Diagnostic(
        .duplicateKey, at: key.place(in: source.file), "'\(key.text)' stands twice in this mapping",
        hint: "keep one of the two", notes: [.init("first used here", at: first.place(in: source.file))]))
  }
}

func tooDeepFinding(at place: Place) -> Diagnostic {
  Diagnostic(
    .yamlTooDeep, at: place, "lists and mappings are nested more than \(ByteLimits.nesting) deep",
    hint: "put the text in quotes if the brackets belong to it, or nest less deeply")
}

func aliasFinding(_ source: YAMLSource, at offset: Int) -> Diagnostic {
  let sign = source.string(offset..<min(offset + 1, source.bytes.count))
  return Diagnostic(
    .yamlAlias, at: source.place(at: offset, width: wordWidth(source, at: offset)),
    "'\(sign)' at the start of a text makes it a YAML \(sign == "&" ? "anchor" : "alias")",
    hint: "put the text in quotes, or write the value out where it is wanted")
}

func tagFinding(_ source: YAMLSource, at offset: Int) -> Diagnostic {
  Diagnostic(
    .badValue, at: source.place(at: offset, width: wordWidth(source, at: offset)),
    "'!' at the start of a text makes its first word a YAML tag", hint: "put the text in quotes, or take the tag out")
}

private func wordWidth(_ source: YAMLSource, at offset: Int) -> Int {
  let line = offset..<max(offset, source.lineEnd(of: offset))
  return line.prefix { !isBlank(source.bytes[$0]) && !",[]{}".utf8.contains(source.bytes[$0]) }.count
}

/// The finding on a text that a comment cuts in two.
func cutFinding(_ rule: Rule, _ node: YAMLNode, in file: String) -> Diagnostic {
  let place = Place(file: file, line: Int(node.cutLine), column: Int(node.cutColumn), width: 1)
  let hint =
    node.isCutInCurlyQuotes
    ? "write straight \(node.cutQuotes) around the whole text in place of the curly ones"
    : "put the text in \(node.cutQuotes); before a comment that is meant leave two spaces, and one behind its '#'"
  return Diagnostic(rule, at: place, "the text ends here: ' #' begins a comment", hint: hint)
}

extension YAMLSource {
  /// The column of the line of `offset` in which its entry begins.
  fileprivate func entryColumn(of offset: Int) -> Int {
    let line = lineStart(of: offset)
    let text = bytes[line..<offset].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    // An item that is a text goes on anywhere behind its dash.
    return (text ?? bytes[line..<offset].lastIndex(of: UInt8(ascii: "-")) ?? offset) - line
  }
}
