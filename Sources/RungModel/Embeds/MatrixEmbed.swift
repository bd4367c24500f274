/// Who does what to what: a row a thing that is acted on, a column a role of the framework.
package struct MatrixEmbed: Sendable {
  package struct Row: Sendable {
    package var key: String
    package var title: Text

    package init(key: String, title: Text) {
      self.key = key
      self.title = title
    }
  }

  package struct Act: Sendable {
    package var holder: ID<Holder>
    /// Index into `rows`.
    package var row: Int
    package var verbs: [String]
    /// The statement that says so, where the site has it.
    package var statement: ID<Statement>?
    package var note: Text?

    package init(holder: ID<Holder>, row: Int, verbs: [String], statement: ID<Statement>?, note: Text?) {
      self.holder = holder
      self.row = row
      self.verbs = verbs
      self.statement = statement
      self.note = note
    }
  }

  package var title: Text
  package var framework: ID<Framework>
  /// Fact rows of the framework, by index.
  package var facts: [Int]
  package var rows: [Row]
  package var acts: [Act]
  package var citations: [Citation]
  package var note: Text?

  package init(
    title: Text, framework: ID<Framework>, facts: [Int], rows: [Row], acts: [Act], citations: [Citation], note: Text?
  ) {
    self.title = title
    self.framework = framework
    self.facts = facts
    self.rows = rows
    self.acts = acts
    self.citations = citations
    self.note = note
  }

  var allCitations: [Citation] {
    let texts = [title, note] + rows.map(\.title) + acts.map(\.note)
    return citations + texts.flatMap { $0?.citations ?? [] }
  }
}
