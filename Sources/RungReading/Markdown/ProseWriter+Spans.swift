import CMarkShim
import RungModel

extension ProseWriter {
  mutating func writeText(at index: Int) {
    var step = steps[index]
    if let start = quote.start, start.step == index { step.dropFirst(start.count) }
    if isRunningText { writeRunningText(step) } else { html.appendEscaped(step.wordBytes) }
    words.append(step.wordBytes)
    if isContents { return }
    checkLinks(at: index)
    if holdsMarks { footnotes.note(text: step, in: &locator) }
  }

  private mutating func writeRunningText(_ step: rung_step) {
    let known = acronyms.found.count
    acronyms.write(step.wordBytes, into: &html)
    for index in known..<acronyms.found.count {
      acronyms.found[index].place = place(ofWord: acronyms.found[index].word, in: step)
    }
  }

  private mutating func place(ofWord word: String, in step: rung_step) -> Place {
    var word = word
    let found = word.withUTF8 { locator.word($0, of: step) }
    return found.map { place(of: $0) } ?? source.place(line: Int(step.line))
  }

  /// Words that the glossary may explain: not those of a heading or of a link.
  private var isRunningText: Bool { !isContents && links.isEmpty && !heading.isOpen }

  mutating func writeBreak(_ tag: StaticString) {
    if isContents { html.append(blank) } else { html.append(tag) }
    words.append(blank)
  }

  mutating func writeCode(_ step: rung_step) {
    html.append("<code>")
    html.appendEscaped(step.wordBytes)
    html.append("</code>")
    words.append(step.wordBytes)
    if holdsMarks, !isContents { footnotes.skip(code: step, in: &locator) }
  }

  mutating func writeHTML(_ step: rung_step) {
    guard !isHTMLComment(step.wordBytes) else { return }
    html.appendEscaped(step.wordBytes)
    words.append(step.wordBytes)
    if !isContents, let name = rawHTML.next(step.wordBytes) {
      reportHTML(step, name, at: place(of: step, width: step.wordBytes.count))
    }
  }

  /// A block of HTML stands as a paragraph of its text, without the comments.
  mutating func writeHTMLBlock(_ step: rung_step) {
    startLine()
    let text = withoutComments(step.wordBytes)
    guard !text.isEmpty else { return }
    html.append("<p>")
    text.withUnsafeBufferPointer { text in
      html.appendEscaped(text)
      separateWords()
      words.append(text)
    }
    html.append("</p>\n")
    let width = step.wordBytes.firstIndex(where: isLineEnd) ?? step.wordBytes.count
    reportHTML(
      step, tagName(text[...]), at: source.place(line: Int(step.line), column: Int(step.column), width: width))
  }

  private mutating func reportHTML(_ step: rung_step, _ name: String, at place: Place) {
    let tag = name.isEmpty ? "this" : "'<\(name)>'"
    report(.rawHTML, at: place, "\(tag) is HTML, and is shown as text", hint: insteadOfHTML(name))
  }
}
