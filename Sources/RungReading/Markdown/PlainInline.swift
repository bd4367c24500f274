import RungModel

/// The way that nearly every statement takes: a line in which no byte can mean anything to Markdown needs no parser.
///
/// Sound rather than complete: nil only says that the parser has to look. A line holds nothing for it if
/// - no byte of it opens, closes or escapes a span: `` \ ` * _ ~ [ < & `` or a line end, and none is a tab;
/// - it does not begin like a heading, quote, list or rule (`# > - +`, digits before `.` or `)`), with white space,
///   a control byte, or a sign such as `•`;
/// - it holds no `@`, `://` or `www.`, out of which addresses are made.
///
/// A table, an underlined heading, a reference and a footnote each need one of these bytes too.
func plainInline(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Prose? {
  var end = bytes.count
  while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
  let line = UnsafeBufferPointer(rebasing: bytes[0..<end])
  guard let first = line.first else { return .empty }
  guard first > 0x20, !beginsBlock(line), isInert(line) else { return nil }
  guard countCapitals(line) > 1 else {
    return Prose(html: escapedLine(line), holes: [], mentions: [], headings: [], plain: plainWords(line))
  }
  var html = ByteBuffer(capacity: line.count + 32)
  var acronyms = Acronyms()
  acronyms.write(line, into: &html)
  for index in acronyms.found.indices { acronyms.found[index].place.file = file }
  return Prose(
    html: Array(html.bytes), holes: [], mentions: [], acronyms: acronyms.found, headings: [], plain: plainWords(line))
}

private func beginsBlock(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  switch line[0] {
  case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), 0xC2, 0xE2: return true
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    guard let end = line.firstIndex(where: { !isDigit($0) }) else { return false }
    return line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
  default: return false
  }
}

private func isInert(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  for index in line.indices {
    switch inertness[Int(line[index])] {
    case 0: continue
    case 1: return false
    default: if mayOpenAddress(line, at: index) { return false }
    }
  }
  return true
}

private func mayOpenAddress(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  guard index + 3 < line.count else { return line[index] == UInt8(ascii: ":") && index + 2 < line.count }
  if line[index] == UInt8(ascii: ":") { return line[index + 1] == UInt8(ascii: "/") }
  return line[index + 1] == UInt8(ascii: "w") && line[index + 2] == UInt8(ascii: "w")
}

/// Of each byte: 0 means nothing, 1 may mean something, 2 may with those after it.
private let inertness: [UInt8] = {
  var kinds = [UInt8](repeating: 0, count: 256)
  for byte in "\\`*_~[<&@\n\r\0\t".utf8 { kinds[Int(byte)] = 1 }
  // The first byte of a byte order mark, and of the bullets of fonts that no reader has.
  kinds[0xEF] = 1
  for byte in ":w".utf8 { kinds[Int(byte)] = 2 }
  return kinds
}()

private func escapedLine(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let needsNothing = line.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ">") }
  if needsNothing { return Array(line) }
  var html = ByteBuffer(capacity: line.count + 32)
  html.appendEscaped(line)
  return Array(html.bytes)
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
