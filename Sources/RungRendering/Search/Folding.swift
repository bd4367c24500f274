import RungModel

// Letters as search compares them: small, and Latin ones without their marks. `search.js` does the same to what a reader types.

/// Appends what a sign counts as.
/// - Returns: false for what is no part of a word.
func appendFolded(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
  if let letter = baseLetter(scalar.value) {
    word.append(letter)
    return true
  }
  if mayBeUndivided(scalar.value), let letters = undivided[scalar.properties.lowercaseMapping] {
    word += letters
    return true
  }
  if 0x300...0x36F ~= scalar.value || isInvisible(scalar) { return true }
  guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber else { return false }
  word += Array(scalar.properties.lowercaseMapping.utf8)
  return true
}

/// Whether a sign is never seen, such as a soft hyphen or a zero-width joiner, so that a reader's query does not hold it.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }

/// The letter below the marks of a Latin letter; nil where there is none in ASCII.
private func baseLetter(_ value: UInt32) -> UInt8? {
  let letter: UInt8? =
    switch value {
    case 0xC0..<0x250: extendedLatin.utf8Start[Int(value) - 0xC0]
    case 0x1E00..<0x1F00: additionalLatin.utf8Start[Int(value) - 0x1E00]
    default: nil
    }
  return letter == UInt8(ascii: ".") ? nil : letter
}

/// Latin letters that Unicode does not divide into a letter and a mark, in small letters, with what readers type for them: those
/// that their names in Unicode call a letter "with" something, two letters in one, and the few with names of their own.
/// `search.js` has the same list; `Tests/search-words.txt` holds the two together.
package let undividedLetters = """
  æae œoe ðd øo þth ßss đd ħh ıi ĳij ĸk ŀl łl ŉn ŋn ŧt ſs ƀb ɓb ƃb ƈc ɗd ƌd ƒf ɠg ɨi ƙk ƚl ɲn ƞn ɵo ƥp ƫt ƭt ʈt \
  ʋv ƴy ƶz ƿw ǆdz ǉlj ǌnj ǣae ǥg ǳdz ǽae ǿo ȡd ȣou ȥz ȴl ȵn ȶt ȷj ⱥa ȼc ⱦt ȿs ɀz ɇe ɉj ɋq ɍr ɏy ẚa ẛs ẟd ỿy
  """

private func mayBeUndivided(_ value: UInt32) -> Bool {
  value < 0x2B0 || 0x1E00..<0x1F00 ~= value || 0x2C60..<0x2C80 ~= value
}

private let undivided: [String: [UInt8]] = Dictionary(
  uniqueKeysWithValues: undividedLetters.split(separator: " ").map { pair in
    (String(pair.unicodeScalars.prefix(1)), Array(pair.utf8.drop { $0 >= 0x80 }))
  })

/// Whether a sign belongs to a script that is written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
package func isUnspaced(_ value: UInt32) -> Bool {
  switch value {
  case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xECF, 0x1000...0x103F, 0x1050...0x109D, 0x1780...0x17D3: true
  case 0x3005...0x3007, 0x3041...0x3096, 0x3099...0x309A, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
  case 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF: true
  default: false
  }
}

/// U+00C0 to U+024F, and a point where a sign stands for itself.
private let extendedLatin: StaticString = """
  aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggggggg\
  hh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.........\
  ........................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo\
  oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
  """

/// U+1E00 to U+1EFF, which Welsh and Vietnamese use.
private let additionalLatin: StaticString = """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
  ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
  iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
  """
