import RungModel

// Signs that look like those of YAML and are none: curly quotes, and spaces of other kinds.
extension YAMLFaults {
  /// A text in curly quotes, which protect nothing.
  func curlyQuotes(_ fault: Fault) -> Diagnostic? {
    guard fault.has("mapping values are not allowed") || fault.has("could not find expected ':'"),
      let quote = source.curlyQuote(aboutLineOf: fault.offset) ?? source.curlyQuote(aboutLineOf: fault.start)
    else { return nil }
    return curlyFinding(source, at: quote)
  }

  /// A line that is indented with signs that only look like spaces, or the one above it.
  func oddIndent(_ fault: Fault) -> Diagnostic? {
    let lines = [fault.offset, fault.start] + [source.textAbove(fault.offset)].compactMap { $0 }
    return lines.lazy.compactMap { source.oddIndent(ofLineAt: $0) }.min().map { oddSpaceFinding(source, at: $0) }
  }

  /// `title:` and a no-break space.
  func oddSpaceBehindColon(_ fault: Fault) -> Diagnostic? {
    guard fault.has("could not find expected ':'") || fault.has("mapping values are not allowed") else { return nil }
    return source.oddSpaceBehindKey(at: source.textStart(of: fault.start)).map { oddSpaceFinding(source, at: $0) }
  }
}

func oddSpaceFinding(_ source: YAMLSource, at offset: Int) -> Diagnostic {
  let (scalar, width) = source.oddSpace(at: offset) ?? (0xA0, 1)
  return Diagnostic(
    .yamlSyntax, at: source.place(at: offset, width: width),
    "a \(nameOfUnseen(scalar)) stands here, which looks like a space and is none to YAML",
    hint: "delete what looks like spaces here, and type plain spaces")
}

func curlyFinding(_ source: YAMLSource, at offset: Int) -> Diagnostic {
  let width = decodeUTF8(source.bytes, at: offset)?.width ?? 1
  let line = offset..<max(offset, source.lineEnd(of: offset))
  let kind = quotes(for: source.bytes[line])
  return Diagnostic(
    .yamlSyntax, at: source.place(at: offset, width: width),
    "'\(source.string(offset..<offset + width))' is a curly quote, which YAML takes for a part of the text",
    hint: "write straight \(kind) around the whole text in place of the curly ones")
}

extension YAMLSource {
  /// The sign at `offset`, if it looks like a space and is none.
  func oddSpace(at offset: Int) -> (scalar: UInt32, width: Int)? {
    guard let lead = self[offset], lead >= 0xC2, let sign = decodeUTF8(bytes, at: offset) else { return nil }
    return isOddSpace(sign.scalar) || isZeroWidth(sign.scalar) ? sign : nil
  }

  /// The first such sign in the indentation of a line that holds a text.
  func oddIndent(ofLineAt offset: Int) -> Int? {
    var index = lineStart(of: offset)
    while let byte = self[index], byte == UInt8(ascii: " ") { index += 1 }
    return oddSpace(at: index) == nil ? nil : index
  }

  /// The sign behind a key, or a list's dash, at `start` that should be a plain space.
  func oddSpaceBehindKey(at start: Int) -> Int? {
    if self[start] == UInt8(ascii: "-"), oddSpace(at: start + 1) != nil { return start + 1 }
    let end = lineEnd(of: start)
    guard start < end, let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start,
      bytes[start..<colon].allSatisfy({ isWordByte($0) && $0 < 0x80 || $0 == UInt8(ascii: "-") }),
      oddSpace(at: colon + 1) != nil
    else { return nil }
    return colon + 1
  }

  /// The curly quote with which the value begins that goes over the line of `offset`.
  func curlyQuote(aboutLineOf offset: Int) -> Int? {
    if let quote = curlyQuote(atValueOf: offset) { return quote }
    guard let above = textAbove(offset), column(of: above) < column(of: textStart(of: offset)) else { return nil }
    return curlyQuote(atValueOf: above)
  }

  private func curlyQuote(atValueOf offset: Int) -> Int? {
    let end = lineEnd(of: offset)
    var start = textStart(of: offset)
    while self[start] == UInt8(ascii: "-"), self[start + 1] == UInt8(ascii: " ") { start = skipSpaces(start + 1) }
    if isCurly(at: start) { return start }
    guard start < end, let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = skipSpaces(colon + 1)
    return isCurly(at: value) ? value : nil
  }

  func isCurly(at offset: Int) -> Bool {
    guard let lead = self[offset], lead >= 0xC2, let sign = decodeUTF8(bytes, at: offset) else { return false }
    return isCurlyQuote(sign.scalar)
  }

  private func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  private func skipSpaces(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
  }
}
