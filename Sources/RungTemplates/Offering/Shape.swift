/// What a kind of record offers to templates: names, their kinds, and a line about each for the reference page.
///
/// Templates are checked against shapes, never against data, so an unknown name is found before anything is written.
/// A shape is known by its identity: make each one once.
package final class Shape: Sendable {
  package enum Kind: Sendable {
    /// Plain words, escaped when written.
    case text
    /// Finished HTML, written as it is with `{{{name}}}`.
    case markup
    case flag
    /// Shapes may contain one another, so what is inside is only asked for when a template goes there.
    case list(of: @Sendable () -> Shape)
    case record(@Sendable () -> Shape)
  }

  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    package let summary: String

    package init(_ name: String, _ kind: Kind, _ summary: String) {
      self.name = name
      self.kind = kind
      self.summary = summary
    }
  }

  /// What one such record is called in findings and on the reference page: "statement".
  package let name: String
  package let summary: String
  /// A field's slot is its index here.
  package let fields: [Field]
  private let slots: [String: Int]

  package init(_ name: String, _ summary: String, _ fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The shape of an item in a list of texts.
  package static let text = Shape("text", "One text of a list", [Field(".", .text, "The text itself")])

  func slot(of name: String) -> Int? { slots[name] }
}

extension Shape: Hashable {
  package static func == (left: Shape, right: Shape) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Shape.Kind {
  /// The shape that a section on a field of this kind opens.
  var inside: Shape? {
    switch self {
    case .list(let shape), .record(let shape): shape()
    case .text, .markup, .flag: nil
    }
  }

  /// As an author calls it.
  var words: String {
    switch self {
    case .text: "a text"
    case .markup: "finished HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
