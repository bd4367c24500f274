/// Where something was written: a file as the author names it, and a line and byte column, both counted from 1.
package struct Place: Hashable, Sendable {
  package var file: String
  package var line: Int32
  package var column: Int32
  /// How many bytes to underline; 0 where only the point is known.
  package var width: Int32

  package init(file: String, line: Int = 1, column: Int = 1, width: Int = 0) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.width = Int32(clamping: width)
  }
}

extension Place: Comparable {
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column, left.width) < (right.file, right.line, right.column, right.width)
  }
}
