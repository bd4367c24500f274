import CMarkShim
import RungModel

struct TableState {
  var isInHead = false
  var hasBody = false
  /// Of its head, whose cells every row has.
  var columns = 0
  /// The hole for the name of what scrolls, and the words of the first heads, of which that is made.
  var label = 0
  var heads: [String] = []
  /// Where the words of the head that is open began.
  var head = 0
}

extension ProseWriter {
  mutating func writeTable(_ step: rung_step) {
    startLine()
    if !step.entering, table.hasBody { html.append("</tbody>\n") }
    table = TableState()
    if step.entering { startTable() } else { html.append("</table>\n</div>\n") }
  }

  /// A table that is wider than the window scrolls by itself, with the keyboard too, and has a name for those who listen.
  private mutating func startTable() {
    tables += 1
    html.append("<div class=\"scroll plain\" role=\"region\" aria-label=\"")
    table.label = holes.count
    leaveHole(.label(.table(tables, heads: "")))
    html.append("\" tabindex=\"0\">\n<table>")
  }

  private mutating func nameTable() {
    let heads = table.heads.filter { !$0.isEmpty }.joined(separator: ", ")
    holes[table.label].kind = .label(.table(tables, heads: heads))
  }

  /// As many as are heard in a breath.
  private static let namedHeads = 4

  private mutating func noteHead() {
    guard table.heads.count < Self.namedHeads else { return }
    table.heads.append(plainWords(UnsafeBufferPointer(rebasing: words.bytes[table.head...])))
  }

  mutating func writeRow(_ step: rung_step) {
    startLine()
    if step.entering {
      startSection(isHead: step.flag)
      if !step.flag { checkSurplus(step) }
      html.append("<tr>")
    } else {
      html.append("</tr>")
      if step.flag {
        html.append("\n</thead>")
        nameTable()
      }
      table.isInHead = false
    }
  }

  private mutating func startSection(isHead: Bool) {
    if isHead {
      html.append("<thead>\n")
    } else if !table.hasBody {
      html.append("<tbody>\n")
      table.hasBody = true
    }
    table.isInHead = isHead
  }

  mutating func writeCell(_ step: rung_step) {
    if table.isInHead, !step.entering { noteHead() }
    guard step.entering else { return html.append(table.isInHead ? "</th>" : "</td>") }
    locator.enter(line: step.line, indent: step.indent)
    if table.isInHead { table.columns += 1 }
    startLine()
    separateWords()
    if table.isInHead { table.head = words.count }
    html.append(table.isInHead ? "<th scope=\"col\"" : "<td")
    // A class and no style: the site's policy allows none in the page.
    switch step.detail {
    case UInt8(ascii: "l"): html.append(" class=\"left\">")
    case UInt8(ascii: "c"): html.append(" class=\"center\">")
    case UInt8(ascii: "r"): html.append(" class=\"right\">")
    default: html.append(">")
    }
  }
}
