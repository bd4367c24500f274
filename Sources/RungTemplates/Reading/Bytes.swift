extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The first place at or after `start` where `pattern`, which is not empty, stands.
  func firstRange(of pattern: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    while index + pattern.count <= endIndex {
      guard let found = self[index...].firstIndex(of: pattern[0]) else { return nil }
      if self[found...].starts(with: pattern) { return found..<found + pattern.count }
      index = found + 1
    }
    return nil
  }
}

extension [UInt8] {
  func skippingWhitespace(from start: Int) -> Int {
    self[start...].firstIndex { !$0.isWhitespace } ?? count
  }

  func trimmingWhitespace(_ range: Range<Int>) -> Range<Int> {
    let start = self[range].firstIndex { !$0.isWhitespace } ?? range.upperBound
    let end = self[start..<range.upperBound].lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    return start..<end
  }

  /// The spaces and tabs from `start` on, within `limit`.
  func blanks(from start: Int, limit: Int) -> Range<Int> {
    start..<(self[start..<limit].firstIndex { !$0.isBlank } ?? limit)
  }

  func isLineStart(_ index: Int) -> Bool { index == 0 || self[index - 1] == UInt8(ascii: "\n") }

  /// The blanks between the start of the line and `index`, if nothing else is there.
  func onlyBlanks(before index: Int) -> Range<Int>? {
    let start = self[..<index].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    return isLineStart(start) ? start..<index : nil
  }

  /// Where the next line starts, if there is nothing but blanks up to the end of this one.
  func onlyBlanks(after index: Int) -> Int? {
    let end = self[index...].firstIndex { !$0.isBlank } ?? count
    if end == count { return end }
    if self[end] == UInt8(ascii: "\n") { return end + 1 }
    return self[end...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? end + 2 : nil
  }
}
