/// What changes on each step of a site, worked out once: pages, tables and the marks of statements all ask for it.
package struct SiteChanges: Sendable {
  private var byStep: [StepPair: StepChanges] = [:]
  private var becomings: [StepPair: Becomings] = [:]
  /// The steps that lead to each holder and of whose statements something is known, in authored order.
  private var leadingTo: [ID<Holder>: [StepPair]] = [:]
  /// The steps that lead to each holder, in authored order: facts are known of those without a list, too.
  private var allLeadingTo: [ID<Holder>: [StepPair]] = [:]

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

  /// The step against which facts of `holder` are told: that of its statements where there is one.
  package func anyStep(to holder: ID<Holder>, from others: [ID<Holder>]) -> StepPair? {
    step(to: holder, from: others) ?? allLeadingTo[holder]?.first { others.contains($0.from) }
  }

  /// What became of `statement` on `step`; nil where nothing is known of it, or where it is no longer there.
  package func entry(of statement: ID<Statement>, on step: StepPair) -> StepChanges.Entry? {
    guard let changes = byStep[step] else { return nil }
    return becomings[step]?.entry(of: statement, in: changes)
  }

  /// The same, after the words of a framework changed and not how its statements stand to one another.
  package func afterWords(of framework: Framework, changedIn catalog: Catalog) -> SiteChanges {
    var changes = self
    for holder in framework.holders { (changes.leadingTo[holder], changes.allLeadingTo[holder]) = (nil, nil) }
    changes.note(framework, in: catalog)
    return changes
  }

  private mutating func note(_ framework: Framework, in catalog: Catalog) {
    for step in catalog.steps(of: framework) {
      allLeadingTo[step.to, default: []].append(step)
      guard let changes = catalog.changes(from: step.from, to: step.to) else { continue }
      byStep[step] = changes
      leadingTo[step.to, default: []].append(step)
      becomings[step] = Becomings(changes)
    }
  }
}

/// Where among the changes of a step the statements stand that there are after it. Steps are many, and their entries are kept already.
private struct Becomings {
  private struct Spot {
    var statement: ID<Statement>
    var row: Int32
    var entry: Int32
  }

  /// By statement; a point has the spot of the whole that it is in.
  private let spots: [Spot]

  init(_ changes: StepChanges) {
    var found: [Spot] = []
    func add(_ entry: StepChanges.Entry, _ row: Int, _ position: Int) {
      if entry.change == .notListed { return }
      found.append(Spot(statement: entry.statement, row: Int32(row), entry: Int32(position)))
      for item in entry.items { add(item, row, position) }
    }
    for (row, entries) in changes.rows.map(\.entries).enumerated() {
      for (position, entry) in entries.enumerated() { add(entry, row, position) }
    }
    // A stable sort: of a statement that stands twice the last spot counts.
    spots = found.enumerated().sorted { ($0.element.statement, $0.offset) < ($1.element.statement, $1.offset) }
      .map(\.element)
  }

  func entry(of statement: ID<Statement>, in changes: StepChanges) -> StepChanges.Entry? {
    let end = spots.partitioningIndex { $0.statement > statement }
    guard end > 0, spots[end - 1].statement == statement else { return nil }
    let spot = spots[end - 1]
    return changes.rows[Int(spot.row)].entries[Int(spot.entry)].part(statement)
  }
}

extension StepChanges.Entry {
  /// The entry of `statement`: this one, or that of a point in it.
  fileprivate func part(_ statement: ID<Statement>) -> StepChanges.Entry? {
    if self.statement == statement, change != .notListed { return self }
    return items.lazy.compactMap { $0.part(statement) }.first
  }
}
