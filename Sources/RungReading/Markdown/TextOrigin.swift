import RungModel

/// Where in its file a text begins, so that a finding inside it points at what the author sees.
package struct TextOrigin: Hashable, Sendable {
  /// Of the text's first byte, counted from 1.
  package var line: Int
  package var column: Int
  /// The column of the first byte of every following line: 1 in a Markdown file, more in an indented YAML block.
  package var continuationColumn: Int

  package init(line: Int = 1, column: Int = 1, continuationColumn: Int = 1) {
    self.line = line
    self.column = column
    self.continuationColumn = continuationColumn
  }

  /// The place of a line and byte column that are counted from the text's own start.
  func place(in file: String, line: Int, column: Int, width: Int = 0) -> Place {
    let shift = line == 1 ? self.column : continuationColumn
    return Place(file: file, line: self.line + line - 1, column: shift + column - 1, width: width)
  }
}
