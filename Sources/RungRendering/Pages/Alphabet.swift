import CAlphabet

/// The alphabet of a language: in what order words stand, and under which letter. (ICU, with the data of Unicode's CLDR.)
package struct Alphabet: ~Copyable {
  /// Nil where there is no memory for it: words then stand as their bytes do.
  private let alphabet: OpaquePointer?

  /// - Parameter language: its tag, such as `cy`.
  package init(of language: String) { alphabet = rung_alphabet_of(language) }

  deinit { rung_alphabet_end(alphabet) }

  /// Where a word stands among others.
  package struct Place: Comparable {
    /// The number of its letter; below 0 for what stands before them all.
    fileprivate var letter: Int32
    fileprivate var key: [UInt8]
    fileprivate var word: String

    package static func < (one: Place, other: Place) -> Bool {
      if one.letter != other.letter { return one.letter < other.letter }
      if one.key != other.key { return one.key.lexicographicallyPrecedes(other.key) }
      return one.word.utf8.lexicographicallyPrecedes(other.word.utf8)
    }
  }

  /// Where a word stands, and what stands above it: a letter, `0–9`, or `#` where it has neither. Signs before the first
  /// letter or number do not count.
  package func place(of word: String) -> (place: Place, heading: String) {
    let name = String(Substring(word.unicodeScalars.drop { !$0.isLetterOrNumber }))
    guard let first = name.unicodeScalars.first else { return (Place(letter: -2, key: [], word: word), "#") }
    var (letter, heading) = letter(of: name)
    if first.isNumber { (letter, heading) = (-1, "0–9") }
    return (
      Place(letter: letter, key: key(of: name), word: word), heading ?? first.withoutMarks.properties.uppercaseMapping
    )
  }

  private func letter(of name: String) -> (number: Int32, label: String?) {
    guard let alphabet else { return (0, nil) }
    let number = rung_alphabet_letter(alphabet, name)
    let label = String(cString: rung_alphabet_label(alphabet, number))
    return (number, label.isEmpty ? nil : label)
  }

  private func key(of name: String) -> [UInt8] {
    guard let alphabet else { return [] }
    let room = rung_alphabet_key(alphabet, name, nil, 0)
    return Array(unsafeUninitializedCapacity: Int(room)) { key, count in
      count = min(Int(rung_alphabet_key(alphabet, name, key.baseAddress, room)), key.count)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isNumber: Bool { properties.generalCategory == .decimalNumber }

  fileprivate var withoutMarks: Unicode.Scalar { Unicode.Scalar(rung_letter_without_marks(value)) ?? self }

  fileprivate var isLetterOrNumber: Bool { properties.isAlphabetic || isNumber }
}
