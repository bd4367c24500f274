/// Where the text of a scalar stands in its file, so that what is found inside it (a Markdown link, say) gets the place
/// at which the author wrote it.
package struct ScalarOrigin: Hashable, Sendable {
  package var style: YAMLNode.Style
  /// Of the text's first byte, behind an opening quote and below the `|` of a block.
  package var line: Int32
  package var column: Int32
  /// The column at which the second and later lines of a literal block start.
  package var continuation: Int32
  /// Whether every byte of the text has a known place: in literal blocks, and on one line without escapes. Elsewhere
  /// `position` gives the text's start.
  package var isExact: Bool

  /// The place in the file of a byte of `text`, given by its line and byte column in the text, both counted from 1.
  package func position(line textLine: Int, column textColumn: Int, in text: String) -> (line: Int, column: Int) {
    guard isExact else { return (Int(line), Int(column)) }
    if style == .literal { return (Int(line) + textLine - 1, Int(continuation) + textColumn - 1) }
    let doubled = style == .single ? text.utf8.prefix(max(0, textColumn - 1)).count { $0 == UInt8(ascii: "'") } : 0
    return (Int(line), Int(column) + textColumn - 1 + doubled)
  }
}

extension YAMLNode {
  /// Of a scalar; for other nodes, of the node itself.
  package var origin: ScalarOrigin {
    switch style {
    case .literal, .folded:
      ScalarOrigin(
        style: style, line: line + 1, column: blockColumn, continuation: blockColumn, isExact: style == .literal)
    case .single, .double:
      ScalarOrigin(style: style, line: line, column: column + 1, continuation: column + 1, isExact: isVerbatim)
    case .plain:
      ScalarOrigin(style: style, line: line, column: column, continuation: column, isExact: isVerbatim)
    }
  }

  /// On one line, and without escapes but for the doubled quotes of the single-quoted style.
  private var isVerbatim: Bool {
    guard width > 0, style == .double else { return width > 0 }
    return text.map { $0.utf8.count + 2 == width } ?? false
  }
}
