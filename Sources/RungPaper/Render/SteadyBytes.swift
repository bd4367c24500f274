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

private let nodeMark = Array("(node".utf8)

/// Numbers the elements that a Chromium names in a PDF from 1: it counts through all that it ever showed, and what else it
/// showed must not get into the bytes. They keep their order, by which they are looked up, and their length.
package func renumberNodes(in pdf: inout [UInt8]) {
  let places = nodeNumbers(in: pdf)
  let numbers = Set(places.map { Array(pdf[$0]) }).sorted { $0.lexicographicallyPrecedes($1) }
  let ranks = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0 + 1) })
  for place in places {
    let rank = String(ranks[Array(pdf[place])] ?? 0)
    pdf.replaceSubrange(place, with: Array((String(repeating: "0", count: place.count - rank.utf8.count) + rank).utf8))
  }
}

/// Where the eight digits of each `(node00000001)` stand.
private func nodeNumbers(in pdf: [UInt8]) -> [Range<Int>] {
  var places: [Range<Int>] = []
  var index = 0
  while index + 14 <= pdf.count {
    if pdf[index] == nodeMark[0], pdf[index..<index + 5].elementsEqual(nodeMark), pdf[index + 13] == UInt8(ascii: ")"),
      pdf[index + 5..<index + 13].allSatisfy({ (0x30...0x39).contains($0) })
    {
      places.append(index + 5..<index + 13)
    }
    index += 1
  }
  return places
}

/// The same moment in seconds since 1970, as programs take it that make files.
func epochSeconds(_ date: String?) -> Int {
  let digits = moment(date).map { Int($0) - 0x30 }
  let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
  let components = DateComponents(
    calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: number(0..<4), month: number(4..<6),
    day: number(6..<8))
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
