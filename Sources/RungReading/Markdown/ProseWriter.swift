import CMarkShim
import RungModel

/// Writes the steps of one parse as `Prose`, in one pass and without recursion.
///
/// The HTML is byte for byte that of the parser's own renderer, but for what a site needs otherwise: ids on headings,
/// holes for links by name, scopes and classes in tables, labels on tasks, footnotes with readable back links, and raw
/// HTML as text.
struct ProseWriter: ~Copyable {
  let steps: UnsafeBufferPointer<rung_step>
  let source: SourceText
  let embeds: Set<String>
  let isInline: Bool
  /// It is a statement's, whose points have a place of their own.
  let holdsPoints: Bool
  let mendsHeadings: Bool

  var html: ByteBuffer
  /// The words alone, blocks separated by a space.
  var words: ByteBuffer
  var holes: [Hole] = []
  var mentions: [Mention] = []
  var headings: [Heading] = []
  var findings: [Diagnostic] = []

  var ids = HeadingIDs()
  var locator: SourceLocator
  var rawHTML = RawHTML()
  var acronyms = Acronyms()
  var footnotes = FootnoteMarks()
  var table = TableState()
  /// How many tables there were.
  var tables = 0
  /// How each link that is open was written, so that its end matches its start.
  var links: [LinkState] = []
  /// The step of the picture whose words are being written into its `alt`, or nil.
  var picture: PictureState?
  var heading = HeadingState()
  var outline = Outline()
  var quote = QuoteState()
  var footnote = FootnoteState()
  /// Nearly no text can hold a footnote; those that cannot are not searched for marks.
  let holdsMarks: Bool
  /// The same of near misses of Markdown. It is asked of every paragraph, so it is found once.
  let mayHoldNearMiss: Bool
  var references: CharacterReferences
  /// Set while a heading is written a second time for the table of contents: no links, and nothing is noted twice.
  var isContents = false

  init(
    steps: UnsafeBufferPointer<rung_step>, source: SourceText, reader: MarkdownReader, mode: MarkdownReader.Mode
  ) {
    self.steps = steps
    self.source = source
    embeds = reader.embeds
    isInline = mode != .page
    holdsPoints = mode == .statement
    mendsHeadings = reader.mendsHeadings
    html = ByteBuffer(capacity: source.bytes.count + source.bytes.count / 4 + 256)
    words = ByteBuffer(capacity: source.bytes.count + 64)
    locator = SourceLocator(source: source)
    holdsMarks = source.contains(UInt8(ascii: "^"))
    mayHoldNearMiss = source.holdsSignOfNearMiss()
    references = CharacterReferences(source)
  }

  /// False where the HTML grew out of all proportion.
  mutating func writeAll() -> Bool {
    let limit = MarkdownLimits.html(for: source)
    for index in steps.indices {
      write(at: index)
      if html.count > limit { return false }
    }
    if footnote.number > 0 { html.append("</ol>\n</section>\n") }
    return true
  }

  consuming func finish() -> (Prose, [Diagnostic]) {
    checkFootnotes()
    let prose = Prose(
      html: Array(html.bytes), holes: holes, mentions: mentions, acronyms: acronyms.found, headings: headings,
      plain: plainWords(words.bytes))
    return (prose, findings.sorted())
  }

  mutating func write(at index: Int) {
    if quote.mark.contains(index) { return }
    let step = steps[index]
    if references.mayStandForHidden, !isContents { checkReferences(of: step) }
    if picture != nil, step.kind != .RungStepImage { return writeAlternative(step) }
    switch step.kind {
    case .RungStepText: writeText(at: index)
    case .RungStepSoftBreak: writeBreak("\n")
    case .RungStepLineBreak: writeBreak("<br />\n")
    case .RungStepCode: writeCode(step)
    case .RungStepHTMLInline: writeHTML(step)
    case .RungStepEmphasis: html.append(step.entering ? "<em>" : "</em>")
    case .RungStepStrong: html.append(step.entering ? "<strong>" : "</strong>")
    case .RungStepStrikethrough: html.append(step.entering ? "<del>" : "</del>")
    case .RungStepLink: writeLink(at: index)
    case .RungStepImage: writePicture(step)
    case .RungStepFootnoteMark: writeMark(step)
    default: writeBlock(at: index)
    }
  }

  private mutating func writeBlock(at index: Int) {
    let step = steps[index]
    switch step.kind {
    case .RungStepParagraph: writeParagraph(at: index)
    case .RungStepHeading: writeHeading(at: index)
    case .RungStepList: writeList(step)
    case .RungStepItem: writeItem(step)
    case .RungStepBlockQuote: writeQuote(at: index)
    case .RungStepCodeBlock: writeCodeBlock(step)
    case .RungStepHTMLBlock: writeHTMLBlock(step)
    case .RungStepThematicBreak: writeRule()
    case .RungStepTable: writeTable(step)
    case .RungStepTableRow: writeRow(step)
    case .RungStepTableCell: writeCell(step)
    case .RungStepFootnote: writeFootnote(step)
    default: break
    }
  }

  /// Starts a new line, unless one has just been started.
  mutating func startLine() {
    if let last = html.bytes.last, last != 0x0A { html.append(lineFeed) }
  }

  /// Keeps the words of two blocks apart.
  mutating func separateWords() {
    if let last = words.bytes.last, last != blank { words.append(blank) }
  }

  /// Records a hole at this point of the HTML.
  mutating func leaveHole(_ kind: Hole.Kind) {
    holes.append(Hole(offset: html.count, kind: kind))
  }

  mutating func report(
    _ rule: Rule, at place: Place, _ headline: String, hint: String? = nil
  ) {
    findings.append(Diagnostic(rule, at: place, headline, hint: hint))
  }

  /// The place of a run of the source's bytes; as wide as its part on the first line.
  mutating func place(of range: Range<Int>) -> Place {
    let (line, column) = locator.line(at: range.lowerBound)
    let visible = source.bytes[range].firstIndex(where: isLineEnd) ?? range.upperBound
    return source.place(line: line, column: column, width: visible - range.lowerBound)
  }

  /// The place where an inline step begins, as near as the parser knows it.
  mutating func place(of step: rung_step, width: Int = 0) -> Place {
    if let offset = locator.offset(line: step.line, column: step.column) {
      return place(of: offset..<min(offset + width, source.bytes.count))
    }
    return source.place(line: Int(step.line))
  }
}

extension rung_step {
  /// Takes the first bytes off its words.
  mutating func dropFirst(_ count: Int) {
    words = words.map { $0 + count }
    word_count -= Int32(count)
    column += Int32(count)
  }

  var wordBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: words, count: Int(word_count)) }
  var extraBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: extra, count: Int(extra_count)) }
}
