import RungModel

/// Takes a text apart into words as search compares them, as UTF-8. `search.js` takes what a reader types apart alike.
///
/// Parts of a word that one sign joins are words, and so is the whole: `x-ray` gives `x`, `ray` and `xray`, and `IR(ME)R`
/// ends in `irmer`. Of what stands behind an apostrophe a lone `s` is left out.
struct WordScanner {
  private static let longest = 40
  private static let mostParts = 5
  private var word: [UInt8] = []
  private var letters = 0
  private var joint: [UInt8] = []
  private var parts = 0
  private var apostrophe = -1

  mutating func scan(_ text: String, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          take(ascii: byte, found)
        } else {
          let scalar = decode(bytes, &index)
          take(scalar, found)
        }
      }
    }
    endJoint(found)
  }

  private mutating func take(ascii byte: UInt8, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return take(letter: lower) }
    if byte &- UInt8(ascii: "0") < 10 { return take(letter: byte) }
    takeSign(UInt32(byte), found)
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if scalar.value == zeroWidthSpace, endsWithoutSpaces { return takeSign(scalar.value, found) }
    let before = word.count
    guard appendFolded(scalar, to: &word) else { return takeSign(scalar.value, found) }
    letters += 1
    if letters > Self.longest { word.removeSubrange(before...) }
  }

  /// Whether the word at hand is of a script that has no spaces between words, such as Khmer: there a zero-width space is one.
  private var endsWithoutSpaces: Bool {
    guard let lead = word.lastIndex(where: { $0 & 0xC0 != 0x80 }), word.count - lead > 2 else { return false }
    return word[lead] > 0xE0 || word[lead + 1] >= 0xB8
  }

  private mutating func take(letter: UInt8) {
    letters += 1
    if letters <= Self.longest { word.append(letter) }
  }

  private mutating func takeSign(_ sign: UInt32, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if isApostrophe(sign), !word.isEmpty {
      apostrophe = word.count
    } else if isJoint(sign), !word.isEmpty {
      endWord(found)
    } else {
      endJoint(found)
    }
  }

  private mutating func endWord(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty else {
      letters = 0
      return
    }
    if apostrophe >= 0, apostrophe == word.count - 1, word.last == UInt8(ascii: "s") { word.removeLast() }
    word.withUnsafeBufferPointer(found)
    if parts < Self.mostParts { joint += word }
    parts += 1
    word.removeAll(keepingCapacity: true)
    (letters, apostrophe) = (0, -1)
  }

  private mutating func endJoint(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    endWord(found)
    if parts > 1, parts <= Self.mostParts, joint.count <= Self.longest { joint.withUnsafeBufferPointer(found) }
    joint.removeAll(keepingCapacity: true)
    parts = 0
  }
}

private let zeroWidthSpace: UInt32 = 0x200B

private func isApostrophe(_ sign: UInt32) -> Bool { sign == 0x27 || sign == 0x2019 }

/// `-`, `(`, `)`, `*`, `.`, `&` and the two hyphens.
private func isJoint(_ sign: UInt32) -> Bool {
  switch sign {
  case 0x26, 0x28, 0x29, 0x2A, 0x2D, 0x2E, 0x2010, 0x2011: true
  default: false
  }
}

/// The scalar of several bytes at `index`, which is moved behind it. The bytes are those of a String, so they are well formed.
private func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
  let first = UInt32(bytes[index])
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  var value = first & (0xFF >> UInt32(length + 1))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  index += length
  return Unicode.Scalar(value) ?? " "
}

/// The words of a short text.
package func searchWords(_ text: String) -> [String] {
  var scanner = WordScanner()
  var words: [String] = []
  scanner.scan(text) { words.append(String(decoding: $0, as: UTF8.self)) }
  return words
}
