import RungModel

/// A comparison as rows to take away, a statement each; where nothing stands, a row says why.
///
/// One list of columns and one walk, whatever the rows are written as.
struct ComparisonRows {
  static let columns = [
    "framework", "edition", "area", "area id", "crosswalk level", "crosswalk level id", "role", "role id", "tier",
    "state", "statement id", "nested in", "label", "statement", "conditions", "note", "sources", "carried from",
    "through", "change", "changed from", "address", "caution",
  ]

  let catalog: Catalog
  let addresses: Addresses
  let changes: SiteChanges
  let comparison: Comparison

  private var crosswalk: Crosswalk? { comparison.crosswalk.map { catalog[$0] } }

  /// Hands each row's values to `write`, in the order of `columns`: by area, then by role or level, then as authored.
  func walk(into out: inout ByteBuffer, _ write: ([String], inout ByteBuffer) -> Void) {
    let changes = Dictionary(
      comparison.holders.compactMap { holder in change(leadingTo: holder).map { (holder, $0) } },
      uniquingKeysWith: { first, _ in first })
    for group in comparison.groups {
      for area in group.areas {
        for (column, named) in comparison.columns.enumerated() {
          walk(catalog[area], column, catalog.holders(of: group.framework, in: named), changes, into: &out, write)
        }
      }
    }
  }

  private func walk(
    _ area: Area, _ column: Int, _ holders: [Holder], _ changes: [ID<Holder>: [ID<Statement>: StepChanges.Entry]],
    into out: inout ByteBuffer, _ write: ([String], inout ByteBuffer) -> Void
  ) {
    for holder in holders {
      let head = head(area, column, holder)
      walk(catalog.cell(holder, area), after: head, changes[holder.id] ?? [:], into: &out, write)
    }
    if holders.isEmpty { write(row(head(area, column, nil) + ["none of the framework at this level"], area), &out) }
  }

  /// What became of each statement on the first step to `holder` that starts at another column.
  private func change(leadingTo holder: ID<Holder>) -> [ID<Statement>: StepChanges.Entry]? {
    let steps = catalog.steps(of: catalog[catalog[holder].framework])
    guard let step = steps.first(where: { $0.to == holder && comparison.holders.contains($0.from) }),
      let changes = changes[step]
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
    _ cell: Cell, after head: [String], _ changes: [ID<Statement>: StepChanges.Entry], into out: inout ByteBuffer,
    _ write: ([String], inout ByteBuffer) -> Void
  ) {
    func add(_ ids: [ID<Statement>], _ group: CarriedGroup?) {
      for id in ids {
        let state = words(group == nil ? .stated : .carried)
        write(row(head + [state] + values(of: catalog[id], group, changes[id]), catalog[cell.area]), &out)
        add(catalog.points(of: id, at: cell.holder), group)
      }
    }
    add(cell.stated, nil)
    for group in cell.carried { add(group.statements, group) }
    if cell.stated.isEmpty, cell.carried.isEmpty { write(row(head + [words(cell.state)], catalog[cell.area]), &out) }
  }

  /// What a row begins with, before the state.
  private func head(_ area: Area, _ column: Int, _ holder: Holder?) -> [String] {
    let framework = catalog[area.framework]
    let level = crosswalk?.levels[column]
    return [
      framework.title, framework.edition.name, area.title, area.key, level?.title ?? "", level?.key ?? "",
      holder?.title ?? "", holder?.key ?? "", holder?.tier.map { catalog[$0].title } ?? "",
    ]
  }

  private func values(of statement: Statement, _ group: CarriedGroup?, _ entry: StepChanges.Entry?) -> [String] {
    [
      statement.key, statement.parent.map { catalog[$0].key } ?? "", statement.label ?? "", statement.text.prose.plain,
      joined(statement.conditions.map(\.prose.plain)), statement.note?.prose.plain ?? "",
      joined(statement.citations.map(words)), group.map { catalog[$0.origin].title } ?? "",
      joined(group?.through.map { catalog[$0].title } ?? []), entry.map { words($0.change) } ?? "",
      entry?.earlier.map { catalog[$0].key } ?? "", address(of: statement),
    ]
  }

  /// `values` filled up to the caution, which ends every row.
  private func row(_ values: [String], _ area: Area) -> [String] {
    values + Array(repeating: "", count: Self.columns.count - values.count - 1)
      + [caution(of: catalog[area.framework])]
  }

  private func caution(of framework: Framework) -> String {
    let isOurReading = crosswalk?.isOurReading ?? false
    let parts = [
      isOurReading ? "That these levels stand side by side is our reading, not stated in the source." : nil,
      crosswalk?.caution?.prose.plain, framework.caution?.prose.plain,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
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
