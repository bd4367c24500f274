import RungModel

/// In a site that lists sources, a statement that rests on none is most likely an oversight: readers are told that
/// every statement shows its source.
let uncitedStatements = Check(
  rule: .uncitedStatement,
  ofFramework: { framework, catalog in
    guard !catalog.sources.isEmpty else { return [] }
    // A nested point rests on what the statement around it rests on.
    return catalog.statements(of: framework).filter { $0.citations.isEmpty && $0.parent == nil }.map { statement in
      Diagnostic(
        .uncitedStatement, at: statement.place, "'\(statement.key)' cites no source",
        hint: "add 'cites' to the statement, or to its area under 'areas' of this file")
    }
  })
