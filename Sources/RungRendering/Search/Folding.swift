import RungModel

// Letters as search compares them: small, and Latin ones without their marks. `search.js` does the same to what a reader types.

/// Appends what a sign counts as.
/// - Returns: false for what is no part of a word.
func appendFolded(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
  if let letter = baseLetter(scalar.value) {
    word.append(letter)
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
