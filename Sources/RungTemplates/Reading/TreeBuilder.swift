/// Turns tags and the text between them into a tree.
///
/// A tag that stands alone on its line takes the line with it. Parents and blocks are more particular: a parent is
/// alone if nothing but blanks stands before its opening and after its closing tag, wherever these are; and inside a
/// parent only blocks count, so that a block there minds only what is between its own tags.
struct TreeBuilder {
  static let deepestNesting = 64

  let bytes: [UInt8]
  var ownFaults: [SyntaxFault] = []
  private var scanner: TagScanner
  private var lines: LineReader
  private var open: [Opening] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scanner = TagScanner(bytes)
    lines = LineReader(bytes)
  }

  static func build(_ bytes: [UInt8]) -> (nodes: [Node], faults: [SyntaxFault]) {
    var builder = TreeBuilder(bytes)
    return (builder.build(), builder.scanner.faults + builder.ownFaults)
  }

  private mutating func build() -> [Node] {
    while open.count <= Self.deepestNesting, let tag = scanner.next() { read(tag) }
    if open.count > Self.deepestNesting {
      noteTooDeep(open[Self.deepestNesting].tag)
    } else {
      noteUnclosed(open.map(\.tag))
    }
    lines.appendText(to: bytes.count)
    while !open.isEmpty { closeInnermost(nil) }
    return lines.nodes
  }

  private mutating func read(_ tag: Tag) {
    switch tag.kind {
    case .variable, .raw: variable(tag)
    case .comment, .delimiters: lines.passOver(tag)
    case .partial: partial(tag)
    case .section, .inverted: begin(tag) { $0.passOver(tag) }
    case .block: beginBlock(tag)
    case .parent: begin(tag) { $0.stepOver(tag) }
    case .close: close(tag)
    }
  }

  private mutating func variable(_ tag: Tag) {
    lines.stepOver(tag)
    guard let name = name(in: tag) else { return }
    lines.nodes.append(.variable(name, escaped: tag.kind == .variable))
  }

  private mutating func partial(_ tag: Tag) {
    let indent = lines.passOver(tag)
    lines.nodes.append(.include(Include(name: words(tag.content), range: tag.content, indent: indent, blocks: [])))
  }
}

// Opening and closing
extension TreeBuilder {
  /// An open tag, with what was read before it.
  private struct Opening {
    let tag: Tag
    var outer: [Node]
    var indent: Range<Int>?
    var startsLine = false
    /// Where the contents begin.
    var start: Int
  }

  private mutating func begin(_ tag: Tag, _ step: (inout LineReader) -> Void) {
    step(&lines)
    open.append(Opening(tag: tag, outer: lines.nodes, start: lines.cursor))
    lines.nodes = []
  }

  private mutating func beginBlock(_ tag: Tag) {
    let indent = bytes.onlyBlanks(before: tag.whole.lowerBound)
    let nextLine = bytes.onlyBlanks(after: tag.whole.upperBound) ?? bytes.count
    let isInParent = open.last?.tag.kind == .parent
    let startsLine = nextLine < bytes.count && (indent != nil || isInParent)
    begin(tag) { lines in
      if startsLine && !isInParent { lines.passOver(tag) } else { lines.stepOver(tag) }
      if startsLine { lines.skip(to: nextLine) }
    }
    open[open.count - 1].indent = indent
    open[open.count - 1].startsLine = startsLine
  }

  private mutating func close(_ tag: Tag) {
    let name = words(tag.content)
    guard let match = open.lastIndex(where: { words($0.tag.content) == name }) ?? open.indices.last else {
      lines.passOver(tag)
      let headline = "'\(name)' is closed here and opened nowhere"
      ownFaults.append(SyntaxFault(tag.content, headline, hint: "take this tag out, or open it before"))
      return
    }
    if words(open[match].tag.content) != name { noteMismatch(open[match].tag, tag) }
    noteUnclosed(open[(match + 1)...].map(\.tag))
    while open.count > match + 1 { closeInnermost(nil) }
    closeInnermost(tag)
  }

  /// Makes a node of the innermost open tag; without `closing` the file ends, or an outer tag closes, before it does.
  private mutating func closeInnermost(_ closing: Tag?) {
    guard let opening = open.last else { return }
    if let closing { stepBefore(closing, of: opening.tag.kind) }
    open.removeLast()
    let contents = lines.nodes
    lines.nodes = opening.outer
    if let node = node(opening, contents, closing) { lines.nodes.append(node) }
  }

  private mutating func node(_ opening: Opening, _ contents: [Node], _ closing: Tag?) -> Node? {
    switch opening.tag.kind {
    case .section: name(in: opening.tag).map { .section($0, contents) }
    case .inverted: name(in: opening.tag).map { .inverted($0, contents) }
    case .block: .block(block(opening, contents))
    default: .include(parent(opening, contents, closing))
    }
  }

  private mutating func stepBefore(_ closing: Tag, of kind: Tag.Kind) {
    let isDirectlyInParent = kind == .block && open.dropLast().last?.tag.kind == .parent
    if kind == .parent {
      lines.stepOver(closing)
    } else if isDirectlyInParent {
      lines.stepOverLeavingBlanks(closing)
    } else {
      lines.passOver(closing)
    }
  }

  private func block(_ opening: Opening, _ contents: [Node]) -> Block {
    let tag = opening.tag
    return Block(
      name: words(tag.content), range: tag.content, body: contents, startsLine: opening.startsLine,
      indent: opening.indent ?? tag.whole.lowerBound..<tag.whole.lowerBound,
      bodyIndent: opening.startsLine && !contents.isEmpty ? firstIndent(from: opening.start) : nil)
  }

  /// The blanks before the first line that has anything else.
  private func firstIndent(from start: Int) -> Range<Int> {
    var line = start
    while line < bytes.count, let next = bytes.onlyBlanks(after: line), next < bytes.count { line = next }
    return bytes.blanks(from: line, limit: bytes.count)
  }

  private mutating func parent(_ opening: Opening, _ contents: [Node], _ closing: Tag?) -> Include {
    let tag = opening.tag
    var indent = bytes.onlyBlanks(before: tag.whole.lowerBound)
    let nextLine = closing.flatMap { bytes.onlyBlanks(after: $0.whole.upperBound) }
    if indent != nil, let nextLine, case .line = lines.nodes.last {
      lines.nodes.removeLast()
      lines.skip(to: nextLine)
    } else {
      indent = nil
    }
    return Include(name: words(tag.content), range: tag.content, indent: indent, blocks: blocks(in: contents))
  }

  private mutating func blocks(in contents: [Node]) -> [Block] {
    var blocks: [Block] = []
    for node in contents {
      switch node {
      case .block(let block): blocks.append(block)
      case .line, .text: break
      case .variable(let name, _), .section(let name, _), .inverted(let name, _): noteIdle(name.range)
      case .include(let include): noteIdle(include.range)
      }
    }
    return blocks
  }
}
