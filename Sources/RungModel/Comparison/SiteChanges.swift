/// What changes on each step of a site, worked out once: pages, tables and the marks of statements all ask for it.
package struct SiteChanges: Sendable {
  private var byStep: [StepPair: StepChanges] = [:]
  /// What became of each statement on the first step that leads to its holder, by statement; nil where none does, or
  /// where nothing is known of it.
  package private(set) var becomings: [StepChanges.Change?]

  package init(_ catalog: Catalog) {
    becomings = Array(repeating: nil, count: catalog.statements.count)
    for framework in catalog.frameworks { note(framework, in: catalog) }
  }

  /// Nil where the source gives one of the two no list.
  package subscript(step: StepPair) -> StepChanges? { byStep[step] }

  /// The same, after the words of a framework changed and not how its statements stand to one another.
  package func afterWords(of framework: Framework, changedIn catalog: Catalog) -> SiteChanges {
    var changes = self
    changes.note(framework, in: catalog)
    return changes
  }

  private mutating func note(_ framework: Framework, in catalog: Catalog) {
    var reached: Set<ID<Holder>> = []
    for step in catalog.steps(of: framework) {
      guard let changes = catalog.changes(from: step.from, to: step.to) else { continue }
      byStep[step] = changes
      guard reached.insert(step.to).inserted else { continue }
      for row in changes.rows { note(row.entries, of: step.to, in: catalog) }
    }
  }

  private mutating func note(_ entries: [StepChanges.Entry], of holder: ID<Holder>, in catalog: Catalog) {
    // What is carried from a role that the step leads past is not its own.
    for entry in entries where catalog[entry.statement].holder == holder && entry.change != .notListed {
      becomings[entry.statement.index] = entry.change
      note(entry.items, of: holder, in: catalog)
    }
  }
}
