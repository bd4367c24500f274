extension ByteBuffer {
  /// Appends `text` with the four signs that mean something in HTML (`&`, `<`, `>`, `"`) written as entities, as
  /// cmark and the Mustache specification do.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// The same for bytes that are already UTF-8.
  package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    while let special = firstSpecial(in: bytes, from: plain) {
      append(UnsafeBufferPointer(rebasing: bytes[plain..<special]))
      append(htmlEntity(for: bytes[special]))
      plain = special + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[plain...]))
  }

  /// Escapes what was written since `start`, which for most texts means only to look at it.
  package mutating func escape(from start: Int) {
    let written = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let special = firstSpecial(in: written, from: 0) else { return }
    let rest = Array(written[special...])
    truncate(to: start + special)
    rest.withUnsafeBufferPointer { appendEscaped($0) }
  }
}

/// Where the next sign stands that has to be escaped. Most texts have none, so eight bytes are looked at in one go.
private func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
  var index = first
  let memory = UnsafeRawBufferPointer(bytes)
  while index + 8 <= bytes.count {
    let found = specials(in: UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
    if found != 0 { return index + found.trailingZeroBitCount / 8 }
    index += 8
  }
  return bytes[index...].firstIndex(where: isSpecial)
}

/// The lowest bit that is set lies in the first byte of `word` that is special; 0 if none is.
///
/// `&` and `"` differ in one bit and so do `<` and `>`, so that two comparisons find all four. A byte that equals the
/// pattern is zero after the exclusive or, and it alone borrows when 1 is taken from each.
private func specials(in word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quotes = (word | ones &* 0x04) ^ (ones &* 0x26)
  let brackets = (word | ones &* 0x02) ^ (ones &* 0x3E)
  return ((quotes &- ones) & ~quotes | (brackets &- ones) & ~brackets) & (ones &* 0x80)
}

private func isSpecial(_ byte: UInt8) -> Bool { byte | 0x04 == 0x26 || byte | 0x02 == 0x3E }

private func htmlEntity(for special: UInt8) -> StaticString {
  switch special {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: "&quot;"
  }
}
