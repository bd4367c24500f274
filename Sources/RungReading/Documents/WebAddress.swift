/// What is wrong with an address that an author wrote: browsers mend much, each in its own way, so Rung mends nothing.
enum WebAddress {
  struct Fault {
    var headline: String
    var hint: String
  }

  /// Of an address that readers are sent to.
  static func fault(of address: String) -> Fault? {
    if address.utf8.contains(where: { $0 <= 0x20 }) {
      return Fault(
        headline: "'\(address)' holds a space or a line break", hint: "take it out, or write '%20' in its place")
    }
    var bytes = address
    switch bytes.withUTF8({ LinkDestination($0) }) {
    case .outside: return nil
    case .deceptive(let fault): return fault
    case .withoutHost: return Fault(headline: "'\(address)' names no site", hint: withHost(address))
    case .unsafe where address.hasSuffix(":"):
      return Fault(headline: "'\(address)' is no address", hint: "write what comes behind the colon")
    default:
      let hint = meant(by: address).map { "write '\($0)'" } ?? "begin it with 'https://'"
      return Fault(headline: "'\(address)' is no address", hint: hint)
    }
  }

  /// Of the address that a site is to have.
  static func faultOfBase(_ address: String) -> Fault? {
    if let fault = fault(of: address) { return fault }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return Fault(
        headline: "'\(address)' is no address that a site can have",
        hint: meant(by: address).map { "write '\($0)'" } ?? "begin it with 'https://' and the site's name")
    }
    if address.contains(where: { $0 == "?" || $0 == "#" }) {
      return Fault(
        headline: "'\(address)' holds a '?' or a '#', behind which no path can be written",
        hint: "end it before that sign")
    }
    let host = address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
    if isHost(host), isPlain(address) { return nil }
    return Fault(
      headline: "'\(address)' holds a sign that no address of a site can have",
      hint: "write it as a browser shows it when it is copied, as in 'https://example.org/careers/'")
  }

  private static func isHost(_ name: Substring) -> Bool {
    name.utf8.allSatisfy { byte in
      isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || "-.:[]".utf8.contains(byte)
    }
  }

  private static func isPlain(_ address: String) -> Bool {
    address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}

/// How to write an address that lacks its host, as a hint.
func withHost(_ address: String) -> String {
  let parts = address.split(separator: ":", maxSplits: 1)
  let rest = (parts.last ?? "").drop { "/\\?#:@".contains($0) }
  guard parts.count == 2, !rest.isEmpty, let whole = WebAddress.sound("\(parts[0].lowercased())://\(rest)") else {
    return "write the whole of it, as in 'https://example.org/'"
  }
  return "write '\(whole)'"
}
