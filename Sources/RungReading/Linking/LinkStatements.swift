import RungModel

/// Where the statements of one holder are being linked.
private struct StatementHome {
  var home: Linker.Home
  var holder: ID<Holder>
  var area: ID<Area>
  var areaCitations: [Citation]
}

extension Linker {
  /// Links a holder's statements in reading order and hands each area its own.
  mutating func linkStatements(
    _ file: ContentSet.HolderFile, _ holder: ID<Holder>, _ home: Home, _ content: ContentSet,
    _ parts: inout [AreaPart], _ linked: inout LinkedFrameworks
  ) {
    let frame = content.frameworks[home.framework ?? 0].draft
    let firstArea = linked.nextArea - frame.areas.count
    let areas = file.draft.duties.map(\.area)
    for duties in file.draft.duties {
      let position = position(of: duties.area, in: frame, home, beside: areas)
      let place = StatementHome(
        home: home, holder: holder, area: ID(firstArea + (position ?? 0)),
        areaCitations: position.map { parts[$0].citations } ?? [])
      // An unknown area keeps its statements, so that ids stay as they were given out; no page is made of them.
      let ids = explaining { linker in
        duties.statements.map { linker.linkStatement($0, place, parent: nil, content, &linked) }
      }
      if let position { parts[position].statements += ids }
    }
  }

  private mutating func linkStatement(
    _ draft: StatementDraft, _ at: StatementHome, parent: ID<Statement>?, _ content: ContentSet,
    _ linked: inout LinkedFrameworks
  ) -> ID<Statement> {
    let id = linked.nextStatement
    var items: [ID<Statement>] = []
    var next = id.index + 1
    for item in draft.details.items {
      items.append(ID(next))
      next += item.count
    }
    let statement = statement(draft, id, items, at, parent, content)
    linked.part.statements.append(statement)
    for item in draft.details.items {
      var place = at
      // What says that the whole is the same says it of its points.
      if item.details.isRepeatedPoint { place.areaCitations = statement.citations }
      _ = linkStatement(item, place, parent: id, content, &linked)
    }
    return id
  }

  private mutating func statement(
    _ draft: StatementDraft, _ id: ID<Statement>, _ items: [ID<Statement>], _ at: StatementHome,
    _ parent: ID<Statement>?, _ content: ContentSet
  ) -> Statement {
    let sameAs = other(draft.details.sameAs, of: id, at.home, "be the same as")
    let words = sameAs.flatMap { origin(of: $0, content) }
    let (source, home) = words.map { ($0.draft, Home(framework: $0.framework)) } ?? (draft, at.home)
    // Borrowed words were checked where they were written.
    var quiet: [Diagnostic] = []
    let own = explain(text(source.text, home, &quiet))
    let texts = source.details.conditions.map { explain(text($0, home, &quiet)) }
    if words == nil { findings += quiet }
    return Statement(
      id: id, key: draft.key.text, framework: ID(at.home.framework ?? 0), holder: at.holder, area: at.area,
      parent: parent, isRepeatedPoint: draft.details.isRepeatedPoint, label: source.details.label, text: own,
      items: items,
      citations: draft.details.cites.isEmpty ? at.areaCitations : citations(draft.details.cites), conditions: texts,
      note: text(draft.details.note, at.home), continues: other(draft.details.continues, of: id, at.home, "continue"),
      sameAs: sameAs,
      related: draft.details.related.compactMap { other($0, at.home) },
      ourReading: citations(draft.details.ourReading), allowances: draft.details.allowances, place: draft.key.place)
  }

  private mutating func other(_ name: Written?, _ home: Home) -> ID<Statement>? {
    guard let name else { return nil }
    return resolve(name, from: home.framework, in: \.statements, .unknownStatement, "statement")
  }
}

extension Linker {
  /// The same, where a statement and its own points are out of the question: neither is earlier than the other.
  private mutating func other(
    _ name: Written?, of id: ID<Statement>, _ home: Home, _ relation: String
  ) -> ID<Statement>? {
    guard let name, let found = other(name, home) else { return nil }
    let (outer, inner) = (min(id, found), max(id, found))
    guard outer != inner, inner.index < outer.index + names.statementDrafts[outer.index].count else { return found }
    let (point, whole) = (names.statementDrafts[inner.index].key.text, names.statementDrafts[outer.index].key.text)
    findings.append(
      Diagnostic(
        .circularContinuation, at: name.place,
        "'\(point)' is a point of '\(whole)', so neither can \(relation) the other",
        hint: "name a statement of an earlier role, or take this line out"))
    return nil
  }
}

extension Linker {
  /// The statement that wrote the words which `id` repeats: itself, or another. Nil where they repeat one another in a
  /// circle.
  private mutating func origin(of id: ID<Statement>, _ content: ContentSet) -> ContentSet.Origin? {
    var path: [ID<Statement>] = []
    var met: Set<ID<Statement>> = []
    var found: ID<Statement>?
    var next = id
    while found == nil, met.insert(next).inserted {
      if let known = origins[next] {
        found = known
        break
      }
      path.append(next)
      let here = content.draft(of: next, names)
      if let same = here?.draft.details.sameAs,
        case .one(let earlier) = names.find(same.text, from: here?.framework, in: \.statements)
      {
        next = earlier
      } else {
        found = next
      }
    }
    for step in path { origins[step] = .some(found) }
    return found.flatMap { content.draft(of: $0, names) }
  }
}

extension ContentSet {
  struct Origin {
    var draft: StatementDraft
    var framework: Int
  }

  fileprivate func draft(of id: ID<Statement>, _ names: Names) -> Origin? {
    let beyond = frameworks.partitioningIndex { $0.firstStatement > id.index }
    return beyond == 0 ? nil : Origin(draft: names.statementDrafts[id.index], framework: beyond - 1)
  }
}
