import CLibYAML
import RungModel

// Findings on what is YAML, but none that Rung takes.
extension YAMLTree {
  mutating func refuseAliasAndAnchor() throws(YAMLStop) {
    guard events.type == YAML_ALIAS_EVENT || events.hasAnchor else { return }
    throw YAMLStop(aliasFinding(source, at: marks.offset(of: events.start)))
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

  /// `Report fault # 3` is half a text and half a comment. Comments that are meant stand further off, or behind one word.
  mutating func reportCut(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(UInt8(ascii: " ")), !hasEnough, let offset = commentBehindBlank() else { return }
    findings.append(
      Diagnostic(
        .cutText, at: source.place(at: offset, width: 1), "the text ends here: ' #' begins a comment",
        hint: "put the text in quotes; before a comment that is meant leave two spaces"))
  }

  /// Whether an empty value has a comment in its place that may be meant as a text.
  mutating func hidesText() -> Bool {
    guard let offset = commentBehindBlank(), let next = source[offset + 1] else { return false }
    return next != UInt8(ascii: " ") && next != UInt8(ascii: "\n")
  }

  /// The `#` that follows the scalar at hand and one blank.
  private mutating func commentBehindBlank() -> Int? {
    let offset = marks.offset(of: events.end)
    guard let blank = source[offset], isBlank(blank), source[offset + 1] == UInt8(ascii: "#") else { return nil }
    return offset + 1
  }

  mutating func secondDocument() -> YAMLStop {
    let offset = marks.offset(of: events.start)
    return YAMLStop(
      .yamlSyntax, at: source.place(at: offset, width: min(3, source.bytes.count - offset)),
      "a second YAML document starts here", hint: "keep one document a file, and take the '---' or '...' line out")
  }

  mutating func key() throws(YAMLStop) -> YAMLKey? {
    let known = findings.count
    let node = try node()
    if let text = node.text {
      return YAMLKey(text: text, line: node.line, column: node.column, width: node.width)
    }
    guard findings.count == known, !hasEnough else { return nil }  // one finding for `{{name}}`
    let headline = node.isNull ? "a key is missing" : "a list or mapping cannot be a key"
    let hint = node.isNull ? "write a key before the ':'" : "put the text in quotes if the brackets belong to it"
    findings.append(Diagnostic(.wrongType, at: node.place(in: source.file), headline, hint: hint))
    return nil
  }

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
