import CMarkShim
import RungModel

/// What a text may cost. The parser is quick on all that people write and can be made to take minutes and gigabytes
/// by texts that nobody would (CVE-2023-22483, -22484, -22486, -24824, -26485, -37463); these bounds lie far from the
/// former and stop the latter.
enum MarkdownLimits {
  static let bytes = 16 << 20
  static let depth = 100
  static let tableColumns = 64
  /// Markers that may open blocks at the start of one line.
  static let markers = 200
  /// Steps of the parser beyond the linear, as `MarkdownCost` counts them.
  static let work = 100_000_000

  /// A dense table needs some 500 times its own size while it is parsed; other texts need 20 times.
  static func of(_ source: SourceText) -> rung_limits {
    let memory = min((16 << 20) + source.bytes.count * 512, 1 << 30)
    return rung_limits(memory: memory, depth: Int32(depth))
  }

  static func html(for source: SourceText) -> Int { (1 << 20) + source.bytes.count * 64 }
}

/// The text as it was written, escaped: what a reader gets where reading it as Markdown was given up.
func unread(_ source: SourceText, _ mode: MarkdownReader.Mode) -> Prose {
  var html = ByteBuffer(capacity: source.bytes.count + 16)
  if mode == .page { html.append("<p>") }
  html.appendEscaped(source.trimmed)
  if mode == .page { html.append("</p>\n") }
  let plain = plainWords(source.bytes)
  return Prose(html: Array(html.bytes), holes: [], mentions: [], headings: [], plain: plain)
}

func tooCostly(_ source: SourceText, line: Int = 1) -> Diagnostic {
  Diagnostic(
    .markdownTooCostly, at: source.place(line: line),
    "this text would take too long to read as Markdown, and is shown as it was written",
    hint: "split it, or look for a sign that is repeated thousands of times")
}

func tooDeep(_ source: SourceText, line: Int) -> Diagnostic {
  Diagnostic(
    .nestingTooDeep, at: source.place(line: line),
    "quotes, lists or emphasis lie more than \(MarkdownLimits.depth) deep in one another here",
    hint: "take some of the signs that open them out")
}

func tooWide(_ source: SourceText, line: Int, columns: Int) -> Diagnostic {
  Diagnostic(
    .tableTooWide, at: source.place(line: line),
    "\(columns) columns are more than the \(MarkdownLimits.tableColumns) that a table may have",
    hint: "split the table, or turn it round")
}
