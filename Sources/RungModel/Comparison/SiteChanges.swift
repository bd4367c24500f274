/// What changes on each step of a site, worked out once: pages, tables and the marks of statements all ask for it.
package struct SiteChanges: Sendable {
  private let byStep: [StepPair: StepChanges]
  /// What became of each statement on the first step that leads to its holder, by statement; nil where none does, or
  /// where nothing is known of it.
  package let becomings: [StepChanges.Change?]

  package init(_ catalog: Catalog) {
    let steps = catalog.frameworks.flatMap(catalog.steps)
    let known = steps.compactMap { catalog.changes(from: $0.from, to: $0.to) }
    byStep = Dictionary(uniqueKeysWithValues: known.map { (StepPair(from: $0.from, to: $0.to), $0) })
    becomings = indexBecomings(known, in: catalog)
  }

  /// Nil where the source gives one of the two no list.
  package subscript(step: StepPair) -> StepChanges? { byStep[step] }
}

private func indexBecomings(_ changes: [StepChanges], in catalog: Catalog) -> [StepChanges.Change?] {
  var found = [StepChanges.Change?](repeating: nil, count: catalog.statements.count)
  var reached: Set<ID<Holder>> = []
  func note(_ entries: [StepChanges.Entry], of holder: ID<Holder>) {
    // What is carried from a role that the step leads past is not its own.
    for entry in entries where catalog[entry.statement].holder == holder && entry.change != .notListed {
      found[entry.statement.index] = entry.change
      note(entry.items, of: holder)
    }
  }
  for step in changes where reached.insert(step.to).inserted {
    for row in step.rows { note(row.entries, of: step.to) }
  }
  return found
}
