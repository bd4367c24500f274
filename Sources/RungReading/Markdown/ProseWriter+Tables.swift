import CMarkShim
import RungModel

struct TableState {
  var isInHead = false
  var hasBody = false
  /// Of its head, whose cells every row has.
  var columns = 0
}

extension ProseWriter {
  mutating func writeTable(_ step: rung_step) {
    startLine()
    if step.entering {
      html.append("<table>")
    } else {
      if table.hasBody { html.append("</tbody>\n") }
      html.append("</table>\n")
    }
    table = TableState()
  }

  mutating func writeRow(_ step: rung_step) {
    startLine()
    if step.entering {
      startSection(isHead: step.flag)
      if !step.flag { checkSurplus(step) }
      html.append("<tr>")
    } else {
      html.append("</tr>")
      if step.flag { html.append("\n</thead>") }
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
    guard step.entering else { return html.append(table.isInHead ? "</th>" : "</td>") }
    locator.enter(line: step.line, indent: step.indent)
    if table.isInHead { table.columns += 1 }
    startLine()
    separateWords()
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
