import RungModel

/// A rung of a ladder that has a list of statements, with the holders of lists before and after it.
struct Rung {
  var holder: Holder
  var before: Holder?
  var after: Holder?

  /// Those of them that there are.
  var neighbours: [Holder] { [before, after].compactMap { $0 } }
}

extension Catalog {
  /// The holders of lists that stand on a framework's ladder, where it has tiers, without the roles beside the ladder.
  func rungs(of framework: Framework) -> [Rung] {
    guard !framework.tiers.isEmpty else { return [] }
    let ladder = framework.holders.map { self[$0] }.filter { !$0.isOutside && $0.hasStatements }
    return ladder.indices.map { index in
      Rung(
        holder: ladder[index], before: index > 0 ? ladder[index - 1] : nil,
        after: index + 1 < ladder.count ? ladder[index + 1] : nil)
    }
  }
}

extension Holder {
  fileprivate var hasStatements: Bool { parts.contains { !$0.statements.isEmpty } }
}
