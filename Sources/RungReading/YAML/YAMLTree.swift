import CLibYAML
import RungModel

/// Builds the nodes straight from the parser's events, each of which is looked at once.
struct YAMLTree: ~Copyable {
  let source: YAMLSource
  private(set) var events: YAMLEvents
  var marks: YAMLMarks
  private var trail = YAMLTrail()
  private var depth = 0
  var findings: [Diagnostic] = []
  /// Where comments cut texts in two, which may be why something below makes no sense.
  var cuts: [YAMLNode] = []

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
      throw YAMLFaults(source: source, marks: marks, trail: trail).stop(for: error)
    }
  }

  mutating func node() throws(YAMLStop) -> YAMLNode {
    try refuseAliasAndAnchor()
    if events.hasTag { reportTag() }
    switch events.type {
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: return try collection()
    default:
      try refuseOddSpaces()
      return scalar()
    }
  }

  private mutating func collection() throws(YAMLStop) -> YAMLNode {
    var node = newNode(.null)
    guard depth < ByteLimits.nesting else {
      throw YAMLStop(tooDeepFinding(at: node.place(in: source.file)), head: headOfBrackets)
    }
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
    // No other style has escapes, and the bytes themselves have been looked at.
    let hidden = style == .double ? firstHiddenSign(in: text) : nil
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
    if let hidden { reportHidden(hidden, at: node) }
    if style == .plain {
      if text.isEmpty { node.isHidden = hidesText() } else { noteCut(&node) }
    }
    return node
  }

  /// Where the outermost bracket stands that is open.
  var headOfBrackets: Int? {
    mutating get { trail.openBrackets.first.map { marks.offset(of: $0) } }
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

/// What has been read when a fault shows up: enough to tell an author where it began.
struct YAMLTrail {
  /// The characters of the last quoted text, if it goes over several lines.
  var quote: (start: Int, end: Int)?
  /// The characters at which brackets were opened that are open still.
  var openBrackets: [Int] = []
}
