import CMarkShim
import RungModel

/// Finds what the parser passes over in silence: marks without a text, which it takes for words, and texts without a
/// mark, which it drops.
struct FootnoteMarks {
  /// Each `[^label]` in the source that became words.
  private(set) var strays: [Range<Int>] = []
  /// The lines at which the texts that are shown begin.
  private(set) var shownLines: Set<Int> = []
  private(set) var shownLabels: Set<String> = []
  private var line = 1

  /// A mark without a text is left as it was written; so is one behind a backslash, which only the source tells.
  mutating func note(text: rung_step, in locator: inout SourceLocator) {
    if text.line > 0 { line = Int(text.line) }
    for mark in marks(in: text.wordBytes) {
      if let range = locator.next(mark, fromLine: line) { strays.append(range) }
    }
  }

  /// Nothing in code is a mark, but it looks like one to a search of the source.
  mutating func skip(code: rung_step, in locator: inout SourceLocator) {
    for mark in marks(in: code.wordBytes) { _ = locator.next(mark, fromLine: Int(code.line)) }
  }

  mutating func noteText(_ step: rung_step) {
    shownLines.insert(Int(step.line))
    shownLabels.insert(String(decoding: step.wordBytes, as: UTF8.self).lowercased())
  }

  private func marks(in text: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
    var marks: [UnsafeBufferPointer<UInt8>] = []
    var index = 0
    while let open = text[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard index < text.count, text[index] == UInt8(ascii: "^"),
        let close = text[index...].firstIndex(where: isBracket), text[close] == UInt8(ascii: "]"), close > index + 1
      else { continue }
      marks.append(UnsafeBufferPointer(rebasing: text[open...close]))
      index = close + 1
    }
    return marks
  }
}

extension ProseWriter {
  mutating func checkFootnotes() {
    for stray in footnotes.strays {
      let mark = String(decoding: source.bytes[stray].prefix(60), as: UTF8.self)
      report(
        .footnoteWithoutText, at: place(of: stray), "'\(mark)' has no footnote text",
        hint: isInline ? "take it out: this text can hold no footnotes" : "add a line '\(mark): …', or take it out")
    }
    if holdsMarks { checkTexts() }
  }

  private mutating func checkTexts() {
    var line = 1
    let hidden = hiddenLines
    while let range = nextText(from: &line, outside: hidden) {
      let label = String(decoding: source.bytes[range].dropFirst(2).dropLast(), as: UTF8.self)
      let isSecond = footnotes.shownLabels.contains(label.lowercased())
      report(
        .footnoteWithoutMark, at: place(of: range),
        isSecond ? "'\(label)' has another footnote text before this" : "no mark leads to the footnote '\(label)'",
        hint: isSecond ? "give it another name" : "write '[^\(label)]' where it belongs, or take the text out")
    }
  }

  /// The next `[^label]` at the start of a line that would begin a footnote but is not shown as one.
  private mutating func nextText(from line: inout Int, outside hidden: Set<Int>) -> Range<Int>? {
    while line <= locator.lineCount {
      defer { line += 1 }
      if footnotes.shownLines.contains(line) || hidden.contains(line) { continue }
      if let range = source.footnoteLabel(from: locator.start(ofLine: line)) { return range }
    }
    return nil
  }

  /// The lines of code and of HTML.
  private var hiddenLines: Set<Int> {
    var lines: Set<Int> = []
    for step in steps where step.kind == .RungStepCodeBlock || step.kind == .RungStepHTMLBlock {
      lines.formUnion(Int(step.line)...max(Int(step.line), Int(step.end_line)))
    }
    return lines
  }
}

extension SourceText {
  /// `[^label]` in front of a colon at the start of a line.
  fileprivate func footnoteLabel(from start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ">") { index += 1 }
    guard holds("[^", at: index), let close = bytes[index...].firstIndex(where: endsLabel), close > index + 2,
      holds("]:", at: close)
    else { return nil }
    return index..<(close + 1)
  }
}

private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

private func endsLabel(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "]") || isSpace(byte) }
