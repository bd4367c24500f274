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
    writeCSVValue(value, into: &out)
  }
  out.append("\r\n")
}

private let quote = UInt8(ascii: "\"")

private func writeCSVValue(_ value: String, into out: inout ByteBuffer) {
  var value = value
  value.withUTF8 { writeCSVValue($0, into: &out) }
}

private func writeCSVValue(_ value: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
  let isFormula = value.first.map(beginsFormula) ?? false
  guard isFormula || value.contains(where: needsQuotes) else { return out.append(value) }
  out.append(quote)
  if isFormula { out.append(UInt8(ascii: "'")) }
  for (index, part) in value.split(separator: quote, omittingEmptySubsequences: false).enumerated() {
    if index > 0 { out.append("\"\"") }
    out.append(UnsafeBufferPointer(rebasing: part))
  }
  out.append(quote)
}

/// A spreadsheet takes a value that begins so for a formula, and would run it.
private func beginsFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  default: false
  }
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  byte == quote || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
}
