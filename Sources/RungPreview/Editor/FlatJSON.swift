/// Reads a JSON object whose values are all texts, which is all that a page ever sends.
/// - Returns: nil where it is anything else.
package func flatJSON(_ bytes: [UInt8]) -> [String: String]? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  var reader = FlatJSONReader(rest: text.unicodeScalars[...])
  return reader.object()
}

private struct FlatJSONReader {
  var rest: Substring.UnicodeScalarView

  mutating func object() -> [String: String]? {
    var fields: [String: String] = [:]
    guard take("{") else { return nil }
    if !take("}") {
      repeat {
        guard let key = text(), take(":"), let value = text() else { return nil }
        fields[key] = value
      } while take(",")
      guard take("}") else { return nil }
    }
    skipSpace()
    return rest.isEmpty ? fields : nil
  }

  private mutating func skipSpace() { rest = rest.drop { [" ", "\t", "\n", "\r"].contains($0) } }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var text = String.UnicodeScalarView()
    while let sign = rest.popFirst() {
      switch sign {
      case "\"": return String(text)
      case "\\":
        guard let meant = escape() else { return nil }
        text.append(meant)
      case _ where sign.value < 0x20: return nil
      default: text.append(sign)
      }
    }
    return nil
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
  ]

  /// Signs beyond the first 65,536, which come as two escapes, no name has.
  private mutating func escape() -> Unicode.Scalar? {
    guard let sign = rest.popFirst() else { return nil }
    if sign != "u" { return Self.escapes[sign] }
    let digits = String(rest.prefix(4))
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    rest = rest.dropFirst(4)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
