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
    for index in bytes.indices {
      guard let entity = htmlEntity(for: bytes[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: bytes[plain..<index]))
      append(entity)
      plain = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[plain...]))
  }
}

private func htmlEntity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
