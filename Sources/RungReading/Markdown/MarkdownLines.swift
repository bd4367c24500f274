/// What may open blocks at the start of a line.
struct LinePrefix {
  var markers = 0
  var columns = 0
  /// Nothing else stands on the line.
  var isWhole = false
  var startsBullet = false

  var isBlank: Bool { isWhole && markers == 0 }

  /// At most so many blocks can a line lie in: an item of a list is indented by two columns at least.
  var depth: Int { markers + columns / 2 }

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = line.startIndex
    while index < line.endIndex {
      if isBlankOrTab(line[index]) {
        columns += line[index] == 0x09 ? 4 : 1
        index += 1
      } else if let end = Self.markerEnd(in: line, at: index) {
        if markers == 0 { startsBullet = Self.isBullet(line, at: index) && columns < 4 }
        markers += 1
        index = end
      } else {
        return
      }
    }
    isWhole = true
  }

  private static func isBullet(_ line: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Bool {
    line[index] != UInt8(ascii: ">") && !isDigit(line[index]) && line[index] != UInt8(ascii: "[")
      && line[(index + 1)...].contains { !isSpace($0) }
  }

  private static func markerEnd(in line: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int? {
    switch line[index] {
    case UInt8(ascii: ">"): return index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return spaced(line, index + 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = line[index...].firstIndex(where: { !isDigit($0) }) else { return nil }
      return line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") ? spaced(line, end + 1) : nil
    case UInt8(ascii: "["): return footnoteEnd(in: line, at: index)
    default: return nil
    }
  }

  private static func spaced(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) -> Int? {
    index >= line.endIndex || isBlankOrTab(line[index]) ? index : nil
  }

  private static func footnoteEnd(in line: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int? {
    guard index + 1 < line.endIndex, line[index + 1] == UInt8(ascii: "^"),
      let end = line[index...].firstIndex(of: UInt8(ascii: "]")),
      end + 1 < line.endIndex, line[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return end + 2
  }
}

/// A line as the row of a table that it might be.
struct TableRow {
  /// A pipe after a backslash is part of its cell.
  var columns = 1
  var isDelimiter = false

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var previous: UInt8 = 0x20
    var hasDash = false
    var hasOther = false
    var words = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"):
        if previous != UInt8(ascii: "\\"), words > 0 { columns += 1 }
        words += 1
      case UInt8(ascii: "-"): (hasDash, words) = (true, words + 1)
      case UInt8(ascii: ":"): words += 1
      case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: ">"): continue
      default: (hasOther, words) = (true, words + 1)
      }
      previous = byte
    }
    if words > 1, previous == UInt8(ascii: "|") { columns -= 1 }
    isDelimiter = hasDash && !hasOther
  }
}
