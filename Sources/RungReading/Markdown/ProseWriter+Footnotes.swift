import CMarkShim
import RungModel

/// The footnote that is being written.
struct FootnoteState {
  var number = 0
  var marks = 0
  var needsBackLinks = false
}

/// Ids of footnotes hold a `_`, which those of headings never do.
extension ProseWriter {
  mutating func writeMark(_ step: rung_step) {
    if isContents { return }
    html.append("<sup class=\"footnote-ref\"><a href=\"#fn_")
    html.append(step.wordBytes)
    html.append("\" id=\"fnref_")
    html.append(step.wordBytes)
    if step.number > 1 {
      html.append("_")
      html.append(number: Int(step.number))
    }
    html.append("\" role=\"doc-noteref\">")
    html.append(step.wordBytes)
    html.append("</a></sup>")
  }

  mutating func writeFootnote(_ step: rung_step) {
    guard step.entering else {
      if footnote.needsBackLinks {
        writeBackLinks()
        html.append(lineFeed)
      }
      return html.append("</li>\n")
    }
    if footnote.number == 0 {
      startLine()
      html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      leaveHole(.label(.footnotes))
      html.append("\">\n<ol>\n")
    }
    footnotes.noteText(step)
    footnote = FootnoteState(number: footnote.number + 1, marks: Int(step.number), needsBackLinks: true)
    html.append("<li id=\"fn_")
    html.append(number: footnote.number)
    html.append("\">\n")
  }

  /// One link back to each mark, told apart by its label.
  mutating func writeBackLinks() {
    guard footnote.needsBackLinks else { return }
    footnote.needsBackLinks = false
    for mark in 1...max(footnote.marks, 1) { writeBackLink(mark) }
  }

  private mutating func writeBackLink(_ mark: Int) {
    if mark > 1 { html.append(blank) }
    let name = mark > 1 ? "\(footnote.number)_\(mark)" : "\(footnote.number)"
    html.append("<a href=\"#fnref_\(name)\" class=\"footnote-backref\" role=\"doc-backlink\" ")
    html.append("aria-label=\"")
    leaveHole(.label(.backToMark(footnote.number, place: mark)))
    html.append("\">↩")
    if mark > 1 { html.append("<sup>\(mark)</sup>") }
    html.append("</a>")
  }
}
