/// The attributes of a tag, as they are written.
struct SVGAttributes {
  private var values: [String: String] = [:]

  /// - Parameter tag: what stands between the tag's name and its end.
  init(_ tag: [UInt8]) {
    var rest = tag[...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].split(whereSeparator: isSpace).last ?? []
      rest = rest[(equals + 1)...].drop { isSpace($0) }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return }
      let value = String(decoding: rest[..<end], as: UTF8.self)
      values[String(decoding: name, as: UTF8.self)] = value
      rest = rest[(end + 1)...]
    }
  }

  subscript(name: String) -> String? { values[name] }
}
