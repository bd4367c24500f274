/// Signs that no author can see and that change how a text reads or what takes it in: controls, direction overrides, a
/// byte order mark inside the text, and the two noncharacters that no YAML may hold.
package func isHidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: false
  case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// What a finding calls such a sign.
func nameOfHidden(_ scalar: UInt32) -> String {
  scalar < 0x80 ? "control byte 0x\(hex(scalar, digits: 2))" : "hidden control sign U+\(hex(scalar, digits: 4))"
}

/// The first such sign of a text that was made from an author's: escapes and entities can bring one in that the bytes of
/// the file do not show.
func firstHiddenSign(in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
  var offset = firstUnusual(bytes, from: 0)
  while offset < bytes.count {
    guard let (scalar, width) = decodeUTF8(bytes, at: offset) else { return nil }
    if isHidden(scalar) { return scalar }
    offset = firstUnusual(bytes, from: offset + width)
  }
  return nil
}

/// The offset of the next byte that is not printable ASCII, tab or line end. Nearly every byte of a site goes through
/// here, so eight are judged at a time, and one by one only where they hold anything but printable ASCII.
func firstUnusual(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var offset = start
  while offset < raw.count {
    if offset + 8 <= raw.count, isPrintable(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
      offset += 8
      continue
    }
    for index in offset..<min(offset + 8, raw.count) where isUnusual(raw[index]) { return index }
    offset = min(offset + 8, raw.count)
  }
  return offset
}

@inline(__always)
private func isUnusual(_ byte: UInt8) -> Bool {
  let printable = byte &- 0x20 < 0x5F
  return !printable && byte != 0x09 && byte != 0x0A && byte != 0x0D
}

/// Whether each of the eight bytes is from 0x20 to 0x7E. Each term sets a byte's highest bit where the byte breaks the
/// rule; a borrow or carry from a neighbour can only come from one that breaks it as well.
@inline(__always)
private func isPrintable(_ eight: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let below = eight &- ones &* 0x20
  let above = eight &+ ones
  return (eight | below | above) & (ones &* 0x80) == 0
}
