import RungModel

// Brackets and braces.
extension YAMLFaults {
  /// A bracket left open swallows the lines below it until something there makes no sense.
  func unclosedBracket(_ fault: Fault) -> Diagnostic? {
    guard let open = openBracket(fault), let sign = source[open] else { return nil }
    guard fault.offset >= source.bytes.count || !isOnOneLine(open, fault.offset) else { return nil }
    guard sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{") else { return nil }
    let close = sign == UInt8(ascii: "[") ? "]" : "}"
    return syntax(
      at: open, "the bracket \(source.string(open..<open + 1)) that opens here is never closed",
      hint: hasComment(behind: open)
        ? "put a text that holds ' #' in quotes: it begins a comment"
        : "close it with \(close), or put the text in quotes if the bracket belongs to it")
  }

  /// Whether a comment begins on the line of `offset`, behind it.
  private func hasComment(behind offset: Int) -> Bool {
    var quote: UInt8?
    var before: UInt8 = 0
    for byte in source.string(offset..<offset + rest(of: offset).count).utf8 {
      if quote == nil, byte == UInt8(ascii: "#"), before == UInt8(ascii: " ") { return true }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      }
      before = byte
    }
    return false
  }

  private func openBracket(_ fault: Fault) -> Int? {
    if fault.isWhile("flow sequence") || fault.isWhile("flow mapping") { return fault.start }
    var marks = marks
    return trail.openBrackets.last.map { marks.offset(of: $0) }
  }

  func afterBracket(_ fault: Fault) -> Diagnostic? {
    guard let sign = signBefore(fault.offset), sign == UInt8(ascii: "]") || sign == UInt8(ascii: "}") else {
      return nil
    }
    guard fault.has("expected key") || fault.has("<document start>") || fault.has("'-' indicator") else { return nil }
    let line = rest(of: fault.offset)
    return syntax(
      at: fault.offset, width: line.count, "'\(short(line))' follows the closing bracket",
      hint: "put the whole text in quotes if the bracket belongs to it")
  }

  func bracketContent(_ fault: Fault) -> Diagnostic? {
    guard fault.isWhile("flow") else { return nil }
    if fault.has("expected node content") {
      return syntax(at: fault.offset, "a value is missing here", hint: "take out the comma that is too many")
    }
    let close = fault.isWhile("flow sequence") ? "]" : "}"
    return syntax(
      at: fault.offset, "a comma or the closing \(close) is missing here",
      hint: "put a text that holds commas, colons or brackets in quotes")
  }

  func strayBracket(_ fault: Fault) -> Diagnostic? {
    guard fault.has("expected node content"), fault.offset < source.bytes.count else { return nil }
    return syntax(
      at: fault.offset, "a text cannot start with '\(source.string(fault.offset..<fault.offset + 1))'",
      hint: "put the text in quotes")
  }
}
