import CMarkShim
import RungModel

/// At which level each heading is shown: one below the heading that it belongs to, and the first one below the page's title.
struct Outline {
  private var open: [(authored: Int, shown: Int)] = []
  /// How many are told of. Nobody reads on behind the first hundred of one text.
  fileprivate var told = 0

  mutating func level(of authored: Int) -> Int {
    while let last = open.last, last.authored >= authored { open.removeLast() }
    let shown = min((open.last?.shown ?? 1) + 1, 6)
    open.append((authored, shown))
    return shown
  }
}

extension ProseWriter {
  /// The level at which a heading is shown, with a finding where that is another than its author's.
  mutating func level(of step: rung_step, _ words: String) -> Int {
    let authored = Int(step.number)
    checkHeadingRow(step)
    let shown = outline.level(of: authored)
    guard mendsHeadings else { return authored }
    guard shown != authored, outline.told < 100 else { return shown }
    outline.told += 1
    let text = words.unicodeScalars.count > 40 ? String(words.unicodeScalars.prefix(39)) + "…" : words
    let mended = String(repeating: "#", count: shown) + " " + text
    let place = source.place(line: Int(step.line), column: Int(step.column))
    let way = step.end_line > step.line ? "'\(mended)', without the line below" : "'\(mended)'"
    if authored == 1 {
      report(
        .headingLevel, at: place, "'\(text)' is a second title of the page",
        hint: "write \(way), or take it out if it says what the page's title does")
    } else if shown < authored {
      report(.headingLevel, at: place, "'\(text)' skips a level of headings", hint: "write \(way)")
    }
    return shown
  }

  mutating func reportEmptyHeading(_ step: rung_step) {
    report(
      .emptyHeading, at: source.place(line: Int(step.line), column: Int(step.column)), "this heading has no words",
      hint: "write them behind the '#', or take the line out")
  }
}
