/// What became of a condition of a statement that was changed. One of the two is always there.
package struct ConditionChange: Sendable {
  package var before: Text?
  package var after: Text?

  package var isSame: Bool { before?.prose.plain == after?.prose.plain }

  package var marks: [WordMark] { wordMarks(from: before?.prose.plain ?? "", to: after?.prose.plain ?? "") }
}

/// The conditions of a statement beside those of the one that it continues. A condition took the place of another where
/// half of their words are the same; what is gone comes last.
package func conditionChanges(from earlier: Statement, to statement: Statement) -> [ConditionChange] {
  let kept = Set(earlier.conditions.map(\.prose.plain)).intersection(statement.conditions.map(\.prose.plain))
  var replaced = earlier.conditions.filter { !kept.contains($0.prose.plain) }
  let there = statement.conditions.map { condition in
    if kept.contains(condition.prose.plain) { return ConditionChange(before: condition, after: condition) }
    let alike = replaced.firstIndex { before in
      ConditionChange(before: before, after: condition).marks.contains { $0.kind == .same }
    }
    return ConditionChange(before: alike.map { replaced.remove(at: $0) }, after: condition)
  }
  return there + replaced.map { ConditionChange(before: $0, after: nil) }
}
