/// What a request asks for: the part of the address behind the host.
package struct Target: Equatable, Sendable {
  /// Decoded; it begins with `/`.
  package var path: String
  package var query: [String: String]

  /// Nil where it cannot be read, or does not stand for a path.
  package init?(_ text: String) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard text.hasPrefix("/"), let first = parts.first, let path = percentDecoded(first) else { return nil }
    self.path = path
    query = [:]
    for field in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = percentDecoded(sides[0], plusIsSpace: true),
        let value = percentDecoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
      else { return nil }
      query[name] = value
    }
  }
}

/// Nil where a sign is not written as it has to be, or the whole is not UTF-8.
func percentDecoded(_ text: Substring, plusIsSpace: Bool = false) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%") {
      guard let high = hexDigit(rest.popFirst()), let low = hexDigit(rest.popFirst()) else { return nil }
      bytes.append(high << 4 | low)
    } else {
      bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8?) -> UInt8? {
  byte.flatMap { Character(UnicodeScalar($0)).hexDigitValue }.map(UInt8.init)
}

/// A path as an address holds it.
func percentEncoded(_ path: String) -> String {
  path.utf8.map { byte in
    if isPlain(byte) { return String(UnicodeScalar(byte)) }
    return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

private let plainSigns = Set("-._~/!$'()*,;:@+=".utf8)

private func isPlain(_ byte: UInt8) -> Bool {
  let sign = UnicodeScalar(byte)
  return ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || ("0"..."9").contains(sign)
    || plainSigns.contains(byte)
}
