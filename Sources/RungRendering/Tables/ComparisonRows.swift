import RungModel

/// A comparison as rows to take away, a statement each; where nothing stands, a row says why.
///
/// One list of columns and one walk, whatever the rows are written as.
struct ComparisonRows {
  static let columns = [
    "framework", "edition", "area", "area id", "role", "role id", "tier", "state", "statement id", "nested in", "label",
    "statement", "conditions", "note", "sources", "carried from", "through", "change", "changed from", "address",
    "caution",
  ]

  let catalog: Catalog
  let addresses: Addresses
  let comparison: Comparison

  /// Hands each row's values to `write`, in the order of `columns`: by area, then by role, then as authored.
  func walk(into out: inout ByteBuffer, _ write: ([String], inout ByteBuffer) -> Void) {
    let changes = Dictionary(
      comparison.columns.compactMap { holder in change(leadingTo: holder).map { (holder, $0) } },
      uniquingKeysWith: { first, _ in first })
    for area in comparison.areas {
      for holder in comparison.columns {
        let cell = catalog.cell(catalog[holder], catalog[area])
        walk(cell, changes[holder] ?? [:], into: &out, write)
      }
    }
  }

  /// What became of each statement on the first step to `holder` that starts at another column.
  private func change(leadingTo holder: ID<Holder>) -> [ID<Statement>: StepChanges.Entry]? {
    let steps = catalog.steps(of: catalog[comparison.framework])
    guard let step = steps.first(where: { $0.to == holder && comparison.columns.contains($0.from) }),
      let changes = catalog.changes(from: step.from, to: step.to)
    else { return nil }
    var found: [ID<Statement>: StepChanges.Entry] = [:]
    func add(_ entries: [StepChanges.Entry]) {
      for entry in entries where entry.change != .notListed {
        found[entry.statement] = entry
        add(entry.items)
      }
    }
    for row in changes.rows { add(row.entries) }
    return found
  }

  private func walk(
    _ cell: Cell, _ changes: [ID<Statement>: StepChanges.Entry], into out: inout ByteBuffer,
    _ write: ([String], inout ByteBuffer) -> Void
  ) {
    func add(_ ids: [ID<Statement>], _ group: CarriedGroup?) {
      for id in ids {
        write(row(cell, id, group, changes[id]), &out)
        add(catalog[id].items, group)
      }
    }
    add(cell.stated, nil)
    for group in cell.carried { add(group.statements, group) }
    if cell.stated.isEmpty, cell.carried.isEmpty { write(row(cell, nil, nil, nil), &out) }
  }

  private func row(
    _ cell: Cell, _ id: ID<Statement>?, _ group: CarriedGroup?, _ entry: StepChanges.Entry?
  ) -> [String] {
    let (holder, area) = (catalog[cell.holder], catalog[cell.area])
    let framework = catalog[holder.framework]
    let state = id == nil ? cell.state : group == nil ? .stated : .carried
    let head = [
      framework.title, framework.edition.name, area.title, area.key, holder.title, holder.key,
      holder.tier.map { catalog[$0].title } ?? "", words(state),
    ]
    let caution = framework.caution?.prose.plain ?? ""
    guard let id else { return head + Array(repeating: "", count: Self.columns.count - head.count - 1) + [caution] }
    let statement = catalog[id]
    return head + [
      statement.key, statement.parent.map { catalog[$0].key } ?? "", statement.label ?? "", statement.text.prose.plain,
      joined(statement.conditions.map(\.prose.plain)), statement.note?.prose.plain ?? "",
      joined(statement.citations.map(words)), group.map { catalog[$0.origin].title } ?? "",
      joined(group?.through.map { catalog[$0].title } ?? []), entry.map { words($0.change) } ?? "",
      entry?.earlier.map { catalog[$0].key } ?? "", address(of: statement), caution,
    ]
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: "; ") }

  private func words(_ citation: Citation) -> String {
    let source = catalog[citation.source]
    return citation.entry.map { "\(source.short), \(source.entries[$0].title)" } ?? source.short
  }

  private func words(_ state: Cell.State) -> String {
    switch state {
    case .stated: "stated"
    case .carried: "carried up"
    case .notListed: "not listed for this role"
    case .noList: "no list in the source"
    }
  }

  private func words(_ change: StepChanges.Change) -> String {
    switch change {
    case .new: "new"
    case .changed: "changed"
    case .same: "the same"
    case .carried: "carried up"
    case .notListed: "not listed again"
    }
  }

  /// From the base address where there is one, else below the site.
  private func address(of statement: Statement) -> String {
    (catalog.site.baseURL ?? "") + addressPath(addresses.holders[statement.holder.index]) + "#" + statement.key
  }
}
