import RungModel

/// What a part of the content allows, by where it stands. A statement's allowance is for itself and its points; that of a
/// role, a framework or a page for all that it holds.
struct AllowedPart {
  fileprivate var all: [Allowance] = []
  /// Positions in `all`, the nearest first.
  fileprivate var byStatement: [(place: Place, positions: [Int])] = []
  fileprivate var byFile: [(file: String, positions: [Int])] = []

  init(_ framework: Framework, in catalog: Catalog) {
    let outer = add(framework.allowances, around: [], of: framework.place.file)
    for holder in framework.holders.map({ catalog[$0] }) {
      _ = add(holder.allowances, around: outer, of: holder.place.file)
    }
    var known: [ID<Statement>: [Int]] = [:]
    for statement in catalog.statements(of: framework) {
      let outer = known.isEmpty ? nil : statement.parent.flatMap { known[$0] }
      guard !statement.allowances.isEmpty || outer != nil else { continue }
      let positions = add(statement.allowances) + (outer ?? [])
      known[statement.id] = positions
      byStatement.append((statement.place, positions))
    }
  }

  /// What stands outside frameworks.
  init(articlesOf catalog: Catalog) {
    for article in catalog.articles { _ = add(article.allowances, around: [], of: article.place.file) }
  }

  private mutating func add(_ allowances: [Allowance], around outer: [Int], of file: String) -> [Int] {
    let positions = add(allowances) + outer
    if !positions.isEmpty { byFile.append((file, positions)) }
    return positions
  }

  private mutating func add(_ allowances: [Allowance]) -> [Int] {
    all += allowances
    return Array(all.indices.suffix(allowances.count))
  }
}

/// What all of the content allows.
struct Allowances {
  private var all: [Allowance] = []
  private var isUsed: [Bool] = []
  private var byStatement: [Place: [Int]] = [:]
  private var byFile: [String: [Int]] = [:]

  init(_ parts: [AllowedPart]) {
    byFile.reserveCapacity(parts.reduce(0) { $0 + $1.byFile.count })
    byStatement.reserveCapacity(parts.reduce(0) { $0 + $1.byStatement.count })
    for part in parts where !part.all.isEmpty {
      let before = all.count
      all += part.all
      for (place, positions) in part.byStatement { byStatement[place] = positions.map { $0 + before } }
      for (file, positions) in part.byFile { byFile[file] = positions.map { $0 + before } }
    }
    isUsed = all.map { _ in false }
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
