import RungModel

extension Renderer {
  /// A comparison as comma-separated values: RFC 4180, in UTF-8 with the mark by which spreadsheets know it.
  func writeCSV(of comparison: Comparison, into out: inout ByteBuffer) {
    out.append("\u{FEFF}")
    writeCSVRow(ComparisonRows.columns.map { words[$0] }, into: &out)
    ComparisonRows(self, comparison).walk(into: &out, writeCSVRow)
  }
}

private func writeCSVRow(_ row: [String], into out: inout ByteBuffer) {
  for (index, value) in row.enumerated() {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    out.append(csvValue: value)
  }
  out.append("\r\n")
}

extension ByteBuffer {
  /// Appends a cell that no spreadsheet splits or runs, whatever it takes for a separator.
  ///
  /// A cell with a separator of any common dialect is quoted. That is not enough: where columns are separated by `;`, the quote
  /// before `x;=1+1` stands within another cell and protects nothing. So an apostrophe stands before each formula sign with
  /// which a cell of some dialect could begin.
  mutating func append(csvValue value: String) {
    var value = value
    value.withUTF8 { bytes in
      let cell = CSVCell(bytes)
      guard cell.needsQuotes else { return append(bytes) }
      append(quote)
      var apostrophes = cell.apostrophes[...]
      for (index, byte) in bytes.enumerated() {
        if apostrophes.first == index {
          append(UInt8(ascii: "'"))
          apostrophes.removeFirst()
        }
        if byte == quote { append(quote) }
        append(byte)
      }
      append(quote)
    }
  }
}

private let quote = UInt8(ascii: "\"")

/// What there is in a cell for a spreadsheet to act on.
private struct CSVCell {
  private(set) var needsQuotes = false
  /// The bytes before which an apostrophe has to stand.
  private(set) var apostrophes: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var mayBegin = true
    for (index, byte) in bytes.enumerated() {
      if mayBegin, isFormulaSign(bytes[index...]) || index == 0 && isBreak(byte) { apostrophes.append(index) }
      let separates = isSeparator(byte) || endsWideBreak(bytes[...index])
      if separates || byte == quote || byte == UInt8(ascii: ",") { needsQuotes = true }
      // What a reader may drop before a cell's first sign.
      mayBegin = separates || mayBegin && (byte == 0x20 || byte == quote)
    }
    if !apostrophes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20 { needsQuotes = true }
  }
}

/// A comma is missing: it is ours, and every reader knows a quoted cell behind it.
private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || isBreak(byte)
}

/// A tab, or what ends a line somewhere.
private func isBreak(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) }

/// U+0085, U+2028 and U+2029, which some readers take for the end of a row.
private func endsWideBreak(_ start: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let last = start.last, last == 0x85 || last == 0xA8 || last == 0xA9 else { return false }
  return wideBreaks.contains { start.suffix($0.count).elementsEqual($0) }
}

private let wideBreaks: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

/// `=`, `+`, `-` or `@`, also in full width.
private func isFormulaSign(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  switch rest.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
  case 0xEF: fullWidthSigns.contains { rest.starts(with: $0) }
  default: false
  }
}

private let fullWidthSigns = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
