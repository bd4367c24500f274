import RungModel

/// Takes a text apart into words as search compares them, as UTF-8. `search.js` takes what a reader types apart alike.
///
/// Parts of a word that one sign joins are words, and so is the whole: `x-ray` gives `x`, `ray` and `xray`, and `IR(ME)R`
/// ends in `irmer`. Of what stands behind an apostrophe a lone `s` is left out. Groups of digits are such parts: `25,000`
/// ends in `25000`.
///
/// Of a script without spaces between words every two signs that stand side by side are a word, and the last sign of a run:
/// so what a reader looks for is found wherever it stands in the run.
struct WordScanner {
  private static let longest = 40
  private static let mostParts = 5
  private var word: [UInt8] = []
  private var letters = 0
  private var joint: [UInt8] = []
  private var parts = 0
  private var apostrophe = -1
  /// The last sign of a run without spaces; empty outside of one.
  private var sign: [UInt8] = []

  mutating func scan(_ text: String, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          if isGroupSeparator(UInt32(byte)), isWithinNumber(bytes, index) {
            endWord(found)
          } else {
            take(ascii: byte, found)
          }
        } else {
          let scalar = decode(bytes, &index)
          if isGroupSeparator(scalar.value), isWithinNumber(bytes, index) {
            endWord(found)
          } else {
            take(scalar, found)
          }
        }
      }
    }
    endRun(found)
    endJoint(found)
  }

  /// Whether up to three digits stand before, and three of the same number from `index`.
  private func isWithinNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard (1...3).contains(word.count), word.allSatisfy(isDigit), index + 3 <= bytes.count else { return false }
    guard bytes[index..<index + 3].allSatisfy(isDigit) else { return false }
    return index + 3 == bytes.count || !isLetterOrDigit(bytes[index + 3])
  }

  private mutating func takeUnspaced(_ scalar: Unicode.Scalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    endJoint(found)
    let next = Array(String(scalar).utf8)
    if !sign.isEmpty { (sign + next).withUnsafeBufferPointer(found) }
    sign = next
  }

  private mutating func endRun(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if sign.isEmpty { return }
    sign.withUnsafeBufferPointer(found)
    sign = []
  }

  private mutating func take(ascii byte: UInt8, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    endRun(found)
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return take(letter: lower) }
    if byte &- UInt8(ascii: "0") < 10 { return take(letter: byte) }
    takeSign(UInt32(byte), found)
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if isUnspaced(scalar.value) { return takeUnspaced(scalar, found) }
    let before = word.count
    guard appendFolded(scalar, to: &word) else {
      endRun(found)
      return takeSign(scalar.value, found)
    }
    if word.count > before { endRun(found) }
    letters += 1
    if letters > Self.longest { word.removeSubrange(before...) }
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

private func isApostrophe(_ sign: UInt32) -> Bool { sign == 0x27 || sign == 0x2019 }

/// `-`, `(`, `)`, `*`, `.`, `&` and the two hyphens.
private func isJoint(_ sign: UInt32) -> Bool {
  switch sign {
  case 0x26, 0x28, 0x29, 0x2A, 0x2D, 0x2E, 0x2010, 0x2011: true
  default: false
  }
}

/// A comma, a space, a no-break one, a narrow one or a thin one. A point and an apostrophe join words anyway.
private func isGroupSeparator(_ sign: UInt32) -> Bool {
  switch sign {
  case 0x20, 0x2C, 0xA0, 0x2009, 0x202F: true
  default: false
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 }

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
