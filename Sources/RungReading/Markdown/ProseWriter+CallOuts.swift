import CMarkShim
import RungModel

/// The quotations that are open, and what is left out of them.
struct QuoteState {
  /// Whether each of those that are open is written as a call-out.
  var callOuts: [Bool] = []
  /// The steps that write the mark of the latest call-out.
  var mark = 0..<0
  /// The step of a text that begins with it, and how many bytes it takes.
  var start: (step: Int, count: Int)?
}

/// `[!NOTE]` at the start of a quotation, as GitHub has it.
struct CallOutMark {
  let kind: CallOut?
  let name: String
  /// The bytes of the mark, and of it with the blanks behind it.
  let count: Int
  let whole: Int

  init?(_ text: some Collection<UInt8>) {
    let text = Array(text.prefix(64))
    guard text.starts(with: "[!".utf8), let end = text.firstIndex(of: UInt8(ascii: "]")), end > 2,
      text[2..<end].allSatisfy({ isWordByte($0) && $0 < 0x80 || $0 == UInt8(ascii: "-") })
    else { return nil }
    name = String(decoding: text[2..<end], as: UTF8.self)
    kind = CallOut(rawValue: name.lowercased())
    count = end + 1
    whole = end + 1 + text[(end + 1)...].prefix(while: isBlankOrTab).count
  }
}

extension ProseWriter {
  mutating func writeQuote(at index: Int) {
    startLine()
    guard steps[index].entering else {
      return html.append(quote.callOuts.popLast() == true ? "</div>\n" : "</blockquote>\n")
    }
    let callOut = callOut(at: index)
    quote.callOuts.append(callOut != nil)
    guard let callOut else { return html.append("<blockquote>\n") }
    html.append("<div class=\"callout callout-\(callOut.rawValue)\" role=\"note\">\n<p class=\"callout-name\">")
    leaveHole(.label(.callOut(callOut)))
    html.append("</p>\n")
  }

  /// The kind of call-out that the quotation begins as. Its mark is left out.
  private mutating func callOut(at index: Int) -> CallOut? {
    let text = index + 2
    guard text + 1 < steps.count, steps[index + 1].kind == .RungStepParagraph, steps[text].kind == .RungStepText,
      let mark = CallOutMark(steps[text].wordBytes), let place = place(ofMark: mark, in: steps[index + 1])
    else { return nil }
    leaveOut(mark, of: text)
    if mark.kind == nil { reportUnknown(mark, at: place) }
    if steps[text + 1].kind == .RungStepParagraph, steps[text].word_count == mark.whole,
      text + 2 < steps.count, steps[text + 2].kind == .RungStepBlockQuote
    {
      report(.callOut, at: place, "'[!\(mark.name)]' has no text", hint: "write its text on the next line, behind '> '")
    }
    return mark.kind
  }

  /// Where the mark stands that begins a paragraph; nil where a backslash makes it words.
  private mutating func place(ofMark mark: CallOutMark, in paragraph: rung_step) -> Place? {
    let start = locator.start(ofLine: Int(paragraph.line)) + Int(paragraph.column) - 1
    guard source.holds("[!", at: start) else { return nil }
    return place(of: start..<start + mark.count)
  }

  private mutating func leaveOut(_ mark: CallOutMark, of text: Int) {
    guard steps[text].word_count == mark.whole else {
      quote.start = (text, mark.whole)
      return
    }
    switch steps[text + 1].kind {
    case .RungStepParagraph: quote.mark = text - 1..<text + 2
    case .RungStepSoftBreak, .RungStepLineBreak: quote.mark = text..<text + 2
    default: quote.mark = text..<text + 1
    }
  }

  private mutating func reportUnknown(_ mark: CallOutMark, at place: Place) {
    let kinds = CallOut.allCases.map { "[!\($0.rawValue.uppercased())]" }
    let meant = nearest(to: mark.name.lowercased(), among: CallOut.allCases.map(\.rawValue))
    report(
      .callOut, at: place, "'[!\(mark.name)]' is no kind of call-out",
      hint: meant.map { "write '[!\($0.uppercased())]'" } ?? "write one of \(kinds.joined(separator: ", "))")
  }

  /// A mark of a call-out that begins a paragraph of its own.
  mutating func checkCallOut(_ paragraph: rung_step) {
    let start = locator.start(ofLine: Int(paragraph.line)) + Int(paragraph.column) - 1
    guard quote.callOuts.isEmpty, source.holds("[!", at: start), let mark = CallOutMark(source.bytes[start...]),
      mark.kind != nil
    else { return }
    report(
      .callOut, at: place(of: start..<start + mark.count), "'[!\(mark.name)]' begins no call-out here",
      hint: isInline
        ? "take it out: a text of one paragraph holds no call-out"
        : "write '> ' before this line and the others of the call-out")
  }
}
