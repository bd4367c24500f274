// What makes an address lead elsewhere than it seems to: browsers read addresses more kindly than people do
// (https://url.spec.whatwg.org). None of it is ever needed, so all of it is refused, wherever an author can write an address.
extension WebAddress {
  /// What is wrong with an address of the web, of mail or of a telephone that begins like a good one.
  /// - Parameter host: the offset at which the site's name begins; nil where the address has none.
  static func trick(in bytes: UnsafeBufferPointer<UInt8>, host: Int?) -> Fault? {
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return fault(bytes, "holds a tab, a line break or another control character", "take it out")
    }
    if bytes.contains(UInt8(ascii: "\\")) {
      return fault(
        bytes, "holds a backslash, which browsers take for '/'", "write '/', or '%5C' where the address needs the sign")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.unicodeScalars.contains(where: isInvisible) {
      return fault(bytes, "holds a sign that nobody can see", "take it out: copy the address again")
    }
    return host.flatMap { trick(inHostAt: $0, of: bytes) }
  }

  private static func trick(inHostAt start: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    if let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) {
      let rest = String(decoding: bytes[..<start], as: UTF8.self) + String(decoding: bytes[(at + 1)...], as: UTF8.self)
      return fault(
        bytes, "hides where it leads: what stands before '@' is no part of the site's name",
        sound(rest).map { "write '\($0)'" } ?? "copy the address from the address bar of a browser")
    }
    if isHost(bytes[start..<end]) { return nil }
    return fault(
      bytes, "names a site in signs that browsers read as others",
      "copy the address from the address bar of a browser")
  }

  /// A name, an address of four numbers, or one of IPv6 in brackets; and a port.
  private static func isHost(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var host = bytes
    if let colon = host.lastIndex(of: UInt8(ascii: ":")), host[(colon + 1)...].allSatisfy(isDigit) {
      host = host[..<colon]
    }
    if host.first == UInt8(ascii: "[") {
      let inner = host.dropFirst().dropLast()
      return host.last == UInt8(ascii: "]") && !inner.isEmpty
        && inner.allSatisfy { isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }
    if host.allSatisfy({ isNameByte($0) }) { return !host.isEmpty }
    return String(decoding: host, as: UTF8.self).unicodeScalars.allSatisfy(isNameSign)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || "-._".utf8.contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }

  /// Letters of any script, as long as a browser does not make others of them: full-width ones become ASCII.
  private static func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isNameByte(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return small.allSatisfy { !$0.properties.changesWhenNFKCCaseFolded || $0 == "ß" || $0 == "ς" }
    default: return false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    let properties = scalar.properties
    return properties.isDefaultIgnorableCodePoint || properties.isWhitespace
      || properties.generalCategory == .control || properties.generalCategory == .format
  }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>, _ headline: String, _ hint: String) -> Fault {
    Fault(headline: "'\(short(String(decoding: bytes, as: UTF8.self)))' \(headline)", hint: hint)
  }

  /// `address`, if nothing is wrong with it: no hint makes a second mistake.
  static func sound(_ address: String) -> String? {
    var bytes = address
    guard case .outside = bytes.withUTF8({ LinkDestination($0) }) else { return nil }
    return address
  }

  /// Not longer than a line.
  private static func short(_ address: String) -> String {
    address.count > 80 ? address.prefix(79) + "…" : address
  }
}

// Addresses without their beginning.
extension WebAddress {
  /// The address that an author most likely means by `text`: `www.college.org`, `jane@college.org`; nil where it does not
  /// look like one.
  static func meant(by text: String) -> String? {
    let host = text.prefix { !"/?#".contains($0) }
    if text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) { return nil }
    let parts = host.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, host.count == text.count, !parts[0].isEmpty, isSite(parts[1]) {
      return sound("mailto:\(text)")
    }
    return parts.count == 1 && isSite(host) ? sound("https://\(text)") : nil
  }

  private static func isSite(_ name: Substring) -> Bool {
    let labels = name.prefix { $0 != ":" }.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let isSound = labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { isNameByte($0) } }
    guard isSound, labels.count > 1, let last = labels.last else { return false }
    return labels[0] == "www" && labels.count > 2 || knownEndings.contains(String(last))
  }

  /// Of sites that a careers site links to. None is the ending of a file.
  private static let knownEndings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "eu", "uk", "ie", "us", "ca", "au", "nz", "de", "fr", "nl",
    "be", "ch", "se", "dk", "fi", "no", "es", "it", "pt", "cymru", "wales", "scot", "london", "nhs",
  ]
}
