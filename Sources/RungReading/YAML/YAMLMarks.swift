/// Turns libyaml's marks, which count characters, into lines and bytes. Marks come in rising order, so the cursor goes
/// through the text line by line once; a mark further up makes it start again.
struct YAMLMarks {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 0
  private var lineStart = 0
  private(set) var lineEnd = 0
  /// Characters before the line, and in it.
  private var before = 0
  private var length = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    measureLine()
  }

  /// Line and byte column from 0, for the mark at character `index`.
  mutating func position(of index: Int) -> (line: Int, column: Int) {
    if index < before { self = YAMLMarks(bytes: bytes) }
    while index >= before + length, hasNextLine { nextLine() }
    return (line, column(of: index - before))
  }

  mutating func offset(of index: Int) -> Int {
    let column = position(of: index).column
    return lineStart + column
  }

  private func column(of characters: Int) -> Int {
    guard length < lineEnd - lineStart else { return min(characters, length) }
    var offset = lineStart
    var left = characters
    while offset < lineEnd {
      if !isContinuation(bytes[offset]) {
        if left == 0 { break }
        left -= 1
      }
      offset += 1
    }
    return offset - lineStart
  }

  /// There is a line, if an empty one, behind every line end.
  private var hasNextLine: Bool { lineEnd > lineStart && bytes[lineEnd - 1] == UInt8(ascii: "\n") }

  private mutating func nextLine() {
    line += 1
    before += length
    lineStart = lineEnd
    measureLine()
  }

  private mutating func measureLine() {
    var offset = lineStart
    var continuations = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") { break }
      continuations &+= isContinuation(byte) ? 1 : 0
    }
    lineEnd = offset
    length = lineEnd - lineStart - continuations
  }
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
