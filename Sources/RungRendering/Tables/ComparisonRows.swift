import RungModel

/// A comparison as rows to take away: the facts first, then a statement each; where nothing stands, a row says why.
///
/// One list of columns and one walk, whatever the rows are written as.
struct ComparisonRows {
  static let columns: [Word] = [
    .columnFramework, .columnEdition, .columnArea, .columnAreaID, .columnLevel, .columnLevelID, .columnRole,
    .columnRoleID, .columnTier, .columnState, .columnStatementID, .columnNestedIn, .columnLabel, .columnStatement,
    .columnConditions, .columnNote, .columnSources, .columnCarriedFrom, .columnThrough, .columnChange,
    .columnChangedFrom, .columnAddress, .columnCaution,
  ]

  let catalog: Catalog
  let addresses: Addresses
  let changes: SiteChanges
  let words: Words
  let folder: String
  let comparison: Comparison

  init(_ renderer: Renderer, _ comparison: Comparison) {
    catalog = renderer.catalog
    addresses = renderer.map.addresses
    changes = renderer.changes
    words = renderer.words
    folder = renderer.languages.folder
    self.comparison = comparison
  }

  private var crosswalk: Crosswalk? { comparison.crosswalk.map { catalog[$0] } }

  /// Hands each row's values to `write`, in the order of `columns`: by fact or area, then by role or level, then as
  /// authored.
  func walk(into out: inout ByteBuffer, _ write: ([String], inout ByteBuffer) -> Void) {
    for fact in catalog.factRows(of: comparison) {
      for (column, named) in comparison.columns.enumerated() {
        for holder in named { write(row(of: catalog[holder], column, fact: fact), &out) }
      }
    }
    for group in comparison.groups {
      for area in group.areas {
        for (column, named) in comparison.columns.enumerated() {
          walk(catalog[area], column, catalog.holders(of: group.framework, in: named), into: &out, write)
        }
      }
    }
  }

  private func walk(
    _ area: Area, _ column: Int, _ holders: [Holder], into out: inout ByteBuffer,
    _ write: ([String], inout ByteBuffer) -> Void
  ) {
    for holder in holders {
      let head = head(catalog[area.framework], area, column, holder)
      walk(catalog.cell(holder, area), after: head, into: &out, write)
    }
    if holders.isEmpty {
      let framework = catalog[area.framework]
      write(row(head(framework, area, column, nil) + [words[.rowNoneAtLevel]], framework), &out)
    }
  }

  /// A fact has its row's title as label, and no area.
  private func row(of holder: Holder, _ column: Int, fact index: Int) -> [String] {
    let framework = catalog[holder.framework]
    let head = head(framework, nil, column, holder)
    let title = framework.facts[index].title
    guard let fact = holder.facts[index] else {
      return row(head + [words[.rowFactNotStated], "", "", title], framework)
    }
    return row(
      head + [
        words[.rowFact], "", "", title, fact.text.prose.plain, "", fact.note?.prose.plain ?? "", named(fact.citations),
      ],
      framework)
  }

  private func walk(
    _ cell: Cell, after head: [String], into out: inout ByteBuffer, _ write: ([String], inout ByteBuffer) -> Void
  ) {
    let framework = catalog[catalog[cell.area].framework]
    let step = changes.step(to: cell.holder, from: comparison.holders)
    func addRow(_ state: String, _ notes: [Text?], _ citations: [Citation]) {
      let note = notes.compactMap { $0?.prose.plain }.joined(separator: " ")
      write(row(head + [state, "", "", "", "", "", note, named(citations)], framework), &out)
    }
    func add(_ ids: [ID<Statement>], _ group: CarriedGroup?) {
      for id in ids {
        let state = named(group == nil ? .stated : .carried)
        let entry = step.flatMap { changes.entry(of: id, on: $0) }
        write(row(head + [state] + values(of: catalog[id], group, entry), framework), &out)
        add(catalog.points(of: id, at: cell.holder), group)
      }
    }
    let holder = catalog[cell.holder]
    let part = holder.parts[catalog[cell.area].position]
    if cell.stated.isEmpty, cell.carried.isEmpty {
      let noList = cell.state == .noList ? holder.noList : nil
      let ground = (noList?.citations ?? []) + (part.note == nil ? [] : part.citations)
      return addRow(named(cell.state), [noList?.why, part.note], ground)
    }
    if let note = part.note { addRow(words[.rowNoteOnArea], [note], part.citations) }
    add(cell.stated, nil)
    for group in cell.carried { add(group.statements, group) }
  }

  /// What a row begins with, before the state.
  private func head(_ framework: Framework, _ area: Area?, _ column: Int, _ holder: Holder?) -> [String] {
    let level = crosswalk?.levels[column]
    return [
      framework.title, framework.edition.name, area?.title ?? "", area?.key ?? "", level?.title ?? "", level?.key ?? "",
      holder?.title ?? "", holder?.key ?? "", holder?.tier.map { catalog[$0].title } ?? "",
    ]
  }

  private func values(of statement: Statement, _ group: CarriedGroup?, _ entry: StepChanges.Entry?) -> [String] {
    [
      statement.key, statement.parent.map { catalog[$0].key } ?? "", statement.label ?? "", statement.text.prose.plain,
      joined(statement.conditions.map(\.prose.plain)), statement.note?.prose.plain ?? "",
      named(statement.citations), group.map { catalog[$0.origin].title } ?? "",
      joined(group?.through.map { catalog[$0].title } ?? []), entry.map { named($0.change) } ?? "",
      entry?.earlier.map { catalog[$0].key } ?? "", address(of: statement),
    ]
  }

  /// `values` filled up to the caution, which ends every row.
  private func row(_ values: [String], _ framework: Framework) -> [String] {
    values + Array(repeating: "", count: Self.columns.count - values.count - 1) + [caution(of: framework)]
  }

  private func caution(of framework: Framework) -> String {
    let isOurReading = crosswalk?.isOurReading ?? false
    let parts = [
      isOurReading ? words[.rowOurReading] : nil,
      crosswalk?.caution?.prose.plain, framework.caution?.prose.plain,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: "; ") }

  /// Each once.
  private func named(_ citations: [Citation]) -> String {
    var seen: Set<Citation> = []
    return joined(
      citations.filter { seen.insert($0).inserted }.map { citation in
        let source = catalog[citation.source]
        return citation.entry.map { "\(source.short), \(source.entries[$0].title)" } ?? source.short
      })
  }

  private func named(_ state: Cell.State) -> String {
    switch state {
    case .stated: words[.rowStated]
    case .carried: words[.rowCarried]
    case .notListed: words[.rowNotListed]
    case .noList: words[.rowNoList]
    }
  }

  private func named(_ change: StepChanges.Change) -> String {
    switch change {
    case .new: words[.rowNew]
    case .changed: words[.rowChanged]
    case .same: words[.rowSame]
    case .carried: words[.rowCarried]
    case .notListed: words[.rowNotListedAgain]
    }
  }

  /// From the base address where there is one, else below the site.
  private func address(of statement: Statement) -> String {
    (catalog.site.baseURL ?? "") + folder + addressPath(addresses.holders[statement.holder.index]) + "#" + statement.key
  }
}
