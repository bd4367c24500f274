import CMarkShim
import RungModel

// What looks like Markdown and is shown as it was written, or runs together.
extension ProseWriter {
  /// Looks at the lines of a paragraph as the author wrote them.
  mutating func checkParagraph(at index: Int) {
    guard mayHoldNearMiss else { return }
    let step = steps[index]
    // What the author made a name of links, is a link.
    if index + 1 < steps.count, steps[index + 1].kind == .RungStepText { checkCallOut(step) }
    let lines = lines(of: step)
    if !checkTable(lines), !checkBullets(lines) { checkColumns(lines) }
  }

  /// The lines without what stands before their words: white space, and signs of quotes.
  private mutating func lines(of step: rung_step) -> [Range<Int>] {
    let last = min(max(Int(step.line), Int(step.end_line)), Int(step.line) + 2000)
    return (Int(step.line)...last).map { number in
      let start = locator.start(ofLine: number)
      return words(from: number == Int(step.line) ? start + max(0, Int(step.column) - 1) : start)
    }
  }

  private mutating func firstLine(of step: rung_step) -> Range<Int> {
    words(from: locator.start(ofLine: Int(step.line)) + max(0, Int(step.column) - 1))
  }

  private func words(from start: Int) -> Range<Int> {
    let end = source.bytes[min(start, source.bytes.count)...].firstIndex(where: isLineEnd) ?? source.bytes.count
    var start = min(start, end)
    while start < end, isBlankOrTab(source.bytes[start]) || source.bytes[start] == UInt8(ascii: ">") { start += 1 }
    return start..<end
  }

  // Lists

  private mutating func checkBullets(_ lines: [Range<Int>]) -> Bool {
    for line in lines {
      guard let bullet = source.foreignBullet(in: line, isInline: isInline) else { continue }
      let sign = decodeUTF8(source.bytes, at: bullet.lowerBound)?.scalar ?? 0
      let shown =
        (0xE000...0xF8FF).contains(sign)
        ? "U+\(hex(sign, digits: 4))" : String(decoding: source.bytes[bullet], as: UTF8.self)
      report(
        .pastedList, at: place(of: bullet), "'\(shown)' makes no list, and its points run together",
        hint: holdsPoints
          ? "write each point under 'items'"
          : isInline ? "write one sentence, with commas between the points" : "write '- ' in place of each such sign")
      return true
    }
    return false
  }

  // Tables

  private mutating func checkColumns(_ lines: [Range<Int>]) {
    let tabs = lines.flatMap { line in line.filter { source.bytes[$0] == 0x09 && source.isBetweenWords($0, in: line) } }
    guard tabs.count > 1 else { return }
    report(
      .pastedTable, at: place(of: tabs[0]..<tabs[0] + 1), "tabs make no table, and the columns run together",
      hint: isInline
        ? "write it without tabs: a text of one paragraph holds no table"
        : "write '|' between the columns, and a row such as '| --- | --- |' below the first")
  }

  private mutating func checkTable(_ lines: [Range<Int>]) -> Bool {
    for (index, line) in lines.enumerated() where source.isDelimiterRow(line) {
      if index == 0 {
        guard lines.count > 1, source.isRow(lines[1]) else { continue }
        reportTable(line, "this table has no head", hint: "write the row of its head directly above this line")
      } else if source.holdsPipe(lines[index - 1]) {
        reportRow(line, head: lines[index - 1], body: lines[(index + 1)...])
      } else {
        continue
      }
      return true
    }
    guard let row = zip(lines, lines.dropFirst()).first(where: { source.isRow($0) && source.isRow($1) })?.0 else {
      return false
    }
    reportTable(
      row, "this table is shown as it was written: it has no row of dashes",
      hint: "write '\(delimiterRow(of: columns(of: row)))' below this line")
    return true
  }

  private mutating func reportRow(_ row: Range<Int>, head: Range<Int>, body: ArraySlice<Range<Int>>) {
    let (own, above) = (columns(of: row), columns(of: head))
    let widest = body.prefix { source.holdsPipe($0) }.map { columns(of: $0) }.max() ?? 0
    let hasDashes = source.bytes[row].contains { $0 >= 0x80 }
    if hasDashes {
      return reportTable(
        row, "this table is shown as it was written: its second row is of long dashes",
        hint: "write '\(delimiterRow(of: max(above, 1)))'")
    }
    reportTable(
      row, "this table is shown as it was written: its head has \(above) cells, and this row \(own)",
      hint: own > above && widest == own
        ? "give the head \(own) cells" : "write '\(delimiterRow(of: above))'")
  }

  private mutating func reportTable(_ row: Range<Int>, _ headline: String, hint: String) {
    report(
      .unreadTable, at: place(of: row), headline,
      hint: isInline ? "write it without '|': a text of one paragraph holds no table" : hint)
  }

  func columns(of row: Range<Int>) -> Int { TableRow(source.bytes[row]).columns }

  private func delimiterRow(of columns: Int) -> String {
    columns > 8 ? "a row of \(columns) times '| --- '" : String(repeating: "| --- ", count: max(columns, 1)) + "|"
  }

  /// A heading that was to be the head of a table.
  mutating func checkHeadingRow(_ step: rung_step) {
    let row = firstLine(of: step)
    guard !row.isEmpty, source.isRow(row), step.end_line > step.line else { return }
    reportTable(
      row, "this table is shown as a heading: its row of dashes has no '|'",
      hint: "write '\(delimiterRow(of: columns(of: row)))' in place of the line below")
  }

  /// The cells of a row beyond those of the head, which are not shown.
  mutating func checkSurplus(_ step: rung_step) {
    let row = firstLine(of: step)
    let count = columns(of: row)
    guard !row.isEmpty, count > table.columns,
      let surplus = source.cells(of: row).dropFirst(table.columns).first(where: { !$0.isEmpty })
    else { return }
    let words = String(decoding: source.bytes[surplus].prefix(60), as: UTF8.self)
    report(
      .surplusCells, at: place(of: surplus), "'\(words)' is not shown: the table's head has \(table.columns) cells",
      hint: "give the head and its row of dashes \(count) cells, or write '\\|' for a '|' that belongs to the words")
  }

  // Code

  /// Whether the block ends with its fence, and not with the text.
  mutating func isClosed(_ step: rung_step) -> Bool {
    let open = locator.start(ofLine: Int(step.line)) + max(0, Int(step.column) - 1)
    guard let fence = source.fence(from: open), step.end_line > step.line else { return false }
    var start = locator.start(ofLine: Int(step.end_line))
    while start < source.bytes.count, isBlankOrTab(source.bytes[start]) || source.bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    guard let close = source.fence(from: start), source.bytes[close.lowerBound] == source.bytes[fence.lowerBound],
      close.count >= fence.count
    else { return false }
    return source.bytes[close.upperBound...].prefix { !isLineEnd($0) }.allSatisfy(isBlankOrTab)
  }

  mutating func reportOpenCode(_ step: rung_step) {
    let open = locator.start(ofLine: Int(step.line)) + max(0, Int(step.column) - 1)
    let fence = source.fence(from: open) ?? open..<open
    let sign = String(decoding: source.bytes[fence], as: UTF8.self)
    report(
      .openCode, at: place(of: fence), "the code that begins here is never closed, and takes in all that follows",
      hint: "write '\(sign)' on a line of its own below the last line of the code")
  }
}
