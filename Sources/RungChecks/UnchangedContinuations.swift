import RungModel

/// A statement that continues another in the very same words is told as changed, and nothing in it is.
let unchangedContinuations = Check(
  rule: .unchangedContinuation, isSaidOnce: false,
  ofSite: { catalog in unchanged(catalog.statements, catalog) { $0.framework != $1.framework } },
  ofFramework: { framework, catalog in
    unchanged(catalog.statements(of: framework), catalog) { $0.framework == $1.framework }
  })

private func unchanged(
  _ statements: some Sequence<Statement>, _ catalog: Catalog, _ isWanted: (Statement, Statement) -> Bool
) -> [Diagnostic] {
  statements.compactMap { statement in
    guard let earlier = statement.continues.map({ catalog[$0] }), isWanted(statement, earlier),
      says(statement, theSameAs: earlier)
    else { return nil }
    let isNear = statement.framework == earlier.framework
    let name = isNear ? earlier.key : "\(catalog[earlier.framework].key)/\(earlier.key)"
    return Diagnostic(
      .unchangedContinuation, at: statement.place, "'\(statement.key)' continues '\(name)' and changes nothing",
      hint: "write 'same-as: \(name)' in place of \(replaced(in: statement))",
      notes: [.init("the other stands here", at: earlier.place)])
  }
}

/// Points of its own stay beside 'same-as'. Without any it would take those of the other, which it does not have now.
private func says(_ statement: Statement, theSameAs earlier: Statement) -> Bool {
  let (one, other) = (statement.text.prose.plain, earlier.text.prose.plain)
  return statement.label == earlier.label
    && statement.conditions.map(\.prose.plain) == earlier.conditions.map(\.prose.plain)
    && (earlier.items.isEmpty || !statement.items.isEmpty)
    && (one == other
      || Wording(one).words == Wording(other).words && wordMarks(from: other, to: one).allSatisfy { $0.kind == .same })
}

private func replaced(in statement: Statement) -> String {
  let label = statement.label.map { _ in "'label', " } ?? ""
  return label + "'text'" + (statement.conditions.isEmpty ? " and 'continues'" : ", 'conditions' and 'continues'")
}
