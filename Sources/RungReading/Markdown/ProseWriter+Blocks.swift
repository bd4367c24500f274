import CMarkShim
import RungModel

/// Where the heading that is open began.
struct HeadingState {
  var isOpen = false
  var step = 0
  var html = 0
  var words = 0
}

extension ProseWriter {
  mutating func writeParagraph(at index: Int) {
    let step = steps[index]
    if step.entering {
      locator.enter(line: step.line, indent: step.indent)
      separateWords()
      checkParagraph(at: index)
    }
    if isInline || step.flag { return }
    if step.entering {
      startLine()
      html.append("<p>")
    } else {
      if step.detail != 0 {
        html.append(blank)
        writeBackLinks()
      }
      html.append("</p>\n")
    }
  }

  /// The id is made of words that come after it, so the opening tag is put in front of them at the end.
  mutating func writeHeading(at index: Int) {
    let step = steps[index]
    guard step.entering else { return endHeading(at: index) }
    locator.enter(line: step.line, indent: step.indent)
    startLine()
    separateWords()
    heading = HeadingState(isOpen: true, step: index, html: html.count, words: words.count)
  }

  private mutating func endHeading(at index: Int) {
    heading.isOpen = false
    let step = steps[index]
    if html.count == heading.html { return reportEmptyHeading(step) }
    let plain = plainWords(UnsafeBufferPointer(rebasing: words.bytes[heading.words...]))
    let level = level(of: step, plain)
    let id = ids.id(for: plain)
    putInFront("<h\(level) id=\"\(id)\">")
    html.append("</h\(level)>\n")
    headings.append(Heading(level: level, id: id, html: contents(of: (heading.step + 1)..<index), plain: plain))
  }

  /// Puts a tag before the heading that was just written and moves the holes in it.
  private mutating func putInFront(_ tag: String) {
    let inner = Array(html.bytes[heading.html...])
    html.truncate(to: heading.html)
    html.append(tag)
    html.append(inner)
    var index = holes.count
    while index > 0, holes[index - 1].offset >= heading.html {
      index -= 1
      holes[index].offset += tag.utf8.count
    }
  }

  /// Writes steps once more, without links, and takes them back.
  private mutating func contents(of range: Range<Int>) -> [UInt8] {
    let (start, wordCount) = (html.count, words.count)
    isContents = true
    for index in range { write(at: index) }
    isContents = false
    defer {
      html.truncate(to: start)
      words.truncate(to: wordCount)
    }
    return Array(html.bytes[start...])
  }

  mutating func writeList(_ step: rung_step) {
    guard step.entering else { return html.append(step.flag ? "</ol>\n" : "</ul>\n") }
    startLine()
    if !step.flag {
      html.append("<ul>\n")
    } else if step.number == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(number: Int(step.number))
      html.append("\">\n")
    }
  }

  mutating func writeItem(_ step: rung_step) {
    guard step.entering else { return html.append("</li>\n") }
    startLine()
    html.append("<li>")
    switch step.detail {
    case UInt8(ascii: "d"): writeTask(" checked=\"\"", .taskDone)
    case UInt8(ascii: "t"): writeTask("", .taskToDo)
    default: break
    }
  }

  private mutating func writeTask(_ state: String, _ label: ProseLabel) {
    html.append("<input type=\"checkbox\"\(state) disabled=\"\" aria-label=\"")
    leaveHole(.label(label))
    html.append("\" /> ")
  }

  mutating func writeRule() {
    startLine()
    html.append("<hr />\n")
  }

  mutating func writeCodeBlock(_ step: rung_step) {
    startLine()
    let language = UnsafeBufferPointer(rebasing: step.extraBytes.prefix { !isSpace($0) })
    let isOpen = step.flag && !isClosed(step)
    if isOpen { reportOpenCode(step) }
    if step.flag, !isOpen, !language.isEmpty, writeEmbed(step, language) { return }
    if language.isEmpty, step.extra_count == 0 {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendEscaped(language)
      html.append("\">")
    }
    html.appendEscaped(step.wordBytes)
    html.append("</code></pre>\n")
    separateWords()
    words.append(step.wordBytes)
  }

  private mutating func writeEmbed(_ step: rung_step, _ language: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = String(decoding: language, as: UTF8.self)
    let place = source.place(line: Int(step.line), column: Int(step.column), width: language.count + 3)
    guard embeds.contains(name) else {
      if let meant = embeds.sorted().first(where: { isOneEdit(name, from: $0) }) {
        report(.unknownEmbed, at: place, "'\(name)' is no embed", hint: "name it '\(meant)'")
      }
      return false
    }
    leaveHole(.embed(mention: mentions.count))
    let body = String(decoding: step.wordBytes, as: UTF8.self)
    mentions.append(Mention(kind: .embed(body: body), destination: name, place: place))
    html.append(lineFeed)
    return true
  }
}

/// Whether one letter put in, taken out or changed, or two neighbours changed over, make `word` into `other`.
private func isOneEdit(_ word: String, from other: String) -> Bool {
  let (left, right) = (Array(word.utf8), Array(other.utf8))
  guard word != other, abs(left.count - right.count) <= 1, right.count > 3 else { return false }
  let start = zip(left, right).prefix { $0 == $1 }.count
  let (leftRest, rightRest) = (left[start...], right[start...])
  if leftRest.dropFirst().elementsEqual(rightRest.dropFirst()) { return true }
  if leftRest.dropFirst().elementsEqual(rightRest) || leftRest.elementsEqual(rightRest.dropFirst()) { return true }
  guard leftRest.count > 1, rightRest.count > 1 else { return false }
  return leftRest.prefix(2).reversed().elementsEqual(rightRest.prefix(2))
    && leftRest.dropFirst(2).elementsEqual(rightRest.dropFirst(2))
}
