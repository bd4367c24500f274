import FoundationEssentials

/// Puts `date` in the place of the moments at which a PDF says it was made, so that the same content gives the same bytes.
///
/// They are of one length, so that nothing else moves.
/// - Parameter date: as authored, `2026-11-21` or less exact; nil where no edition states one.
package func setDates(in pdf: inout [UInt8], to date: String?) {
  let digits = moment(date)
  for name in ["/CreationDate (D:", "/ModDate (D:"] {
    var start = pdf.startIndex
    while let found = pdf[start...].firstRange(of: Array(name.utf8)) {
      let end = found.upperBound + digits.count
      guard end <= pdf.endIndex, pdf[found.upperBound..<end].allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      pdf.replaceSubrange(found.upperBound..<end, with: digits)
      start = end
    }
  }
}

/// The same moment in seconds since 1970, as programs take it that make files.
func epochSeconds(_ date: String?) -> Int {
  let digits = moment(date).map { Int($0) - 0x30 }
  let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
  let components = DateComponents(
    calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: number(0..<4), month: number(4..<6), day: number(6..<8))
  return components.date.map { Int($0.timeIntervalSince1970) } ?? 0
}

/// Year, month, day and time as PDFs write them: midnight, and the first of what is not stated.
private func moment(_ date: String?) -> [UInt8] {
  let parts = (date ?? "").split(separator: "-").map { Array($0.utf8) }
  let digits = Array(parts.joined().prefix(8))
  let isDate = parts.first?.count == 4 && digits.allSatisfy { (0x30...0x39).contains($0) }
  let known = isDate ? digits : []
  return known + Array("19700101000000".utf8)[known.count...]
}
