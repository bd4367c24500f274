import RungModel

/// What may be done with the destination of a link, told by its scheme alone.
enum LinkDestination {
  /// An address of the web, written as it is.
  case outside
  /// A name, a path or an anchor, for the linker.
  case mention
  /// Runs code, reads files or leaves the site by a way that it does not offer.
  case unsafe
  /// Begins like an address of the web and names no host: `https:page`. A browser would make something else of it.
  case withoutHost
  /// Leads elsewhere than it seems to, or a browser may think so.
  case deceptive(WebAddress.Fault)
  /// Looks like a link by name, of a kind that there is not.
  case unknownKind(String)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let scheme = Self.scheme(of: bytes) else {
      self = bytes.starts(with: "//".utf8) ? .unsafe : .mention
      return
    }
    let rest = bytes[(scheme.utf8.count + 1)...]
    let isLocated = rest.starts(with: "//".utf8)
    if LinkKind(rawValue: scheme) != nil {
      self = .mention
    } else if Self.webSchemes.contains(scheme.lowercased()) {
      guard isLocated, rest.dropFirst(2).first.map(Self.mayBeginHost) == true else {
        self = .withoutHost
        return
      }
      self = WebAddress.trick(in: bytes, host: scheme.utf8.count + 3).map(Self.deceptive) ?? .outside
    } else if Self.otherSchemes.contains(scheme.lowercased()) {
      self = rest.isEmpty ? .unsafe : WebAddress.trick(in: bytes, host: nil).map(Self.deceptive) ?? .outside
    } else if isLocated || Self.unsafeSchemes.contains(scheme.lowercased()) {
      self = .unsafe
    } else {
      self = .unknownKind(scheme)
    }
  }

  private static let webSchemes: Set<String> = ["http", "https"]
  private static let otherSchemes: Set<String> = ["mailto", "tel"]
  private static let unsafeSchemes: Set<String> = [
    "javascript", "vbscript", "livescript", "file", "data", "blob", "filesystem", "view-source", "ftp", "xmpp", "sms",
    "about", "ms-office",
  ]

  /// A letter, then letters, digits, `+`, `-` or `.`, up to a colon.
  private static func scheme(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = bytes.first, isLetter(first),
      let end = bytes.firstIndex(where: { !isSchemeByte($0) }), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func mayBeginHost(_ byte: UInt8) -> Bool { !isSpace(byte) && !"/\\?#:@".utf8.contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}

extension ByteBuffer {
  /// Writes an address into an attribute as the parser's own renderer does: `%XX` for all that no address may hold.
  mutating func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where addressSafe[Int(byte)]: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

private let addressSafe: [Bool] = {
  var safe = [Bool](repeating: false, count: 256)
  for byte in "-_.+!*(),%#@?=;:/$~".utf8 { safe[Int(byte)] = true }
  for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { safe[Int(byte)] = true }
  for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { (safe[Int(byte)], safe[Int(byte | 0x20)]) = (true, true) }
  return safe
}()
