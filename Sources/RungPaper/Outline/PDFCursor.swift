/// Reads the words of a PDF one after the other.
struct PDFCursor {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func skipBlanks() { rest = rest.drop { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) } }

  /// Goes on behind `word`, where that is next.
  mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard rest.starts(with: word.utf8) else { return false }
    rest = rest.dropFirst(word.utf8.count)
    return true
  }

  /// A whole number of no more than ten digits, which are all that a PDF has for places.
  mutating func number() -> Int? {
    skipBlanks()
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...10).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The bytes of a string in brackets or in hexadecimal digits.
  mutating func string() -> [UInt8]? {
    skipBlanks()
    switch rest.popFirst() {
    case UInt8(ascii: "<"): return hexadecimal()
    case UInt8(ascii: "("): return literal()
    default: return nil
    }
  }

  private mutating func hexadecimal() -> [UInt8]? {
    let digits = rest.prefix { $0 != UInt8(ascii: ">") }
    rest = rest[digits.endIndex...].dropFirst()
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard values.count == digits.count else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { place in
      UInt8(values[place] << 4 | (place + 1 < values.count ? values[place + 1] : 0))
    }
  }

  private mutating func literal() -> [UInt8]? {
    var bytes: [UInt8] = []
    var depth = 1
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"):
        if let escaped = escaped() { bytes.append(escaped) }
        continue
      default: break
      }
      if depth == 0 { return bytes }
      bytes.append(byte)
    }
    return nil
  }

  /// The byte that stands behind a backslash; nil for a line that goes on.
  private mutating func escaped() -> UInt8? {
    let digits = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
    if !digits.isEmpty {
      rest = rest[digits.endIndex...]
      return UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 0x30) })
    }
    let controls: [UInt8: UInt8] = [0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0C]
    guard let byte = rest.popFirst(), byte != 0x0A else { return nil }
    return controls[byte] ?? byte
  }
}
