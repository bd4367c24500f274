// How near misses look in the source.
extension SourceText {
  /// Whether it holds a sign that one of them needs, which nearly no text does. It looks at the whole text.
  func holdsSignOfNearMiss() -> Bool {
    bytes.contains { byte in
      switch byte {
      case UInt8(ascii: "|"), 0x09, UInt8(ascii: "!"), 0xC2, 0xE2, 0xEF: true
      default: false
      }
    }
  }

  /// Whether the line has a pipe that no backslash stands before.
  func holdsPipe(_ line: Range<Int>) -> Bool {
    line.contains { bytes[$0] == UInt8(ascii: "|") && ($0 == line.lowerBound || bytes[$0 - 1] != UInt8(ascii: "\\")) }
  }

  /// Whether the line begins and ends with a pipe, and holds words.
  func isRow(_ line: Range<Int>) -> Bool {
    let text = trimmed(line)
    guard text.count > 2, bytes[text.lowerBound] == UInt8(ascii: "|") else { return false }
    return bytes[text.upperBound - 1] == UInt8(ascii: "|") && bytes[text.upperBound - 2] != UInt8(ascii: "\\")
      && text.contains { isWordByte(bytes[$0]) }
  }

  /// Whether the line is of dashes between pipes; long ones count, which word processors make of short ones.
  func isDelimiterRow(_ line: Range<Int>) -> Bool {
    guard holdsPipe(line) else { return false }
    var index = line.lowerBound
    var dashes = 0
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default:
        guard let (scalar, width) = decodeUTF8(bytes, at: index), (0x2010...0x2015).contains(scalar) else {
          return false
        }
        (index, dashes) = (index + width - 1, dashes + 1)
      }
      index += 1
    }
    return dashes > 0
  }

  /// The words of each cell of a row.
  func cells(of row: Range<Int>) -> [Range<Int>] {
    var text = trimmed(row)
    if bytes[text.lowerBound] == UInt8(ascii: "|") { text = text.lowerBound + 1..<text.upperBound }
    var cells: [Range<Int>] = []
    var start = text.lowerBound
    for index in text where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\") {
      cells.append(trimmed(start..<index))
      start = index + 1
    }
    return cells + (start < text.upperBound ? [trimmed(start..<text.upperBound)] : [])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, isSpace(bytes[last]) { range = range.dropLast() }
    while let first = range.first, isSpace(bytes[first]) { range = range.dropFirst() }
    return range
  }

  func isBetweenWords(_ index: Int, in line: Range<Int>) -> Bool {
    index > line.lowerBound && bytes[(index + 1)..<line.upperBound].contains { !isSpace($0) }
  }

  /// The run of three or more fence signs that begins at `start` or behind it on its line.
  func fence(from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let sign = bytes[start]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let end = bytes[start...].firstIndex { $0 != sign } ?? bytes.count
    return end - start > 2 ? start..<end : nil
  }

  /// A sign by which word processors begin the points of a list: at the start of the line, or anywhere before a tab.
  func foreignBullet(in line: Range<Int>, isInline: Bool) -> Range<Int>? {
    if let number = tabbedNumber(in: line) { return number }
    var index = line.lowerBound
    while index < line.upperBound {
      guard let (scalar, width) = decodeUTF8(bytes, at: index) else { return nil }
      let isFirst = index == line.lowerBound
      let next = index + width < line.upperBound ? bytes[index + width] : 0
      if isPrivateBullet(scalar) || isBullet(scalar) && (isFirst || next == 0x09)
        || isFirst && isTabbedBullet(scalar) && next == 0x09
      {
        return index..<index + width
      }
      index += width
    }
    return nil
  }

  /// `a)` or `2.` with a tab behind it, which Markdown takes for words.
  private func tabbedNumber(in line: Range<Int>) -> Range<Int>? {
    let text = bytes[line]
    guard let tab = text.prefix(8).firstIndex(of: 0x09), tab > line.lowerBound + 1 else { return nil }
    let end = bytes[tab - 1]
    let mark = text[..<(tab - 1)].drop { $0 == UInt8(ascii: "(") }
    let isNumber = mark.count < 3 && mark.allSatisfy { isDigit($0) }
    let isLetter = mark.count == 1 && (0x61...0x7A).contains((mark.first ?? 0) | 0x20)
    let isRoman = mark.allSatisfy { "ivxIVX".utf8.contains($0) }
    guard !mark.isEmpty, end == UInt8(ascii: ")") || end == UInt8(ascii: "."), isNumber || isLetter || isRoman else {
      return nil
    }
    return line.lowerBound..<tab
  }
}

private func isBullet(_ scalar: UInt32) -> Bool {
  [0x2022, 0x2023, 0x25E6, 0x2043, 0x2219, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x27A2, 0x27A4, 0x2756].contains(
    scalar)
}

/// Bullets of the fonts Symbol and Wingdings, which no reader has.
private func isPrivateBullet(_ scalar: UInt32) -> Bool { (0xF000...0xF0FF).contains(scalar) }

/// `o`, `·`, `§`, a tick or a dash: bullets only with a tab behind them.
private func isTabbedBullet(_ scalar: UInt32) -> Bool {
  [0x6F, 0xB7, 0xA7, 0x2013, 0x2014, 0x2212, 0x2713, 0x2714, 0x2A, 0x2D, 0x2B].contains(scalar)
}
