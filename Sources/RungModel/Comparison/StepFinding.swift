extension Catalog {
  /// What changes from `from` to `to`, or nil where the source gives one of them no list.
  package func changes(from: ID<Holder>, to: ID<Holder>) -> StepChanges? {
    let (before, after) = (self[from], self[to])
    guard before.noList == nil, after.noList == nil else { return nil }
    let known = KnownStatements(before, in: self)
    var rows = self[after.framework].areas.map { id -> StepChanges.Row in
      let cell = cell(after, self[id])
      return StepChanges.Row(
        area: id,
        entries: (cell.stated + cell.carried.flatMap(\.statements)).map { known.entry(of: $0, at: after) },
        words: areaChange(id, from: from, to: to))
    }
    // What is gone is known only when all has been met: a point may have moved to a statement further down.
    var gone = GoneStatements(known: known, met: rows.flatMap(\.entries))
    for row in rows.indices { gone.addPoints(to: &rows[row].entries) }
    for entry in gone.entries {
      guard let row = rows.firstIndex(where: { $0.area == self[entry.statement].area }) else { continue }
      rows[row].entries.append(entry)
    }
    return StepChanges(from: from, to: to, rows: rows.filter { !$0.entries.isEmpty || !$0.words.isEmpty })
  }
}

/// What the role before a step states and carries up, points nested in it too.
private struct KnownStatements {
  let catalog: Catalog
  let holder: Holder
  /// Without nested points, by areas.
  let whole: [ID<Statement>]
  /// By the statement that wrote the words: two that repeat the same one are the same.
  private var byOrigin: [ID<Statement>: [ID<Statement>]] = [:]

  init(_ holder: Holder, in catalog: Catalog) {
    self.catalog = catalog
    self.holder = holder
    whole = catalog[holder.framework].areas.flatMap { id -> [ID<Statement>] in
      let cell = catalog.cell(holder, catalog[id])
      return cell.stated + cell.carried.flatMap(\.statements)
    }
    for id in whole { add(id) }
  }

  private mutating func add(_ id: ID<Statement>) {
    byOrigin[catalog.relations.origins[id.index], default: []].append(id)
    for point in points(of: id) { add(point) }
  }

  /// Those in the same words as `id`.
  func alike(_ id: ID<Statement>) -> [ID<Statement>] { byOrigin[catalog.relations.origins[id.index]] ?? [] }

  /// The points nested in `id` at the role before.
  func points(of id: ID<Statement>) -> [ID<Statement>] { catalog.points(of: id, at: holder.id) }

  /// What became of `id`, which `after` states or carries up.
  func entry(of id: ID<Statement>, at after: Holder) -> StepChanges.Entry {
    var entry = StepChanges.Entry(change: .new, statement: id)
    if let (earlier, change) = earlier(of: id) {
      // Where the very same statement stands in both, none is the earlier one.
      let isSelf = earlier == id
      entry.change = isSelf && catalog[id].holder != after.id ? .carried : change
      entry.earlier = isSelf ? nil : earlier
      entry.movedFrom = catalog[earlier].area == catalog[id].area ? nil : catalog[earlier].area
    }
    entry.items = catalog.points(of: id, at: after.id).map { self.entry(of: $0, at: after) }
    return entry
  }

  /// What `id` repeats or continues of the role before, through other roles as well.
  private func earlier(of id: ID<Statement>) -> (ID<Statement>, StepChanges.Change)? {
    var (next, change) = (id, StepChanges.Change.same)
    for _ in 0..<longestChain {
      let alike = alike(next)
      if alike.contains(next) { return (next, change) }
      // The one that is named is the better one to show, where several have the same words.
      if let named = catalog[next].sameAs, alike.contains(named) { return (named, change) }
      if let first = alike.first { return (first, change) }
      guard let earlier = catalog[catalog.relations.origins[next.index]].continues else { return nil }
      (next, change) = (earlier, .changed)
    }
    return nil
  }
}

/// What the role before has and the one after has not, each told once.
private struct GoneStatements {
  private let known: KnownStatements
  private var met: Set<ID<Statement>> = []
  /// Those whose points have been looked through.
  private var seen: Set<ID<Statement>> = []

  init(known: KnownStatements, met: [StepChanges.Entry]) {
    self.known = known
    meet(met)
  }

  private mutating func meet(_ entries: [StepChanges.Entry]) {
    for entry in entries {
      if entry.change != .new { met.formUnion(known.alike(entry.earlier ?? entry.statement)) }
      meet(entry.items)
    }
  }

  /// Adds to each statement the points of the earlier one that are gone.
  mutating func addPoints(to entries: inout [StepChanges.Entry]) {
    for index in entries.indices {
      let entry = entries[index]
      let earlier = entry.change == .new ? [] : known.alike(entry.earlier ?? entry.statement)
      let points = earlier.filter { seen.insert($0).inserted }.flatMap { known.points(of: $0) }
      addPoints(to: &entries[index].items)
      entries[index].items += gone(among: points)
    }
  }

  /// Whole statements. A point that goes on elsewhere is not told again inside of one that is gone.
  var entries: [StepChanges.Entry] { gone(among: known.whole) }

  private func gone(among ids: [ID<Statement>]) -> [StepChanges.Entry] {
    ids.filter { !met.contains($0) }.map { id in
      StepChanges.Entry(change: .notListed, statement: id, items: gone(among: known.points(of: id)))
    }
  }
}
