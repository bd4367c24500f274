package import RungModel

/// A YAML value and where it was written. Every scalar is the text that the author typed: nothing is guessed to be a
/// number, a date or a truth value, so that `no` stays a word and `1.10` keeps its nought.
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    /// Nothing was written, or `~`.
    case null
    case scalar(String)
    /// In authored order; of a key written twice, the first alone (with a finding).
    case mapping([YAMLEntry])
    case sequence([YAMLNode])
  }

  package enum Style: UInt8, Sendable { case plain, single, double, literal, folded }

  package var value: Value
  /// Of the node's first sign (an opening quote, `|` or `[` too), as a line and byte column of the file.
  package var line: Int32
  package var column: Int32
  /// The bytes of a scalar on one line, quotes included; 0 otherwise.
  package var width: Int32
  /// The column at which the lines of a block scalar start.
  var blockColumn: Int32
  package var style: Style
  /// Nothing was written but a comment that may be meant as a text: `#0b4f55`.
  var isHidden = false
  /// Where a comment cuts a text in two; 0 where none does.
  var cutLine: Int32 = 0
  var cutColumn: Int32 = 0
  /// It begins with a curly quote, which keeps nothing together.
  var isCutInCurlyQuotes = false
  /// In which quotes the whole of a text that is cut can be put, as words of a hint.
  var cutQuotes = ""

  package func place(in file: String) -> Place {
    Place(file: file, line: Int(line), column: Int(column), width: Int(width))
  }

  package var isNull: Bool { if case .null = value { true } else { false } }
  package var text: String? { if case .scalar(let text) = value { text } else { nil } }
  package var entries: [YAMLEntry]? { if case .mapping(let entries) = value { entries } else { nil } }
  package var items: [YAMLNode]? { if case .sequence(let items) = value { items } else { nil } }

  /// `true` and `false` alone are truth values.
  package var bool: Bool? { text == "true" ? true : text == "false" ? false : nil }
  package var int: Int? { text.flatMap { Int($0) } }

  package subscript(key: String) -> YAMLNode? { entries?.first { $0.key.text == key }?.value }
}

package struct YAMLEntry: Sendable {
  package var key: YAMLKey
  package var value: YAMLNode
}

package struct YAMLKey: Sendable {
  package var text: String
  package var line: Int32
  package var column: Int32
  package var width: Int32

  package func place(in file: String) -> Place {
    Place(file: file, line: Int(line), column: Int(column), width: Int(width))
  }
}
