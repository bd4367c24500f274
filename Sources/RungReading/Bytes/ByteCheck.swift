package import RungModel

/// Looks at every byte of a text file once: is it UTF-8, and free of signs that no author can see? The other readers
/// rely on a clean result. A file that is too large yields that finding alone.
package func checkBytes(_ bytes: [UInt8], in file: String) -> [Diagnostic] {
  if let finding = checkSize(bytes.count, in: file) { return [finding] }
  return bytes.withUnsafeBufferPointer { bytes in
    if let finding = wideEncoding(of: bytes, in: file) { return [finding] }
    var check = ByteCheck(bytes: bytes, file: file)
    check.run()
    return check.findings + MergeConflicts.find(in: bytes, of: file)
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
      offset = firstUnusual(bytes, from: offset)
      guard offset < bytes.count else { return }
      offset += checkSign(at: offset)
    }
  }

  /// Judges the sign at `offset` and says how many bytes it takes.
  private mutating func checkSign(at offset: Int) -> Int {
    guard let (scalar, width) = decodeUTF8(bytes, at: offset) else {
      let byte = hex(UInt32(bytes[offset]), digits: 2)
      add(.badUTF8, at: offset, width: 1, "byte 0x\(byte) is not UTF-8", hint: "save the file as UTF-8")
      return 1
    }
    if isHidden(scalar) { add(.controlByte, at: offset, width: width, nameOfHidden(scalar), hint: "delete it") }
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
