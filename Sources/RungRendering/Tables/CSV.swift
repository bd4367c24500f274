import RungModel

extension Renderer {
  /// A comparison as comma-separated values: RFC 4180, in UTF-8 with the mark by which spreadsheets know it.
  func writeCSV(of comparison: Comparison, into out: inout ByteBuffer) {
    out.append("\u{FEFF}")
    writeCSVRow(ComparisonRows.columns, into: &out)
    var rows: [[String]] = []
    ComparisonRows(catalog: catalog, addresses: map.addresses, comparison: comparison).walk { rows.append($0) }
    for row in rows { writeCSVRow(row, into: &out) }
  }
}

private func writeCSVRow(_ row: [String], into out: inout ByteBuffer) {
  for (index, value) in row.enumerated() {
    if index > 0 { out.append(UInt8(ascii: ",")) }
    writeCSVValue(value, into: &out)
  }
  out.append("\r\n")
}

/// A spreadsheet takes a value that begins with one of these signs for a formula, and would run it.
private func looksLikeFormula(_ value: String) -> Bool {
  value.utf8.first.map { Array("=+-@\t\r".utf8).contains($0) } ?? false
}

private func writeCSVValue(_ value: String, into out: inout ByteBuffer) {
  let isFormula = looksLikeFormula(value)
  let needsQuotes = isFormula || value.utf8.contains { Array("\",\r\n".utf8).contains($0) }
  guard needsQuotes else { return out.append(value) }
  out.append(UInt8(ascii: "\""))
  if isFormula { out.append(UInt8(ascii: "'")) }
  for byte in value.utf8 {
    if byte == UInt8(ascii: "\"") { out.append(byte) }
    out.append(byte)
  }
  out.append(UInt8(ascii: "\""))
}
