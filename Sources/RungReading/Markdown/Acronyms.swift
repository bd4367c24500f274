import RungModel

/// Finds the words that look like acronyms: letters and digits, with two capitals or more among them. What is only a
/// first letter writ large, or all digits, is none.
struct Acronyms {
  private var seen: Set<String> = []
  var found: [Acronym] = []

  /// Appends `bytes` to `html`, escaped, and notes where each acronym is used for the first time: its place is that in
  /// `bytes`, as if they were a line, and a caller who knows better sets it.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout ByteBuffer) {
    var written = 0
    if countCapitals(bytes) > 1 {
      var start = 0
      while let range = nextWord(in: bytes, from: start) {
        start = range.upperBound
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        guard countCapitals(word) > 1 else { continue }
        html.appendEscaped(UnsafeBufferPointer(rebasing: bytes[written..<range.lowerBound]))
        let acronym = String(decoding: word, as: UTF8.self)
        if seen.insert(acronym).inserted {
          let place = Place(file: "", line: 1, column: range.lowerBound + 1, width: range.count)
          found.append(Acronym(word: acronym, offset: html.count, place: place))
        }
        written = range.lowerBound
      }
    }
    html.appendEscaped(UnsafeBufferPointer(rebasing: bytes[written...]))
  }
}

private func nextWord(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
  guard let first = bytes[start...].firstIndex(where: isWordByte) else { return nil }
  return first..<(bytes[first...].firstIndex { !isWordByte($0) } ?? bytes.endIndex)
}

/// Letters beyond ASCII are letters as well.
func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
}

func countCapitals(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  // Without branches, so that many bytes are looked at at once.
  for byte in bytes { count &+= byte &- UInt8(ascii: "A") < 26 ? 1 : 0 }
  return count
}
