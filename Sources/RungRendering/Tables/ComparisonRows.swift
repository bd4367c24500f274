import RungModel

/// A comparison as rows to take away: the facts first, then a statement each; where nothing stands, a row says why.
///
/// One list of columns and one walk, whatever the rows are written as.
struct ComparisonRows {
  static let columns: [Word] = [
    .columnFramework, .columnEdition, .columnArea, .columnAreaID, .columnLevel, .columnLevelID, .columnRole,
    .columnRoleID, .columnTier, .columnState, .columnStatementID, .columnNestedIn, .columnLabel, .columnStatement,
    .columnConditions, .columnNote, .columnSources, .columnCarriedFrom, .columnThrough, .columnChange,
    .columnChangedFrom, .columnMarked, .columnAddress, .columnCaution,
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
    let became = became(of: holder, fact: index)
    guard let fact = holder.facts[index] else {
      let values = [words[.rowFactNotStated], "", "", title, "", "", "", "", "", ""]
      return row(head + values + became, framework)
    }
    let note = fact.note?.prose.plain ?? ""
    let values = [
      words[.rowFact], "", "", title, fact.text.prose.plain, "", note, named(fact.citations), "", "",
    ]
    return row(head + values + became, framework)
  }

  /// What became of a fact on the step by which the holder's statements are marked: the change, an empty value for the
  /// statement that it changes, and the words that differ.
  private func became(of holder: Holder, fact index: Int) -> [String] {
    guard let step = changes.anyStep(to: holder.id, from: comparison.holders) else { return [] }
    let fact = FactChange(row: index, before: catalog[step.from].facts[index], after: holder.facts[index])
    if fact.before == nil, fact.after == nil { return [] }
    let marks = fact.change == .changed ? [fact.marks, fact.noteMarks] : []
    return [named(fact.change), "", marked(marks)]
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
    if let title = titleRow(of: cell) { write(row(head + title, framework), &out) }
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

  /// The title that a role itself has for an area, where it has one or had one on the step before.
  private func titleRow(of cell: Cell) -> [String]? {
    let step = changes.anyStep(to: cell.holder, from: comparison.holders)
    let change = step.map { catalog.areaChange(cell.area, from: $0.from, to: $0.to) }?.title
    let own = catalog[cell.holder].parts[catalog[cell.area].position].title
    guard let title = own ?? change?.after else { return nil }
    let values = [words[.rowAreaTitle], "", "", "", title, "", "", "", "", ""]
    return values + (change.map { [words[.rowChanged], "", marked([$0.marks])] } ?? [])
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
      entry?.earlier.map { catalog[$0].key } ?? "", entry.map(marked) ?? "", address(of: statement),
    ]
  }

  /// The words by which a changed statement differs from the one before: its label's, its own and its conditions'.
  private func marked(_ entry: StepChanges.Entry) -> String {
    guard entry.change == .changed, let earlier = entry.earlier.map({ catalog[$0] }) else { return "" }
    let statement = catalog[entry.statement]
    let conditions = conditionChanges(from: earlier, to: statement).filter { !$0.isSame }.map(\.marks)
    return marked(
      [
        TextChange(before: earlier.label, after: statement.label).marks,
        wordMarks(from: earlier.text.prose.plain, to: statement.text.prose.plain),
      ] + conditions)
  }

  /// Texts with what differs in brackets, behind the words that pages read aloud: "[was: two] [now: three] days".
  private func marked(_ texts: [[WordMark]]) -> String {
    joined(
      texts.filter { $0.contains { $0.kind != .same } }.map { marks in
        marks.map { mark in
          switch mark.kind {
          case .same: mark.words
          case .removed: "[\(words[.was]) \(mark.words)]"
          case .added: "[\(words[.now]) \(mark.words)]"
          }
        }.joined(separator: " ")
      })
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

  private func named(_ change: FactChange.Change) -> String {
    switch change {
    case .same: words[.rowSame]
    case .changed: words[.rowChanged]
    case .onlyAfter: words[.rowFactNotBefore]
    case .onlyBefore: words[.rowFactNotAfter]
    }
  }

  /// From the base address where there is one, else below the site.
  private func address(of statement: Statement) -> String {
    (catalog.site.baseURL ?? "") + folder + addressPath(addresses.holders[statement.holder.index]) + "#" + statement.key
  }
}
