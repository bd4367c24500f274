import CLibYAML
import RungModel

/// Reads one YAML text into a tree of nodes with their places. What is wrong goes to `findings`; where the text is no
/// YAML at all that is one finding and the answer nil. An empty text is a null node.
///
/// The bytes have passed `checkBytes`. `range` and `firstLine` are for a part of a file, such as a front matter.
package func readYAML(
  _ bytes: [UInt8], range: Range<Int>? = nil, firstLine: Int = 1, in file: String, findings: Findings
) -> YAMLNode? {
  bytes.withUnsafeBufferPointer { bytes in
    var range = range ?? bytes.indices
    if range.lowerBound == 0, bytes.starts(with: byteOrderMark) { range = byteOrderMark.count..<range.upperBound }
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    return readYAML(YAMLSource(bytes: part, file: file, firstLine: firstLine, indent: 0), findings: findings)
  }
}

/// The same for the YAML of a fenced block, whose first line stands at `line` of the file with every line `indent` bytes
/// to the right.
package func readYAML(
  _ text: String, firstLine: Int, indent: Int = 0, in file: String, findings: Findings
) -> YAMLNode? {
  var text = text
  return text.withUTF8 { bytes in
    readYAML(YAMLSource(bytes: bytes, file: file, firstLine: firstLine, indent: indent), findings: findings)
  }
}

private func readYAML(_ source: YAMLSource, findings: Findings) -> YAMLNode? {
  var tree = YAMLTree(source)
  do {
    let root = try tree.document()
    findings.add(tree.findings)
    return root
  } catch {
    findings.add(error.finding)
    return nil
  }
}

/// Ends the reading of a text: what follows cannot be told.
struct YAMLStop: Error {
  let finding: Diagnostic

  init(_ rule: Rule, at place: Place, _ headline: String, hint: String) {
    finding = Diagnostic(rule, at: place, headline, hint: hint)
  }

  init(_ finding: Diagnostic) { self.finding = finding }
}

/// Builds the nodes straight from the parser's events, each of which is looked at once.
private struct YAMLTree: ~Copyable {
  private static let depthLimit = 24

  private let source: YAMLSource
  private var events: YAMLEvents
  private var marks: YAMLMarks
  private var trail = YAMLTrail()
  private var depth = 0
  private(set) var findings: [Diagnostic] = []

  init(_ source: YAMLSource) {
    self.source = source
    events = YAMLEvents(source.bytes)
    marks = YAMLMarks(bytes: source.bytes)
  }

  mutating func document() throws(YAMLStop) -> YAMLNode {
    try advance()  // to the start of the stream
    try advance()
    guard events.type == YAML_DOCUMENT_START_EVENT else { return emptyDocument }
    try advance()
    let root = try node()
    try advance()  // to the end of the document
    try advance()
    guard events.type == YAML_STREAM_END_EVENT else { throw secondDocument() }
    return root
  }

  private var emptyDocument: YAMLNode {
    YAMLNode(
      value: .null, line: Int32(clamping: source.firstLine), column: Int32(clamping: source.indent + 1), width: 0,
      blockColumn: 0, style: .plain)
  }

  private mutating func advance() throws(YAMLStop) {
    do {
      try events.advance()
    } catch {
      throw YAMLStop(YAMLFaults(source: source, marks: marks, trail: trail).finding(for: error))
    }
  }

  private mutating func node() throws(YAMLStop) -> YAMLNode {
    try refuseAliasAndAnchor()
    if events.hasTag { reportTag() }
    switch events.type {
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: return try collection()
    default: return scalar()
    }
  }

  private mutating func collection() throws(YAMLStop) -> YAMLNode {
    var node = newNode(.null)
    guard depth < YAMLTree.depthLimit else { throw tooDeep(node) }
    let isFlow = events.isFlow
    if isFlow { trail.openBrackets.append(events.start) }
    depth += 1
    node.value = events.type == YAML_MAPPING_START_EVENT ? try mapping() : try sequence()
    depth -= 1
    if isFlow { trail.openBrackets.removeLast() }
    return node
  }

