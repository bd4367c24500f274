import RungModel

extension Linker {
  /// ```` ```matrix ````
  func matrix(_ fields: inout MappingReader, _ home: Home) -> MatrixEmbed? {
    let title = text("title", required: true, &fields, home)
    let (name, facts) = (fields.name("framework"), fields.names("facts"))
    let rows = fields.entries("rows", required: true).compactMap { row($0, $1, home) }
    let acts = fields.items("acts", required: true)
    let (citations, note) = (citations(&fields), text("note", &fields, home))
    guard let framework = framework(name, fields, home) else { return nil }
    let linked = acts.compactMap { act in act.fields { self.act(&$0, framework, rows, home) } }
    let factRows = noting(fields) { findings in
      facts.compactMap {
        resolve($0, from: framework, in: \.facts, .unknownFact, "fact row of the framework", &findings)
      }
    }
    guard let title else { return nil }
    return MatrixEmbed(
      title: title, framework: ID(framework), facts: factRows, rows: rows, acts: linked, citations: citations,
      note: note)
  }

  private func row(_ key: YAMLText, _ value: ValueReader, _ home: Home) -> MatrixEmbed.Row? {
    guard let prose = value.inline() else { return nil }
    var noticed: [Diagnostic] = []
    defer { value.findings.add(noticed) }
    return MatrixEmbed.Row(key: key.text, title: text(prose, home, &noticed))
  }

  private func act(
    _ fields: inout MappingReader, _ framework: Int, _ rows: [MatrixEmbed.Row], _ home: Home
  ) -> MatrixEmbed.Act? {
    let role = fields.name("role", required: true)
    let verbs = fields.names("does", required: true).map(\.text)
    let (to, statement) = (fields.name("to", required: true), fields.name("statement"))
    let note = text("note", &fields, home)
    return noting(fields) { findings in
      let holder = role.flatMap {
        resolve($0, from: framework, in: \.holders, .unknownRole, "role of the framework", &findings)
      }
      let row = to.flatMap { position(of: $0, among: rows.map(\.key), "row of this block", &findings) }
      let said = statement.flatMap {
        resolve($0, from: framework, in: \.statements, .unknownStatement, "statement", &findings)
      }
      guard let holder, let row else { return nil }
      return MatrixEmbed.Act(holder: holder, row: row, verbs: verbs, statement: said, note: note)
    }
  }

  /// Where `name` stands in a list that the block itself declares.
  func position(of name: Written, among names: [String], _ what: String, _ findings: inout [Diagnostic]) -> Int? {
    if let position = names.firstIndex(of: name.text) { return position }
    findings.append(suggestions.unknown(.badValue, what, name, among: { names }))
    return nil
  }
}
