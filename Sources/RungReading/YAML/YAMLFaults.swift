import RungModel

/// Puts what libyaml says of a fault into an author's words, at the place where the author went wrong, which is often
/// not the place where libyaml noticed. One fault, one finding.
///
/// Each suspect below looks at the fault and answers with a finding if it is its kind; the first answer counts. What such a
/// fault spoils below its line stands beside it.
struct YAMLFaults {
  let source: YAMLSource
  let marks: YAMLMarks
  let trail: YAMLTrail

  func stop(for problem: YAMLProblem) -> YAMLStop {
    var marks = marks
    let fault = Fault(
      words: problem.words, context: problem.context, offset: problem.badByte ?? marks.offset(of: problem.index),
      start: marks.offset(of: problem.contextIndex))
    let suspects: [((Fault) -> Diagnostic?, YAMLExtent)] = [
      (nesting, .entry), (oddIndent, .oddIndents), (unclosedQuote, .text), (escape, .entry), (tab, .oddIndents),
      (curlyQuotes, .entry), (oddSpaceBehindColon, .entry), (reservedSign, .entry), (startingSign, .entry),
      (unclosedBracket, .text), (afterQuote, .entry), (afterBracket, .entry), (tooFarIn, extentOfTooFarIn(fault)),
      (colonInText, .entry), (missingColon, .text), (listAmongKeys, .items), (keyInList, .keys), (indentation, .level),
      (bracketContent, .entry), (strayBracket, .entry), (blockHead, .entry), (laterText, .entry),
    ]
    for (suspect, extent) in suspects {
      if let finding = suspect(fault) { return YAMLStop(finding, extent, head: head(of: fault)) }
    }
    return YAMLStop(other(fault), .entry, head: head(of: fault))
  }

  /// Where the quoted text, the block or the outermost bracket begins in which the fault shows.
  private func head(of fault: Fault) -> Int? {
    var marks = marks
    if let bracket = trail.openBrackets.first { return marks.offset(of: bracket) }
    return fault.isWhile("quoted scalar") || fault.isWhile("block scalar") || fault.isWhile("flow") ? fault.start : nil
  }

  /// A problem with its marks as byte offsets: where it shows, and where what it spoils began.
  struct Fault {
    let words: String
    let context: String
    let offset: Int
    let start: Int

    func has(_ words: String) -> Bool { self.words.contains(words) }
    func isWhile(_ context: String) -> Bool { self.context.contains(context) }
  }

  func syntax(at offset: Int, width: Int = 1, _ headline: String, hint: String) -> Diagnostic {
    Diagnostic(.yamlSyntax, at: source.place(at: offset, width: width), headline, hint: hint)
  }

  /// `text` cut for a headline.
  func short(_ range: Range<Int>) -> String {
    let text = source.string(range)
    return text.count > 40 ? "\(text.prefix(39))…" : text
  }

  func rest(of offset: Int) -> Range<Int> { offset..<max(offset, source.lineEnd(of: offset)) }

  func isOnOneLine(_ start: Int, _ end: Int) -> Bool { source.lineStart(of: start) == source.lineStart(of: end) }

  /// The last sign before `offset` on its line that is no blank.
  func signBefore(_ offset: Int) -> UInt8? {
    source.bytes[source.lineStart(of: offset)..<min(offset, source.bytes.count)].last { !isBlank($0) }
  }

  /// Newer versions of libyaml bound the nesting themselves, before the tree comes to it.
  private func nesting(_ fault: Fault) -> Diagnostic? {
    fault.has("nesting level") ? tooDeepFinding(at: source.place(at: fault.offset)) : nil
  }

  private func other(_ fault: Fault) -> Diagnostic {
    syntax(
      at: fault.offset, width: 0, "no YAML: \(fault.words)",
      hint: "put the text in quotes, or compare the line with a similar one")
  }
}

