/// What a request asks for: the part of the address behind the host.
package struct Target: Equatable, Sendable {
  /// Decoded; it begins with `/`.
  package var path: String
  package var query: [String: String]

  /// The host that it names, with the port where it has one: that of an absolute address such as a proxy is sent; nil otherwise.
  package var host: String?

  /// Nil where it cannot be read, or does not stand for a path. `*`, which stands for the server itself, has the path `*`.
  package init?(_ text: String) {
    var rest = text[...]
    if let absolute = afterScheme(rest) {
      let end = absolute.firstIndex { "/?".contains($0) } ?? absolute.endIndex
      let name = absolute[..<end]
      if name.isEmpty || name.contains("@") { return nil }
      host = String(name)
      rest = absolute[end...]
      if !rest.hasPrefix("/") { rest = "/" + rest }
    }
    if rest == "*" {
      (path, query) = ("*", [:])
      return
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard rest.hasPrefix("/"), let first = parts.first, let path = percentDecoded(first) else { return nil }
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

/// What stands behind `http://`; nil where it does not begin so.
private func afterScheme(_ text: Substring) -> Substring? {
  let scheme = "http://"
  return text.prefix(scheme.count).lowercased() == scheme ? text.dropFirst(scheme.count) : nil
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
