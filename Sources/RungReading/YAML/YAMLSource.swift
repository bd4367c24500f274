import RungModel

/// The bytes of one YAML text and where they stand in their file. They may be a whole file, its front matter or a
/// fenced block.
struct YAMLSource {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  /// The file's line on which `bytes` start.
  let firstLine: Int
  /// Bytes that precede every line of the text in the file.
  let indent: Int

  /// For findings, of which there are few: it counts lines from the start.
  func place(at offset: Int, width: Int = 0) -> Place {
    let start = lineStart(of: offset)
    let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    return Place(file: file, line: firstLine + line, column: indent + offset - start + 1, width: width)
  }

  subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func lineStart(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// Where the line of `offset` ends, before its line end and blanks.
  func lineEnd(of offset: Int) -> Int {
    var end = bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let start = lineStart(of: offset)
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The first sign of the line of `offset` that is no blank.
  func textStart(of offset: Int) -> Int {
    let end = lineEnd(of: offset)
    return bytes[lineStart(of: offset)..<end].firstIndex { !isBlank($0) } ?? end
  }

  /// The start of the text of the last line above `offset` that is neither empty nor a comment.
  func textAbove(_ offset: Int) -> Int? {
    var start = lineStart(of: offset)
    while start > 0 {
      start = lineStart(of: start - 1)
      let text = textStart(of: start)
      if text < lineEnd(of: start), bytes[text] != UInt8(ascii: "#") { return text }
    }
    return nil
  }

  /// The bytes of `range` as far as there are any: places come from a library.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0D }
