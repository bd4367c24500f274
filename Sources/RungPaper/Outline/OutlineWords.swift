/// Writes the words of a document's headings into the outline of its PDF.
///
/// Chromium takes the outline from the signs that it drew, and it draws no space where a line ends: a heading that breaks
/// behind "radiographers," is "radiographers,sonographers" there. Where it breaks depends on fonts and versions, so the
/// titles are written again in an update at the end of the file. No other byte moves.
/// - Parameter headings: the words of the headings, in the order of the document.
/// - Returns: `pdf` as it is where its outline cannot be read, or is right.
func withOutlineWords(of headings: [String], in pdf: [UInt8]) -> [UInt8] {
  guard let file = PDFObjects(pdf) else { return pdf }
  var rest = headings.map { (words: inOneLine($0), signs: signs(of: $0)) }[...]
  var corrected: [(number: Int, bytes: [UInt8])] = []
  for entry in file.outline {
    let drawn = signs(of: entry.title)
    guard let place = rest.firstIndex(where: { $0.signs == drawn }) else { continue }
    let words = rest[place].words
    rest = rest[(place + 1)...]
    if !words.utf8.elementsEqual(entry.title.utf8) { corrected.append((entry.number, entry.object(titled: words))) }
  }
  return corrected.isEmpty ? pdf : file.updated(by: corrected)
}

private func inOneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// What is drawn of a text, wherever its lines end.
private func signs(of text: String) -> [Unicode.Scalar] {
  text.lowercased().unicodeScalars.filter {
    !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
  }
}

/// One entry of an outline.
struct OutlineEntry {
  let number: Int
  let title: String
  /// What the object holds before its title and after it.
  fileprivate let head: ArraySlice<UInt8>
  fileprivate let tail: ArraySlice<UInt8>

  /// Nil where the object is none: an entry begins with its title and knows its parent.
  init?(_ number: Int, _ object: ArraySlice<UInt8>) {
    var cursor = PDFCursor(object)
    guard cursor.take("<<"), cursor.take("/Title") else { return nil }
    cursor.skipBlanks()
    head = object[..<cursor.rest.startIndex]
    guard let bytes = cursor.string(), cursor.rest.firstRange(of: Array("/Parent".utf8)) != nil else { return nil }
    self.number = number
    tail = cursor.rest
    title = pdfText(bytes)
  }

  /// The number of the entry that `key` leads to.
  func reference(_ key: String) -> Int? { pdfReference(key, in: tail) }

  func object(titled words: String) -> [UInt8] {
    let digits = words.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return Array(head) + Array("<FEFF\(digits.joined())>".utf8) + Array(tail)
  }
}

/// The text that a string of a PDF stands for.
private func pdfText(_ bytes: [UInt8]) -> String {
  guard bytes.starts(with: [0xFE, 0xFF]) else { return String(bytes.map { Character(Unicode.Scalar($0)) }) }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
  return String(decoding: units, as: UTF16.self)
}
