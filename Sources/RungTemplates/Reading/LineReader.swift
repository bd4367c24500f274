/// Cuts text into lines as it goes along, and settles which white space belongs to the tags.
struct LineReader {
  let bytes: [UInt8]
  /// What is read into now: the contents of the innermost open tag.
  var nodes: [Node] = []
  /// Everything before it has become nodes.
  private(set) var cursor = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads up to and past `tag`; if it stands alone on its line, past the whole line. Returns the blanks before it then.
  @discardableResult
  mutating func passOver(_ tag: Tag) -> Range<Int>? {
    guard let indent = bytes.onlyBlanks(before: tag.whole.lowerBound), indent.lowerBound >= cursor,
      let nextLine = bytes.onlyBlanks(after: tag.whole.upperBound)
    else {
      stepOver(tag)
      return nil
    }
    appendText(to: indent.lowerBound)
    cursor = nextLine
    return indent
  }

  /// Reads up to and past a tag that is part of its line.
  mutating func stepOver(_ tag: Tag) {
    appendText(to: tag.whole.lowerBound)
    appendLineStart(limit: cursor)
    cursor = tag.whole.upperBound
  }

  /// Reads up to `tag` and past it, leaving out the blanks before it if there is nothing else on its line.
  mutating func stepOverLeavingBlanks(_ tag: Tag) {
    guard let blanks = bytes.onlyBlanks(before: tag.whole.lowerBound), blanks.lowerBound >= cursor else {
      return stepOver(tag)
    }
    appendText(to: blanks.lowerBound)
    cursor = tag.whole.upperBound
  }

  mutating func skip(to next: Int) { cursor = next }

  mutating func appendText(to end: Int) {
    while cursor < end {
      appendLineStart(limit: end)
      let lineEnd = bytes[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      if cursor < lineEnd { nodes.append(.text(cursor..<lineEnd)) }
      cursor = lineEnd
    }
  }

  /// Notes that a line begins, if one does.
  private mutating func appendLineStart(limit: Int) {
    guard bytes.isLineStart(cursor) else { return }
    let blanks = bytes.blanks(from: cursor, limit: limit)
    nodes.append(.line(blanks))
    cursor = blanks.upperBound
  }
}
