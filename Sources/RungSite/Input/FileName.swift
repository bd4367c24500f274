import RungReading

/// What a name on the disk is to a scan.
enum FileName: Equatable {
  case usable(String)
  /// Passed over, and told of where a program left it behind.
  case hidden(isLeftover: Bool)
  /// No page or file of the site could have such a name; `shown` is the name as it can be printed.
  case bad(shown: String, reason: String)
}

func fileName(_ bytes: UnsafeBufferPointer<UInt8>) -> FileName {
  let fault = faultOfName(bytes)
  let name = String(decoding: bytes, as: UTF8.self)
  if bytes.first == UInt8(ascii: ".") { return .hidden(isLeftover: fault == nil && isLeftover(name)) }
  guard let fault else { return .usable(name) }
  return .bad(shown: shown(bytes), reason: fault)
}

private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

/// With control characters, and all that is not ASCII, by number.
private func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  bytes.map { byte in
    if !isControl(byte), byte < 0x80 { return String(UnicodeScalar(byte)) }
    return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

func kind(of path: String) -> ScannedFile.Kind {
  if path.hasSuffix(".md") { return .markdown }
  return path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? .yaml : .other
}
