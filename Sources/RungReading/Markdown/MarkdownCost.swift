import RungModel

/// The finding that a text is not worth giving to the parser, or nil.
///
/// A small text can cost little whatever it holds, so only large ones and those with a wide table are looked through.
func findExcess(in source: SourceText) -> Diagnostic? {
  if source.bytes.count > MarkdownLimits.bytes { return tooCostly(source) }
  guard source.bytes.count > 8192 || source.hasWideLine else { return nil }
  var cost = MarkdownCost(source: source)
  return cost.finding()
}

extension SourceText {
  /// Whether a line holds as many pipes as a table that is too wide.
  fileprivate var hasWideLine: Bool {
    let pipe = UInt8(ascii: "|")
    var index = next(pipe, from: 0)
    var end = 0
    var pipes = 0
    while index < bytes.count {
      if index >= end { (end, pipes) = (next(lineFeed, from: index), 0) }
      pipes += 1
      if pipes >= MarkdownLimits.tableColumns { return true }
      index = next(pipe, from: index + 1)
    }
    return false
  }
}

/// An upper bound of what the parser does beyond one look at each byte, counted without parsing.
///
/// Words are parsed a paragraph or cell at a time, and neither reaches over an empty line or the start of an
/// unindented bullet. So the text is counted in such runs, in each of which
/// - every closing bracket may walk over all pictures, emphasis and strikethrough before it,
/// - every `~` may walk over all others,
/// - every `<?` and `<!A` may be followed to the end,
/// - a row of dashes may have all lines before it read as a table's head.
struct MarkdownCost {
  private struct Run {
    var lines = 0
    var bytes = 0
    var brackets = 0
    var pictures = 0
    var delimiters = 0
    var tildes = 0
    var declarations = 0
    var widest = (columns: 0, line: 0)
    var hasDelimiterRow = false

    var work: Int {
      brackets * (pictures + delimiters + tildes) + tildes * tildes + declarations * bytes
    }
  }

  private let source: SourceText
  private let mayHoldAddresses: Bool
  private var run = Run()
  private var work = 0
  private var deepest = 0
  private var line = 0

  init(source: SourceText) {
    self.source = source
    mayHoldAddresses = source.bytes.count > 8192
  }

  mutating func finding() -> Diagnostic? {
    var start = 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(where: isLineEnd) ?? source.bytes.count
      line += 1
      if let finding = count(line: start..<end) { return finding }
      start = end + (source.holds("\r\n", at: end) ? 2 : 1)
    }
    return closeRun() ?? excess()
  }

  private func excess() -> Diagnostic? {
    work > MarkdownLimits.work ? tooCostly(source, line: line) : nil
  }

  private mutating func count(line range: Range<Int>) -> Diagnostic? {
    let prefix = LinePrefix(source.bytes[range])
    if prefix.markers > MarkdownLimits.markers { return tooDeep(source, line: line) }
    deepest = max(deepest, prefix.depth)
    // An empty line stays in every list item that is open; going through one takes as long as four bytes.
    if prefix.isWhole { work += deepest * 4 }
    if prefix.isBlank { return closeRun() }
    if prefix.startsBullet, let finding = closeRun() { return finding }
    countBytes(range)
    countTable(range)
    return excess()
  }

  private mutating func closeRun() -> Diagnostic? {
    defer { run = Run() }
    work += run.work
    if run.hasDelimiterRow, run.widest.columns > MarkdownLimits.tableColumns {
      return tooWide(source, line: run.widest.line, columns: run.widest.columns)
    }
    return excess()
  }

  private mutating func countBytes(_ range: Range<Int>) {
    run.lines += 1
    run.bytes += range.count + 1
    for index in range { countByte(at: index) }
    if mayHoldAddresses { countWords(range) }
  }

  private mutating func countByte(at index: Int) {
    switch source.bytes[index] {
    case UInt8(ascii: "]"): run.brackets += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"): run.delimiters += 1
    case UInt8(ascii: "~"): run.tildes += 1
    case UInt8(ascii: "!"): if source.holds("![", at: index) { run.pictures += 1 }
    case UInt8(ascii: "<"): if opensDeclaration(at: index) { run.declarations += 1 }
    default: break
    }
  }

  private func opensDeclaration(at index: Int) -> Bool {
    source.holds("<?", at: index) || (source.holds("<!", at: index) && !source.holds("<!-", at: index))
  }

  /// The autolink extension looks through the rest of a word again at each of its `://`, `www.`, `@` and `)`.
  private mutating func countWords(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source.bytes[start..<range.upperBound].firstIndex(where: isSpace) ?? range.upperBound
      if end - start > 256 { work += (end - start) * addressMarks(start..<end) }
      start = end + 1
    }
  }

  private func addressMarks(_ word: Range<Int>) -> Int {
    var marks = 0
    for index in word {
      switch source.bytes[index] {
      case UInt8(ascii: "@"), UInt8(ascii: ")"): marks += 1
      case UInt8(ascii: "/"): if source.holds("://", at: index - 1) { marks += 1 }
      case UInt8(ascii: "w"): if source.holds("www.", at: index) { marks += 4 }
      default: break
      }
    }
    return marks
  }

  private mutating func countTable(_ range: Range<Int>) {
    let row = TableRow(source.bytes[range])
    if row.columns > run.widest.columns { run.widest = (row.columns, line) }
    guard row.isDelimiter else { return }
    run.hasDelimiterRow = true
    work += run.lines * run.bytes
  }
}
