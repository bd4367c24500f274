/// The objects of a PDF that has a plain table of them, as Chromium writes one. What is not as expected is not read.
struct PDFObjects {
  private let bytes: [UInt8]
  private let table: Int
  private let trailer: ArraySlice<UInt8>
  private let places: [Int: Int]

  init?(_ bytes: [UInt8]) {
    let end = bytes.suffix(64)
    guard let mark = end.firstRange(of: Array("startxref".utf8)) else { return nil }
    var cursor = PDFCursor(end[mark.upperBound...])
    guard let table = cursor.number(), table < mark.lowerBound else { return nil }
    cursor = PDFCursor(bytes[table..<mark.lowerBound])
    guard cursor.take("xref"), let places = Self.places(at: &cursor), cursor.take("trailer") else { return nil }
    // A file that was updated before has more than one table.
    guard cursor.rest.firstRange(of: Array("/Prev".utf8)) == nil else { return nil }
    self.bytes = bytes
    self.table = table
    self.places = places
    trailer = cursor.rest
  }

  private static func places(at cursor: inout PDFCursor) -> [Int: Int]? {
    var places: [Int: Int] = [:]
    while let first = cursor.number() {
      guard let count = cursor.number() else { return nil }
      for index in 0..<count {
        guard let place = cursor.number(), cursor.number() != nil else { return nil }
        if cursor.take("n") { places[first + index] = place } else if !cursor.take("f") { return nil }
      }
    }
    return places
  }

  /// What object `number` holds; nil where there is none.
  private func object(_ number: Int) -> ArraySlice<UInt8>? {
    guard let place = places[number], place < table else { return nil }
    var cursor = PDFCursor(bytes[place..<table])
    guard cursor.number() == number, cursor.number() == 0, cursor.take("obj") else { return nil }
    cursor.skipBlanks()
    return cursor.rest.firstRange(of: Array("endobj".utf8)).map { cursor.rest[..<$0.lowerBound] }
  }

  /// The entries of the outline, from the first to the last.
  var outline: [OutlineEntry] {
    guard let root = pdfReference("/Root", in: trailer).flatMap(object),
      let top = pdfReference("/Outlines", in: root).flatMap(object)
    else { return [] }
    var found: [OutlineEntry] = []
    var seen: Set<Int> = []
    var waiting = [pdfReference("/First", in: top)].compactMap(\.self)
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted, let entry = object(number).flatMap({ OutlineEntry(number, $0) }) else {
        continue
      }
      found.append(entry)
      waiting += [entry.reference("/Next"), entry.reference("/First")].compactMap(\.self)
    }
    return found
  }

  /// The file with `objects` in the place of those with their numbers.
  func updated(by objects: [(number: Int, bytes: [UInt8])]) -> [UInt8] {
    var file = bytes
    if file.last != UInt8(ascii: "\n") { file.append(UInt8(ascii: "\n")) }
    var entries = ""
    for object in objects.sorted(by: { $0.number < $1.number }) {
      let digits = String(file.count)
      entries += "\(object.number) 1\n\(String(repeating: "0", count: max(0, 10 - digits.count)))\(digits) 00000 n \n"
      file += Array("\(object.number) 0 obj\n".utf8) + object.bytes + Array("endobj\n".utf8)
    }
    let start = file.count
    let close = trailer.lastIndex(of: UInt8(ascii: ">")).map { max($0 - 1, trailer.startIndex) }
    let keys = trailer[..<(close ?? trailer.endIndex)]
    file += Array("xref\n\(entries)trailer".utf8) + keys
    return file + Array("\n/Prev \(table)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }
}

/// The number of the object that `key` leads to in a dictionary.
func pdfReference(_ key: String, in dictionary: ArraySlice<UInt8>) -> Int? {
  guard let found = dictionary.firstRange(of: Array((key + " ").utf8)) else { return nil }
  var cursor = PDFCursor(dictionary[found.upperBound...])
  guard let number = cursor.number(), cursor.number() == 0, cursor.take("R") else { return nil }
  return number
}
