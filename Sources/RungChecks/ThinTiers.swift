import RungModel

/// A list that is far shorter than those beside it, and carries nothing, is most likely not finished.
let thinTiers = Check(
  rule: .thinTier,
  ofFramework: { framework, catalog in
    catalog.rungs(of: framework).compactMap { thinTier($0) }
  })

/// Neighbours of fewer statements say nothing about how long a list is to be.
private let fewest = 6

private func thinTier(_ rung: Rung) -> Diagnostic? {
  let count = rung.holder.statementCount
  let neighbours = rung.neighbours
  guard rung.holder.carry == nil, !neighbours.isEmpty,
    neighbours.allSatisfy({ $0.statementCount >= fewest && count * 3 < $0.statementCount })
  else { return nil }
  let words = count == 1 ? "1 statement" : "\(count) statements"
  let beside = neighbours.map { "'\($0.key)' has \($0.statementCount)" }.joined(separator: " and ")
  return Diagnostic(
    .thinTier, at: rung.holder.place, "'\(rung.holder.key)' has only \(words), where \(beside)",
    hint: "add the statements that are missing, or 'carries' where a source says that it takes on another's")
}

extension Holder {
  /// Those that it states itself; nested points are part of their statements.
  var statementCount: Int { parts.reduce(0) { $0 + $1.statements.count } }
}
