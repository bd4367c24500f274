package import RungModel

/// Looks at every byte of a text file once: is it UTF-8, and free of signs that no author can see? The other readers
/// rely on a clean result. A file that is too large yields that finding alone.
package func checkBytes(_ bytes: [UInt8], in file: String) -> [Diagnostic] {
  if let finding = checkSize(bytes.count, in: file) { return [finding] }
  return bytes.withUnsafeBufferPointer { bytes in
    if let finding = wideEncoding(of: bytes, in: file) { return [finding] }
    var check = ByteCheck(bytes: bytes, file: file)
    check.run()
    return check.findings
  }
}

/// A file saved as UTF-16 would otherwise be reported byte by byte.
private func wideEncoding(of bytes: UnsafeBufferPointer<UInt8>, in file: String) -> Diagnostic? {
  guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
  return Diagnostic(
    .badUTF8, at: Place(file: file, width: 2), "the file is UTF-16, not UTF-8", hint: "save the file as UTF-8")
}

private struct ByteCheck {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var findings: [Diagnostic] = []
  private var counts: [Rule: Int] = [:]

  init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func run() {
    var offset = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while true {
      offset = firstUnusual(from: offset)
      guard offset < bytes.count else { return }
      offset += checkSign(at: offset)
    }
  }

  /// The offset of the next byte that is not printable ASCII, tab or line end. Nearly every byte of a site goes
  /// through here, so eight are judged at a time, and one by one only where they hold anything but printable ASCII.
  private func firstUnusual(from start: Int) -> Int {
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

  /// Judges the sign at `offset` and says how many bytes it takes.
  private mutating func checkSign(at offset: Int) -> Int {
    guard let (scalar, width) = decodeUTF8(bytes, at: offset) else {
      let byte = hex(UInt32(bytes[offset]), digits: 2)
      add(.badUTF8, at: offset, width: 1, "byte 0x\(byte) is not UTF-8", hint: "save the file as UTF-8")
      return 1
    }
    if width == 1 {
      add(.controlByte, at: offset, width: 1, "control byte 0x\(hex(scalar, digits: 2))", hint: "delete it")
    } else if isHidden(scalar) {
      let name = "U+\(hex(scalar, digits: 4))"
      add(.controlByte, at: offset, width: width, "hidden control sign \(name)", hint: "delete it")
    }
    return width
  }

  private mutating func add(_ rule: Rule, at offset: Int, width: Int, _ headline: String, hint: String) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= ByteLimits.findingsOfAKind else { return }
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let place = Place(file: file, line: line, column: offset - lineStart + 1, width: width)
    findings.append(Diagnostic(rule, at: place, headline, hint: hint))
  }
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

/// Signs that change how text reads without being seen: C1 controls, direction overrides, a byte order mark inside the
/// text, and the two noncharacters that no YAML may hold.
private func isHidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
