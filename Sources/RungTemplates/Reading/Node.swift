/// A template as it was written: a tree whose leaves are ranges of the file's bytes.
///
/// Lines that hold nothing but a tag are gone already, as the Mustache language asks, and every other line begins
/// with a `line` node, so that indentation can be taken off and put on without looking at text again.
enum Node: Sendable {
  /// A line begins; the range is its own white space.
  case line(Range<Int>)
  /// Within one line, its line break included.
  case text(Range<Int>)
  case variable(Name, escaped: Bool)
  case section(Name, [Node])
  case inverted(Name, [Node])
  case include(Include)
  case block(Block)
}

/// A dotted name; `{{.}}` has no parts.
struct Name: Sendable {
  struct Part: Sendable {
    let text: String
    let range: Range<Int>
  }

  let range: Range<Int>
  let parts: [Part]
}

/// A partial, or a parent with the blocks that replace its own.
struct Include: Sendable {
  let name: String
  let range: Range<Int>
  /// The white space before a tag that stands alone on its line; nil for one within a line.
  let indent: Range<Int>?
  let blocks: [Block]
}

/// `{{$name}}…{{/name}}`: a place that can be filled from outside, or, inside a parent tag, what fills it.
final class Block: Sendable {
  let name: String
  let range: Range<Int>
  let body: [Node]
  /// Whether the body begins on a line of its own.
  let startsLine: Bool
  /// The white space before the opening tag where nothing else stands there.
  let indent: Range<Int>
  /// The white space of the body's first line, where the body begins on a line of its own and is not empty.
  let bodyIndent: Range<Int>?

  init(
    name: String, range: Range<Int>, body: [Node], startsLine: Bool, indent: Range<Int>, bodyIndent: Range<Int>?
  ) {
    self.name = name
    self.range = range
    self.body = body
    self.startsLine = startsLine
    self.indent = indent
    self.bodyIndent = bodyIndent
  }
}
