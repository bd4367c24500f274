import CMarkShim
import RungModel

/// The bytes of a text and where they stand in the author's file.
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  let origin: TextOrigin

  func place(line: Int, column: Int = 1, width: Int = 0) -> Place {
    origin.place(in: file, line: max(line, 1), column: max(column, 1), width: width)
  }

  /// Without white space at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[first...last])
  }

  var isBlank: Bool { bytes.allSatisfy(isSpace) }

  func contains(_ byte: UInt8) -> Bool { next(byte, from: 0) < bytes.count }

  /// Where `byte` next stands at or after `start`, or the end.
  func next(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    return start + rung_find_byte(base + start, bytes.count - start, byte)
  }

  func holds(_ words: StaticString, at index: Int) -> Bool {
    let count = words.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != words.utf8Start[offset] { return false }
    return true
  }

  /// Where `words` first stand at or after `start` and before `end`.
  func find(_ words: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard let first = words.first else { return nil }
    var index = max(start, 0)
    let last = min(end, bytes.count) - words.count
    while index <= last {
      if bytes[index] == first, bytes[index..<(index + words.count)].elementsEqual(words) { return index }
      index += 1
    }
    return nil
  }
}

let lineFeed = UInt8(ascii: "\n")
let blank = UInt8(ascii: " ")

/// What Markdown takes for white space.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

func isBlankOrTab(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// The words of `bytes`, with one space for each run of white space and none at the ends.
func plainWords(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  if hasSingleSpaces(bytes) { return String(decoding: bytes, as: UTF8.self) }
  let words = [UInt8](unsafeUninitializedCapacity: bytes.count) { words, count in
    for byte in bytes {
      if !isSpace(byte) {
        words.initializeElement(at: count, to: byte)
        count += 1
      } else if count > 0, words[count - 1] != 0x20 {
        words.initializeElement(at: count, to: 0x20)
        count += 1
      }
    }
    if count > 0, words[count - 1] == 0x20 { count -= 1 }
  }
  return String(decoding: words, as: UTF8.self)
}

private func hasSingleSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return true }
  if first <= 0x20 || last <= 0x20 { return false }
  // Two spaces, or a space and a zero, or give a space; written without branches, so that many are looked at at once.
  var odd: UInt8 = 0
  for index in 1..<bytes.count {
    odd |= (bytes[index] < 0x20 ? 1 : 0) | ((bytes[index] | bytes[index - 1]) == 0x20 ? 1 : 0)
  }
  return odd == 0
}
