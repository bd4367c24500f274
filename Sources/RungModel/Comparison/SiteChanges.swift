/// What changes on each step of a site, worked out once: pages, tables and the marks of statements all ask for it.
package struct SiteChanges: Sendable {
  private var byStep: [StepPair: StepChanges] = [:]
  /// What became of each statement that there is after a step.
  private var becomings: [StepPair: [ID<Statement>: StepChanges.Entry]] = [:]
  /// The steps that lead to each holder and of which something is known, in authored order.
  private var leadingTo: [ID<Holder>: [StepPair]] = [:]

  package init(_ catalog: Catalog) {
    for framework in catalog.frameworks { note(framework, in: catalog) }
  }

  /// Nil where the source gives one of the two no list.
  package subscript(step: StepPair) -> StepChanges? { byStep[step] }

  /// The step against which statements of `holder` are marked: the first that leads to it from one of `others`, or from
  /// anywhere where that is nil. A mark speaks of a role, and where roles stand side by side the reader has to see it.
  package func step(to holder: ID<Holder>, from others: [ID<Holder>]? = nil) -> StepPair? {
    leadingTo[holder]?.first { others?.contains($0.from) ?? true }
  }

  /// What became of `statement` on `step`; nil where nothing is known of it, or where it is no longer there.
  package func entry(of statement: ID<Statement>, on step: StepPair) -> StepChanges.Entry? {
    becomings[step]?[statement]
  }

  /// The same, after the words of a framework changed and not how its statements stand to one another.
  package func afterWords(of framework: Framework, changedIn catalog: Catalog) -> SiteChanges {
    var changes = self
    for holder in framework.holders { changes.leadingTo[holder] = nil }
    changes.note(framework, in: catalog)
    return changes
  }

  private mutating func note(_ framework: Framework, in catalog: Catalog) {
    for step in catalog.steps(of: framework) {
      guard let changes = catalog.changes(from: step.from, to: step.to) else { continue }
      byStep[step] = changes
      leadingTo[step.to, default: []].append(step)
      becomings[step] = changes.becomings
    }
  }
}

extension StepChanges {
  fileprivate var becomings: [ID<Statement>: Entry] {
    var found: [ID<Statement>: Entry] = [:]
    func add(_ entries: [Entry]) {
      for entry in entries where entry.change != .notListed {
        found[entry.statement] = entry
        add(entry.items)
      }
    }
    for row in rows { add(row.entries) }
    return found
  }
}
