import RungModel

/// What the content allows, by where it stands. A statement's allowance is for itself and its points; that of a role,
/// a framework or a page for all that it holds.
struct Allowances {
  private var all: [Allowance] = []
  private var isUsed: [Bool] = []
  /// Positions in `all`, the nearest first.
  private var byStatement: [Place: [Int]] = [:]
  private var byFile: [String: [Int]] = [:]

  init(_ catalog: Catalog) {
    for framework in catalog.frameworks { byFile[framework.place.file] = add(framework.allowances) }
    for holder in catalog.holders {
      let outer = byFile[catalog[holder.framework].place.file] ?? []
      byFile[holder.place.file] = add(holder.allowances) + outer
    }
    for article in catalog.articles { byFile[article.place.file] = add(article.allowances) }
    addStatements(of: catalog)
    isUsed = all.map { _ in false }
  }

  private mutating func addStatements(of catalog: Catalog) {
    var known: [ID<Statement>: [Int]] = [:]
    for statement in catalog.statements {
      let outer = known.isEmpty ? nil : statement.parent.flatMap { known[$0] }
      guard !statement.allowances.isEmpty || outer != nil else { continue }
      let positions = add(statement.allowances) + (outer ?? [])
      known[statement.id] = positions
      byStatement[statement.place] = positions
    }
  }

  private mutating func add(_ allowances: [Allowance]) -> [Int] {
    all += allowances
    return Array(all.indices.suffix(allowances.count))
  }

  /// What is left of `findings`.
  mutating func silence(_ findings: [Diagnostic]) -> [Diagnostic] {
    all.isEmpty ? findings : findings.filter { !isAllowed($0) }
  }

  private mutating func isAllowed(_ finding: Diagnostic) -> Bool {
    let near = (byStatement[finding.place] ?? []) + (byFile[finding.place.file] ?? [])
    guard let position = near.first(where: { all[$0].rule == finding.rule }) else { return false }
    isUsed[position] = true
    return true
  }

  /// Allowances that have silenced nothing: what they were written for has been mended since.
  var unused: [Diagnostic] {
    zip(all, isUsed).filter { !$1 }.map { allowance, _ in
      Diagnostic(
        .unusedAllow, at: allowance.place, "'\(allowance.rule.rawValue)' is allowed, and nothing here is against it",
        hint: "take the line out")
    }
  }
}
