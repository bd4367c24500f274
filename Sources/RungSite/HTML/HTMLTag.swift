import RungModel

/// A tag of a page that templates wrote, and where its attributes stand. No text can be taken for one: in texts, angle brackets
/// and quotation marks are escaped.
struct HTMLTag {
  /// From `<` to `>`.
  let bytes: ArraySlice<UInt8>

  struct Attribute {
    let name: ArraySlice<UInt8>
    /// Without quotation marks; nil for an attribute that is a name alone.
    let value: ArraySlice<UInt8>?
    /// The blanks before it, and all of it.
    let whole: ArraySlice<UInt8>

    func isCalled(_ name: String) -> Bool { self.name.elementsEqual(name.utf8) }

    /// What a browser makes of the value.
    var text: String {
      String(decoding: value ?? [], as: UTF8.self)
        .replacing(bytesOf: "&quot;", with: "\"").replacing(bytesOf: "&#39;", with: "'")
        .replacing(bytesOf: "&lt;", with: "<").replacing(bytesOf: "&gt;", with: ">")
        .replacing(bytesOf: "&amp;", with: "&")
    }
  }

  func isCalled(_ name: String) -> Bool {
    self.name.lazy.map { $0 | 0x20 }.elementsEqual(name.utf8.lazy.map { $0 | 0x20 })
  }

  private var name: ArraySlice<UInt8> { bytes.dropFirst().prefix { !isBlank($0) && $0 != close } }

  /// In the order in which they stand.
  var attributes: [Attribute] {
    var found: [Attribute] = []
    var rest = bytes[(name.endIndex)...].dropLast()
    while let attribute = Self.attribute(at: &rest) { found.append(attribute) }
    return found
  }

  /// The value of an attribute, as a browser reads it.
  subscript(name: String) -> String? { attributes.first { $0.isCalled(name) }?.text }

  private static func attribute(at rest: inout ArraySlice<UInt8>) -> Attribute? {
    let start = rest
    rest = rest.drop { isBlank($0) || $0 == slash }
    let name = rest.prefix { !isBlank($0) && $0 != equals && $0 != slash }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    guard rest.first == equals else { return Attribute(name: name, value: nil, whole: start[..<rest.startIndex]) }
    rest = rest.dropFirst()
    let mark = rest.first
    guard mark == quote || mark == apostrophe else {
      let value = rest.prefix { !isBlank($0) }
      rest = rest[value.endIndex...]
      return Attribute(name: name, value: value, whole: start[..<rest.startIndex])
    }
    let value = rest.dropFirst().prefix { $0 != mark }
    rest = rest[value.endIndex...].dropFirst()
    return Attribute(name: name, value: value, whole: start[..<rest.startIndex])
  }
}

private let (close, slash, equals) = (UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="))
private let (quote, apostrophe) = (UInt8(ascii: "\""), UInt8(ascii: "'"))

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

/// Whether `bytes` begin with `sign`, in small letters or capital ones.
func begins(_ bytes: ArraySlice<UInt8>, with sign: String) -> Bool {
  bytes.prefix(sign.utf8.count).lazy.map { $0 | 0x20 }.elementsEqual(sign.utf8.lazy.map { $0 | 0x20 })
}

/// A page taken apart: words and tags in turn. What is between the tags of a script or a style is of that tag.
struct HTMLPieces: Sequence, IteratorProtocol {
  enum Piece {
    case words(ArraySlice<UInt8>)
    case tag(HTMLTag)
    /// A script or a style, with what it holds.
    case code(HTMLTag, ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    guard first == UInt8(ascii: "<") else {
      let words = rest.prefix { $0 != UInt8(ascii: "<") }
      rest = rest[words.endIndex...]
      return .words(words)
    }
    let end = rest.firstIndex(of: close) ?? rest.endIndex - 1
    let tag = HTMLTag(bytes: rest[...end])
    rest = rest[(end + 1)...]
    for name in ["script", "style"] where tag.isCalled(name) {
      let end = rest.indices.first { begins(rest[$0...], with: "</\(name)>") }
      let code = rest[..<(end ?? rest.endIndex)]
      rest = rest[(end.map { $0 + name.utf8.count + 3 } ?? rest.endIndex)...]
      return .code(tag, code)
    }
    return .tag(tag)
  }
}
