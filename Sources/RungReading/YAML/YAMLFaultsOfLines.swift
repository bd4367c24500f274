import RungModel

// Colons and indentation.
extension YAMLFaults {
  /// The first `: ` (or `:` at the line's end) of the line, at or behind its first sign.
  func firstColon(onLineOf offset: Int) -> Int? {
    let end = source.lineEnd(of: offset)
    return (source.textStart(of: offset)..<end).first {
      source[$0] == UInt8(ascii: ":") && ($0 + 1 == end || isBlank(source.bytes[$0 + 1]))
    }
  }

  /// Where the value of the line starts: behind its key and the dashes of a list.
  func valueStart(onLineOf offset: Int) -> Int {
    let end = source.lineEnd(of: offset)
    var start = source.textStart(of: offset)
    while start + 1 < end, source[start] == UInt8(ascii: "-"), isBlank(source.bytes[start + 1]) {
      start = skipBlanks(start + 1)
    }
    let isQuoted = source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'")
    guard !isQuoted, let colon = firstColon(onLineOf: offset), colon >= start else { return start }
    return skipBlanks(colon + 1)
  }

  private func skipBlanks(_ offset: Int) -> Int {
    source.bytes[min(offset, source.bytes.count)...].firstIndex { !isBlank($0) } ?? source.bytes.count
  }

  func colonInText(_ fault: Fault) -> Diagnostic? {
    guard fault.has("mapping values are not allowed") else { return nil }
    let text = valueStart(onLineOf: fault.offset)
    return syntax(
      at: fault.offset, "the text holds ': ', which YAML takes for the end of a key",
      hint: "put the whole text in \(quotes(for: source.bytes[rest(of: min(text, fault.offset))]))")
  }

  /// The line above one whose first colon is at fault.
  private func lineAbove(_ fault: Fault) -> Int? {
    guard fault.has("mapping values are not allowed"), firstColon(onLineOf: fault.offset) == fault.offset else {
      return nil
    }
    return source.textAbove(fault.offset)
  }

  func extentOfTooFarIn(_ fault: Fault) -> YAMLExtent {
    guard let above = lineAbove(fault) else { return .entry }
    return .below(above - source.lineStart(of: above))
  }

  /// A line with a key of its own, indented under a line that has its text already.
  func tooFarIn(_ fault: Fault) -> Diagnostic? {
    guard let above = lineAbove(fault) else { return nil }
    if firstColon(onLineOf: above) == nil, source[above] != UInt8(ascii: "-") { return noColon(at: above) }
    let start = source.textStart(of: fault.offset)
    let key = source.string(start..<fault.offset)
    var finding = syntax(
      at: start, width: fault.offset - start, "'\(key)' is indented under a line that has its text already",
      hint: "start it in the same column as the line above, or put the whole text in quotes")
    finding.notes = [.init("the line above", at: source.place(at: above))]
    return finding
  }

  func missingColon(_ fault: Fault) -> Diagnostic? {
    fault.has("could not find expected ':'") ? noColon(at: fault.start) : nil
  }

  private func noColon(at offset: Int) -> Diagnostic {
    let line = rest(of: offset)
    if source[offset] == UInt8(ascii: "-"), line.count > 1 {
      return syntax(
        at: offset, "a space is missing after the '-' of a list item", hint: "write '- \(short(line.dropFirst()))'")
    }
    let word = line.lowerBound..<(line.first { isBlank(source.bytes[$0]) } ?? line.upperBound)
    if let colon = word.first(where: { source[$0] == UInt8(ascii: ":") }), colon > offset {
      return syntax(
        at: colon, "a space is missing after the colon of '\(source.string(offset..<colon))'",
        hint: "write '\(source.string(offset..<colon)): \(short(colon + 1..<line.upperBound))'")
    }
    return syntax(
      at: offset, width: line.count, "'\(short(line))' has no colon behind a key",
      hint: "write 'key: text', or indent the line if it goes on with the text above")
  }

  func listAmongKeys(_ fault: Fault) -> Diagnostic? {
    if fault.has("block sequence entries are not allowed") || fault.has("mapping keys are not allowed") {
      return syntax(
        at: fault.offset, "a text cannot start with '\(source.string(fault.offset..<fault.offset + 1)) '",
        hint: "put the text in quotes, or start the list on a line of its own")
    }
    guard fault.has("did not find expected key"), isDash(fault.offset) else { return nil }
    return syntax(
      at: fault.offset, "a list item stands among keys",
      hint: "put the list under a key of its own, and indent it as its neighbours are")
  }

  private func isDash(_ offset: Int) -> Bool {
    source[offset] == UInt8(ascii: "-") && (source[offset + 1].map { isBlank($0) || $0 == 0x0A } ?? true)
  }

  func keyInList(_ fault: Fault) -> Diagnostic? {
    guard fault.has("expected '-' indicator") else { return nil }
    let line = rest(of: fault.offset)
    var finding = syntax(
      at: fault.offset, width: line.count, "'\(short(line))' stands in a list without a '- '",
      hint: "start the line with '- ', or indent it as far as the item or key that it belongs to")
    finding.notes = [.init("the list starts here", at: source.place(at: fault.start))]
    return finding
  }

  func indentation(_ fault: Fault) -> Diagnostic? {
    let startsLine = source.textStart(of: fault.offset) == fault.offset
    guard startsLine, fault.has("did not find expected key") || isLessThanFirstLine(fault) else { return nil }
    guard source[fault.offset] != UInt8(ascii: ":") else {
      return syntax(at: fault.offset, "a key is missing before the ':'", hint: "write 'key: text'")
    }
    let line = rest(of: fault.offset)
    let first = fault.has("did not find expected key") ? fault.start : firstText
    var finding = syntax(
      at: fault.offset, width: line.count, "'\(short(line))' is indented like no line that it could belong to",
      hint: "start it in the same column as its neighbours")
    finding.notes = [.init("the lines above belong to what starts here", at: source.place(at: first))]
    return finding
  }

  private func isLessThanFirstLine(_ fault: Fault) -> Bool {
    let first = firstText
    return fault.has("expected <document start>") && source.lineStart(of: first) < first && first < fault.offset
  }

  private var firstText: Int {
    var start = 0
    while start < source.bytes.count {
      let text = source.textStart(of: start)
      if text < source.lineEnd(of: start), source[text] != UInt8(ascii: "#") { return text }
      start = (source.bytes[text...].firstIndex(of: 0x0A) ?? source.bytes.count) + 1
    }
    return 0
  }

  func blockHead(_ fault: Fault) -> Diagnostic? {
    guard fault.isWhile("block scalar") else { return nil }
    return syntax(
      at: fault.start, "a text cannot start with '\(source.string(fault.start..<fault.start + 1))'",
      hint: "put the text in quotes, or start it on the next line, indented")
  }

  func laterText(_ fault: Fault) -> Diagnostic? {
    guard fault.has("expected <document start>") || fault.has("did not find expected key") else { return nil }
    let line = rest(of: fault.offset)
    return syntax(
      at: fault.offset, width: line.count, "'\(short(line))' follows what is already whole",
      hint: "put the whole text in quotes, or write 'key: text'")
  }
}