// Quotes, and signs that cannot stand at the start of a text.
extension YAMLFaults {
  private func unclosedQuote(_ fault: Fault) -> Diagnostic? {
    if fault.isWhile("quoted scalar"), fault.has("end of stream") || fault.has("document indicator") {
      return unclosedQuote(at: fault.start)
    }
    // A quote left open ends at the next one, lines below, and what then follows makes no sense.
    guard let quote = trail.quote else { return nil }
    var marks = marks
    let end = marks.offset(of: quote.end)
    return isOnOneLine(end, fault.offset) && end <= fault.offset
      ? unclosedQuote(at: marks.offset(of: quote.start)) : nil
  }

  private func unclosedQuote(at offset: Int) -> Diagnostic {
    let quote = source.string(offset..<offset + 1)
    return syntax(
      at: offset, "the quote \(quote) that opens here is never closed",
      hint: endsCurly(offset)
        ? "write a straight \(quote) at the end of the text, in place of the curly quote"
        : "close it at the end of the text")
  }

  /// Whether the line of `offset` ends with a curly quote.
  private func endsCurly(_ offset: Int) -> Bool {
    let line = rest(of: offset)
    guard let last = line.last(where: { source.bytes[$0] & 0xC0 != 0x80 }) else { return false }
    return source.isCurly(at: last)
  }

  private func escape(_ fault: Fault) -> Diagnostic? {
    guard fault.isWhile("quoted scalar") else { return nil }
    let end = min(fault.offset + 2, source.bytes.count)
    let offset = source[fault.offset] == UInt8(ascii: "\\") ? fault.offset : max(0, fault.offset - 2)
    return syntax(
      at: offset, width: 2, "'\(source.string(offset..<min(end, offset + 2)))' means nothing between double quotes",
      hint: "write '\\\\' for a backslash, or put the text in single quotes")
  }

  private func tab(_ fault: Fault) -> Diagnostic? {
    let indent = source.lineStart(of: fault.offset)..<source.textStart(of: fault.offset)
    let isTab = { source[$0] == UInt8(ascii: "\t") }
    guard let tab = isTab(fault.offset) ? fault.offset : indent.first(where: isTab) else { return nil }
    return syntax(at: tab, "a tab stands where only spaces may", hint: "indent with spaces")
  }

  private func reservedSign(_ fault: Fault) -> Diagnostic? {
    guard fault.has("cannot start any token") || fault.isWhile("directive") || fault.has("%") else { return nil }
    let offset = fault.isWhile("directive") ? fault.start : fault.offset
    return syntax(
      at: offset, "a text cannot start with '\(source.string(sign(at: offset)))'", hint: "put the text in quotes")
  }

  /// The bytes of the whole character at `offset`.
  private func sign(at offset: Int) -> Range<Int> {
    guard offset < source.bytes.count else { return offset..<offset }
    return offset..<offset + (decodeUTF8(source.bytes, at: offset)?.width ?? 1)
  }

  private func startingSign(_ fault: Fault) -> Diagnostic? {
    if fault.isWhile("an alias") || fault.isWhile("an anchor") { return aliasFinding(source, at: fault.start) }
    if fault.isWhile(" tag") { return tagFinding(source, at: fault.start) }
    return fault.has("undefined tag handle") ? tagFinding(source, at: fault.offset) : nil
  }

  private func afterQuote(_ fault: Fault) -> Diagnostic? {
    guard let (quote, end) = closedQuote(onLineOf: fault.offset), end <= fault.offset else { return nil }
    let text = source.bytes[end...].firstIndex { !isBlank($0) } ?? end
    return syntax(
      at: text, width: rest(of: text).count, "'\(short(rest(of: text)))' follows the closing quote",
      hint: quote == UInt8(ascii: "'")
        ? "write an apostrophe twice inside single quotes, or put the text in double quotes"
        : "write \\\" for a quote inside the text, or put the text in single quotes")
  }

  /// The quoted text with which the value on this line starts: its quote, and the offset behind the closing one.
  private func closedQuote(onLineOf offset: Int) -> (quote: UInt8, end: Int)? {
    var index = valueStart(onLineOf: offset)
    guard let quote = source[index], quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    index += 1
    while index < source.lineEnd(of: offset) {
      if source[index] == quote {
        if quote == UInt8(ascii: "\"") || source[index + 1] != quote { return (quote, index + 1) }
        index += 1
      } else if source[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      }
      index += 1
    }
    return nil
  }
}
