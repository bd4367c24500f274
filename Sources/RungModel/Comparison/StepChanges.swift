/// What is different from one holder to another, statement by statement: what the page of a step shows.
///
/// It speaks of what the sources list, and never of how large a job is.
package struct StepChanges: Sendable {
  package enum Change: String, CaseIterable, Sendable {
    /// Nothing before is named as what it continues or repeats.
    case new
    /// It continues a statement of the role before.
    case changed
    /// It repeats one in the same words.
    case same
    /// It is taken on as it is, on a sentence that says so.
    case carried
    /// The role before has it, and this one neither lists it nor carries it up.
    case notListed = "not-listed"
  }

  package struct Entry: Sendable {
    package var change: Change
    /// The statement at the role after the step, or what is no longer listed.
    package var statement: ID<Statement>
    /// The one before, of what is changed or the same.
    package var earlier: ID<Statement>?
    /// The area in which the earlier one stands, where that is another.
    package var movedFrom: ID<Area>?
    /// The points nested in what is changed, and those nested in the earlier one that are not listed again.
    package var items: [Entry] = []
  }

  package struct Row: Sendable {
    package var area: ID<Area>
    package var entries: [Entry]
  }

  package var from: ID<Holder>
  package var to: ID<Holder>
  /// The areas in which there is anything, in authored order.
  package var rows: [Row]

  /// The areas in which at least half of the new statements stand, those with most of them first; three at most.
  package var mostlyNew: [ID<Area>] {
    let counted = rows.map { (area: $0.area, count: $0.entries.count { $0.change == .new }) }
    let all = count(.new)
    var found: [ID<Area>] = []
    var reached = 0
    // A stable sort: areas with as many stay in authored order.
    for row in counted.sorted(by: { ($0.count, $1.area.index) > ($1.count, $0.area.index) }) {
      if reached * 2 >= all || found.count == 3 { break }
      found.append(row.area)
      reached += row.count
    }
    return reached * 2 >= all ? found : []
  }

  /// How many statements changed so. Points nested in a statement are not counted beside it.
  package func count(_ change: Change) -> Int {
    rows.reduce(0) { $0 + $1.entries.count { $0.change == change } }
  }
}

extension Catalog {
  /// The steps of a framework: every authored progression inside it, and every pair of neighbouring levels, in
  /// authored order.
  package func steps(of framework: Framework) -> [(from: ID<Holder>, to: ID<Holder>)] {
    if holdsByLevels(framework) { return zip(framework.holders, framework.holders.dropFirst()).map { ($0, $1) } }
    return framework.holders.flatMap { from in
      self[from].progression.compactMap { step in
        guard case .holder(let to) = step.end, self[to].framework == framework.id else { return nil }
        return (from, to)
      }
    }
  }

  /// What became of each statement on the first step that leads to its holder, by statement; nil where none does, or
  /// where nothing is known of it.
  package func becomings() -> [StepChanges.Change?] {
    var found = [StepChanges.Change?](repeating: nil, count: statements.count)
    var reached: Set<ID<Holder>> = []
    func note(_ entries: [StepChanges.Entry]) {
      for entry in entries where entry.change != .carried && entry.change != .notListed {
        found[entry.statement.index] = entry.change
        note(entry.items)
      }
    }
    for framework in frameworks {
      for step in steps(of: framework) where !reached.contains(step.to) {
        guard let changes = changes(from: step.from, to: step.to) else { continue }
        reached.insert(step.to)
        for row in changes.rows { note(row.entries) }
      }
    }
    return found
  }

  /// What changes from `from` to `to`, or nil where the source gives one of them no list.
  package func changes(from: ID<Holder>, to: ID<Holder>) -> StepChanges? {
    let (before, after) = (self[from], self[to])
    guard before.noList == nil, after.noList == nil else { return nil }
    let known = Set(statements(of: before, nested: true))
    var met: Set<ID<Statement>> = []
    let rows = self[after.framework].areas.map { id -> StepChanges.Row in
      let area = self[id]
      let stated = after.parts[area.position].statements.map { entry(of: $0, known: known, &met) }
      let carried = cell(after, area).carried.flatMap(\.statements).filter(known.contains).map {
        StepChanges.Entry(change: .carried, statement: $0)
      }
      met.formUnion(carried.map(\.statement))
      return StepChanges.Row(area: id, entries: stated + carried)
    }
    return StepChanges(from: from, to: to, rows: withLost(rows, of: before, met: met))
  }

  private func entry(
    of id: ID<Statement>, known: Set<ID<Statement>>, _ met: inout Set<ID<Statement>>
  ) -> StepChanges.Entry {
    let statement = self[id]
    for (earlier, change) in [(statement.sameAs, StepChanges.Change.same), (statement.continues, .changed)] {
      guard let earlier, let root = firstKnown(earlier, known) else { continue }
      met.insert(root)
      let moved = self[root].area == statement.area ? nil : self[root].area
      var entry = StepChanges.Entry(change: change, statement: id, earlier: root, movedFrom: moved)
      if change == .changed { entry.items = items(of: statement, after: self[root], known: known, &met) }
      return entry
    }
    return StepChanges.Entry(change: .new, statement: id)
  }

  private func items(
    of statement: Statement, after earlier: Statement, known: Set<ID<Statement>>, _ met: inout Set<ID<Statement>>
  ) -> [StepChanges.Entry] {
    var entries = statement.items.map { entry(of: $0, known: known, &met) }
    for id in earlier.items where !met.contains(id) && !isMetInside(id, met) {
      entries.append(StepChanges.Entry(change: .notListed, statement: id))
    }
    return entries
  }

  /// `id`, or what it repeats, as far as the role before has it.
  private func firstKnown(_ id: ID<Statement>, _ known: Set<ID<Statement>>) -> ID<Statement>? {
    var next: ID<Statement>? = id
    for _ in 0..<64 {
      guard let here = next else { return nil }
      if known.contains(here) { return here }
      next = self[here].sameAs
    }
    return nil
  }

  /// Adds what the role before has and the role after has not, at the end of each area.
  private func withLost(
    _ rows: [StepChanges.Row], of before: Holder, met: Set<ID<Statement>>
  ) -> [StepChanges.Row] {
    var rows = rows
    for id in statements(of: before, nested: false) where !met.contains(id) && !isMetInside(id, met) {
      guard let row = rows.firstIndex(where: { $0.area == self[id].area }) else { continue }
      rows[row].entries.append(StepChanges.Entry(change: .notListed, statement: id))
    }
    return rows.filter { !$0.entries.isEmpty }
  }

  /// A point nested in it goes on: then it is not gone.
  private func isMetInside(_ id: ID<Statement>, _ met: Set<ID<Statement>>) -> Bool {
    self[id].items.contains { met.contains($0) || isMetInside($0, met) }
  }

  /// What `holder` states and what it carries up, by areas.
  private func statements(of holder: Holder, nested: Bool) -> [ID<Statement>] {
    let own = self[holder.framework].areas.flatMap { id -> [ID<Statement>] in
      let cell = cell(holder, self[id])
      return cell.stated + cell.carried.flatMap(\.statements)
    }
    return nested ? own.flatMap(withItems) : own
  }

  private func withItems(_ id: ID<Statement>) -> [ID<Statement>] { [id] + self[id].items.flatMap(withItems) }
}
