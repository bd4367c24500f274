import RungModel

/// How far into an SVG its first tag is looked for: drawing programs put long notes before it.
private let reach = 1 << 18

/// What an SVG begins with.
enum SVGRoot {
  /// The bytes of the tag between its name and its end.
  case svg(tag: [UInt8])
  /// Its start is in an encoding that is not read here, or it is too long.
  case unknown
  /// The file is no SVG.
  case other
}

/// The size that the first tag says: its width and height, or where it has none its `viewBox`.
func svgSize(_ tag: [UInt8]) -> PictureSize? {
  let attributes = SVGAttributes(tag)
  let box = attributes["viewBox"].flatMap(viewBox)
  switch (attributes["width"].flatMap(pixels), attributes["height"].flatMap(pixels)) {
  case (let width?, let height?): return rounded(width, height)
  case (let width?, nil): return box.flatMap { rounded(width, width * $0.height / $0.width) }
  case (nil, let height?): return box.flatMap { rounded(height * $0.width / $0.height, height) }
  case (nil, nil): return box.flatMap { rounded($0.width, $0.height) }
  }
}

private func rounded(_ width: Double, _ height: Double) -> PictureSize? {
  // Not a number, or larger than any picture: neither could become an integer.
  guard (0...1e6).contains(width), (0...1e6).contains(height) else { return nil }
  return PictureSize(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
}

private func viewBox(_ text: String) -> (width: Double, height: Double)? {
  let numbers = text.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
  guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
  return (numbers[2], numbers[3])
}

/// A length in CSS pixels; nil for one of the room that there is, such as `100%`, or of the letters around.
private func pixels(_ text: String) -> Double? {
  let text = text.filter { !$0.isWhitespace }.lowercased()
  let digits = text.prefix { $0.isASCII && ($0.isNumber || ".+-".contains($0)) }
  let unit = text.dropFirst(digits.count)
  // An exponent reads like the unit `em`: 1e2 is a number, 1em a length.
  if let whole = Double(text), whole > 0 { return whole }
  guard let value = Double(digits), value > 0, let size = units[String(unit)] else { return nil }
  return value * size
}

private let units: [String: Double] = [
  "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
]

/// The first tag of an SVG, which may stand behind notes and declarations.
func svgRoot(_ file: inout PictureBytes) -> SVGRoot {
  // UTF-16 begins with a mark, or has a zero beside each letter.
  guard let start = file.bytes(at: 0, count: 2) else { return .other }
  if start.contains(0) || start.elementsEqual([0xFE, 0xFF]) || start.elementsEqual([0xFF, 0xFE]) { return .unknown }
  var text: [UInt8] = []
  while text.count < min(file.size, reach) {
    let count = min(PictureBytes.pieceSize, file.size - text.count)
    guard let more = file.bytes(at: text.count, count: count) else { return .unknown }
    text += more
    if let root = svgRoot(in: text[...]) { return root }
  }
  return text.count < file.size ? .unknown : .other
}

/// Nil while the tag has not been read whole.
private func svgRoot(in text: ArraySlice<UInt8>) -> SVGRoot? {
  var rest = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
  while true {
    rest = rest.drop { isSpace($0) }
    guard let after = afterNote(rest) else { return nil }
    if after.startIndex == rest.startIndex { break }
    rest = after
  }
  guard let first = rest.first else { return nil }
  guard first == UInt8(ascii: "<") else { return .other }
  guard let end = tagEnd(rest) else { return nil }
  let name = rest.dropFirst().prefix { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
  guard name.elementsEqual("svg".utf8) || name.suffix(4).elementsEqual(":svg".utf8) else { return .other }
  return .svg(tag: Array(rest[name.endIndex..<end]))
}

/// What comes after a note or declaration that `text` begins with; `text` itself where it begins with none, and nil where
/// that has not been read whole.
private func afterNote(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  if text.starts(with: "<?".utf8) { return skip("?>", in: text) }
  if text.starts(with: "<!--".utf8) { return skip("-->", in: text.dropFirst(4)) }
  return text.starts(with: "<!".utf8) ? skipDoctype(text) : text
}

private func skip(_ sign: StaticString, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let wanted = UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount)
  return text.indices.lazy.map { text[$0...] }.first { $0.starts(with: wanted) }?.dropFirst(wanted.count)
}

/// Past a document type, which may declare things between square brackets.
private func skipDoctype(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  var (quote, isInside): (UInt8?, Bool) = (nil, false)
  for index in text.indices {
    let byte = text[index]
    switch byte {
    case _ where quote != nil: if byte == quote { quote = nil }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "["): isInside = true
    case UInt8(ascii: "]"): isInside = false
    case UInt8(ascii: ">") where !isInside: return text[text.index(after: index)...]
    default: break
    }
  }
  return nil
}

/// Where the `>` stands that is in no value.
private func tagEnd(_ text: ArraySlice<UInt8>) -> Int? {
  var quote: UInt8?
  for index in text.indices {
    let byte = text[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: ">") {
      return index
    }
  }
  return nil
}
