import CMarkShim
package import RungModel

/// Reads Markdown into `Prose`: GitHub-flavoured, with links and embeds left as holes, and never trusting the author
/// with HTML.
///
/// The bytes are UTF-8 without front matter. Reading is a pure function and safe on any number of threads. No input,
/// however made, takes long: what would is shown as plain text, with a finding.
///
///     let reader = MarkdownReader(embeds: ["compare", "chart"])
///     let (prose, findings) = reader.read(bytes, file: "guide.md", origin: TextOrigin(line: 5), mode: .page)
package struct MarkdownReader: Sendable {
  package enum Mode: Sendable {
    /// Blocks: headings with ids, tables, footnotes, embeds.
    case page
    /// One paragraph, written without its `<p>`.
    case inline
    /// The same of a statement, whose points have a place of their own.
    case statement
  }

  /// The words after a fence that make it an embed.
  package let embeds: Set<String>

  /// Headings are written one below the other, and the first below a page's title, whatever their author's levels.
  package let mendsHeadings: Bool

  package init(embeds: Set<String> = [], mendsHeadings: Bool = false) {
    self.embeds = embeds
    self.mendsHeadings = mendsHeadings
  }

  package func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, origin: TextOrigin = TextOrigin(), mode: Mode
  ) -> (Prose, [Diagnostic]) {
    let source = SourceText(bytes: bytes, file: file, origin: origin)
    if mode != .page, let prose = plainInline(bytes, file: file) { return (prose, []) }
    if source.isBlank { return (.empty, []) }
    if let finding = findExcess(in: source) { return (unread(source, mode), [finding]) }
    return parse(source, mode)
  }

  package func read(
    _ bytes: [UInt8], file: String, origin: TextOrigin = TextOrigin(), mode: Mode
  ) -> (Prose, [Diagnostic]) {
    bytes.withUnsafeBufferPointer { read($0, file: file, origin: origin, mode: mode) }
  }

  package func read(
    _ bytes: ArraySlice<UInt8>, file: String, origin: TextOrigin = TextOrigin(), mode: Mode
  ) -> (Prose, [Diagnostic]) {
    bytes.withUnsafeBufferPointer { read($0, file: file, origin: origin, mode: mode) }
  }

  package func read(
    _ text: String, file: String, origin: TextOrigin = TextOrigin(), mode: Mode
  ) -> (Prose, [Diagnostic]) {
    var text = text
    return text.withUTF8 { read($0, file: file, origin: origin, mode: mode) }
  }

  private func parse(_ source: SourceText, _ mode: Mode) -> (Prose, [Diagnostic]) {
    let parsed = rung_markdown_parse(source.bytes.baseAddress, source.bytes.count, MarkdownLimits.of(source))
    switch parsed.status {
    case .RungParseDone:
      return write(UnsafeBufferPointer(start: parsed.steps, count: parsed.count), source, mode)
    case .RungParseTooCostly:
      return (unread(source, mode), [tooCostly(source)])
    case .RungParseTooDeep:
      return (unread(source, mode), [tooDeep(source, line: Int(parsed.line))])
    }
  }

  private func write(
    _ steps: UnsafeBufferPointer<rung_step>, _ source: SourceText, _ mode: Mode
  ) -> (Prose, [Diagnostic]) {
    if mode != .page, let finding = findBlock(in: steps, source, mode) {
      return (unread(source, mode), [finding])
    }
    var writer = ProseWriter(steps: steps, source: source, reader: self, mode: mode)
    guard writer.writeAll() else { return (unread(source, mode), [tooCostly(source)]) }
    return writer.finish()
  }
}