  private mutating func sequence() throws(YAMLStop) -> YAMLNode.Value {
    var items: [YAMLNode] = []
    try advance()
    while events.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node())
      try advance()
    }
    return .sequence(items)
  }

  private mutating func mapping() throws(YAMLStop) -> YAMLNode.Value {
    var entries = YAMLEntries()
    try advance()
    while events.type != YAML_MAPPING_END_EVENT {
      let key = try key()
      try advance()
      let value = try node()
      try advance()
      guard let key else { continue }
      if let first = entries.add(key, value) { reportDuplicate(key, first: first) }
    }
    return .mapping(entries.list)
  }

  private mutating func scalar() -> YAMLNode {
    let text = events.text
    let style = events.style
    var node = newNode(isNull(text, style) ? .null : .scalar(String(decoding: text, as: UTF8.self)))
    node.style = style
    switch style {
    case .literal, .folded:
      node.blockColumn = Int32(clamping: blockIndent(of: text) + 1 + source.indent)
    case .plain where events.isOnOneLine:
      node.width = Int32(clamping: text.count)
    case .single, .double:
      trail.quote = events.isOnOneLine ? nil : (events.start, events.end)
      if events.isOnOneLine { node.width = width(from: node.column) }
    case .plain: break
    }
    return node
  }

  private mutating func width(from column: Int32) -> Int32 {
    Int32(clamping: source.indent + marks.position(of: events.end).column + 1) - column
  }

  private mutating func newNode(_ value: YAMLNode.Value) -> YAMLNode {
    let (line, column) = marks.position(of: events.start)
    return YAMLNode(
      value: value, line: Int32(clamping: source.firstLine + line), column: Int32(clamping: source.indent + column + 1),
      width: 0, blockColumn: 0, style: .plain)
  }

  /// How far the lines of a block scalar are indented: by what its first line with signs has in the file and not in the
  /// text. The marks stand on the block's head.
  private func blockIndent(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.firstIndex(where: { $0 != UInt8(ascii: "\n") }) else { return 0 }
    var offset = marks.lineEnd
    for _ in 0..<first {
      offset = source.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? source.bytes.count
    }
    return leadingSpaces(source.bytes[offset...]) - leadingSpaces(text[first...])
  }
}

private func leadingSpaces(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  (bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex) - bytes.startIndex
}

private func isNull(_ text: UnsafeBufferPointer<UInt8>, _ style: YAMLNode.Style) -> Bool {
  style == .plain && (text.isEmpty || text.count == 1 && text[0] == UInt8(ascii: "~"))
}

// Findings on what is YAML, but none that Rung takes.
extension YAMLTree {
  private mutating func refuseAliasAndAnchor() throws(YAMLStop) {
    guard events.type == YAML_ALIAS_EVENT || events.hasAnchor else { return }
    throw YAMLStop(aliasFinding(source, at: marks.offset(of: events.start)))
  }

  private mutating func reportTag() {
    findings.append(tagFinding(source, at: marks.offset(of: events.start)))
  }

  private mutating func secondDocument() -> YAMLStop {
    let offset = marks.offset(of: events.start)
    return YAMLStop(
      .yamlSyntax, at: source.place(at: offset, width: min(3, source.bytes.count - offset)),
      "a second YAML document starts here", hint: "keep one document a file, and take the '---' or '...' line out")
  }

  private func tooDeep(_ node: YAMLNode) -> YAMLStop {
    YAMLStop(
      .yamlTooDeep, at: node.place(in: source.file),
      "lists and mappings are nested more than \(YAMLTree.depthLimit) deep",
      hint: "put the text in quotes if the brackets belong to it, or nest less deeply")
  }

  private mutating func key() throws(YAMLStop) -> YAMLKey? {
    let known = findings.count
    let node = try node()
    if let text = node.text {
      return YAMLKey(text: text, line: node.line, column: node.column, width: node.width)
    }
    guard findings.count == known else { return nil }  // one finding for `{{name}}`
    let headline = node.isNull ? "a key is missing" : "a list or mapping cannot be a key"
    let hint = node.isNull ? "write a key before the ':'" : "put the text in quotes if the brackets belong to it"
    findings.append(Diagnostic(.wrongType, at: node.place(in: source.file), headline, hint: hint))
    return nil
  }

  private mutating func reportDuplicate(_ key: YAMLKey, first: YAMLKey) {
    findings.append(
      Diagnostic(
        .duplicateKey, at: key.place(in: source.file), "'\(key.text)' stands twice in this mapping",
        hint: "keep one of the two", notes: [.init("first used here", at: first.place(in: source.file))]))
  }
}

/// What has been read when a fault shows up: enough to tell an author where it began.
struct YAMLTrail {
  /// The characters of the last quoted text, if it goes over several lines.
  var quote: (start: Int, end: Int)?
  /// The characters at which brackets were opened that are open still.
  var openBrackets: [Int] = []
}
