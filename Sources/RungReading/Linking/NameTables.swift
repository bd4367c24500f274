import RungModel

extension Names {
  /// Gives every entity its id, in authored order, and notes what each name stands for. The second of two entities
  /// with one name keeps its id, so that it is still read and checked.
  init(_ content: inout ContentSet, _ findings: inout [Diagnostic]) {
    sourcesAreUnread = content.sourcesAreUnread
    glossaryIsUnread = content.glossaryIsUnread
    crosswalksAreUnread = content.crosswalksAreUnread
    unreadArticles = content.unreadArticles
    unreadFrameworks = content.unreadFrameworks
    declareSources(content, &findings)
    declareTerms(content, &findings)
    declareCrosswalks(content)
    for (index, article) in content.articles.enumerated() {
      articles[article.path] = ID(index)
      anchors.append(article.draft.body.anchors)
    }
    for (index, asset) in content.assets.enumerated() {
      assets[asset.path] = ID(index)
      if let usual = usualPath(of: asset.path), misplaced[usual] == nil { misplaced[usual] = asset.path }
    }
    for paths in [Array(articles.keys), Array(unreadArticles), Array(assets.keys)] {
      lastParts.formUnion(paths.map(lastPart))
    }
    var counters = Counters()
    for index in content.frameworks.indices {
      declare(&content.frameworks[index], at: index, &counters, &findings)
    }
    statementDrafts = Paged(counters.drafts)
    leftOut = Set(content.site.leftOut)
    for index in frameworks.indices { frameworks[index].steps = steps(of: index, content) }
  }

  /// When all names are known: a progression may name a framework.
  private func steps(of framework: Int, _ content: ContentSet) -> [StepPair] {
    let holders = content.frameworks[framework].holders.compactMap { file -> StepStart? in
      guard let id = frameworks[framework].holders[file.draft.key] else { return nil }
      let leadsTo = file.draft.progression.compactMap(\.to).compactMap { name -> ID<Holder>? in
        guard case .one(let to) = find(name.text, from: framework, in: \.holders) else { return nil }
        return to
      }
      return StepStart(holder: id, isRole: file.draft.isRole, leadsTo: leadsTo)
    }
    return RungModel.steps(among: holders)
  }

  private struct Counters {
    var tiers = 0
    var areas = 0
    var holders = 0
    var statements = 0
    var drafts: [StatementDraft] = []
  }

  private mutating func declareSources(_ content: ContentSet, _ findings: inout [Diagnostic]) {
    for (index, draft) in content.sources.enumerated() {
      var entries: [String: Int] = [:]
      for (position, entry) in draft.entries.enumerated() { entries[entry.key.text] = position }
      sources[draft.key.text] = SourceNames(id: ID(index), entries: entries)
    }
  }

  private mutating func declareTerms(_ content: ContentSet, _ findings: inout [Diagnostic]) {
    for (index, draft) in content.terms.enumerated() {
      terms[draft.key.text] = ID(index)
      for word in [draft.term] + draft.aliases where termsByWord[word] == nil { termsByWord[word] = ID(index) }
    }
  }

  private mutating func declareCrosswalks(_ content: ContentSet) {
    for (index, draft) in content.crosswalks.enumerated() {
      let levels = draft.levels.enumerated().map { ($1.key.text, $0) }
      crosswalks[draft.key.text] = CrosswalkNames(
        id: ID(index), levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }))
    }
  }

  private mutating func declare(
    _ files: inout ContentSet.FrameworkFiles, at index: Int, _ counters: inout Counters,
    _ findings: inout [Diagnostic]
  ) {
    var local = Local(id: ID(index), key: files.draft.key, unreadHolders: files.unreadHolders)
    for (offset, tier) in files.draft.tiers.enumerated() { local.tiers[tier.key.text] = ID(counters.tiers + offset) }
    local.firstArea = counters.areas
    for (offset, area) in files.draft.areas.enumerated() { local.areas[area.key.text] = ID(counters.areas + offset) }
    for (offset, fact) in files.draft.facts.enumerated() { local.facts[fact.key.text] = offset }
    counters.tiers += files.draft.tiers.count
    counters.areas += files.draft.areas.count
    files.firstStatement = counters.statements
    var ids = StatementIDs(next: counters.statements)
    for position in files.holders.indices {
      local.holders[files.holders[position].draft.key] = ID(counters.holders)
      counters.holders += 1
      files.holders[position].firstStatement = ids.next
      ids.declare(files.holders[position].draft)
    }
    counters.statements = ids.next
    local.statements = ids.known.mapValues(\.id)
    counters.drafts += ids.drafts
    findings += ids.findings
    frameworkIndex[local.key] = index
    frameworks.append(local)
  }
}

/// Gives a framework's statements their ids and sees to it that no two share a key.
private struct StatementIDs {
  var next: Int
  var drafts: [StatementDraft] = []
  var known: [String: (id: ID<Statement>, place: Place)] = [:]
  var items: [String: Place] = [:]
  var findings: [Diagnostic] = []

  mutating func declare(_ holder: HolderDraft) {
    for duties in holder.duties {
      for statement in duties.statements { declare(statement) }
    }
    for item in holder.lists.flatMap(\.items) { declareItem(item.key) }
  }

  private mutating func declare(_ statement: StatementDraft) {
    let key = statement.key
    if let first = known[key.text]?.place ?? items[key.text] {
      findings.append(duplicate(key, first))
    } else {
      known[key.text] = (ID(next), key.place)
    }
    next += 1
    drafts.append(statement)
    for item in statement.details.items { declare(item) }
  }

  private mutating func declareItem(_ key: Written) {
    if let first = known[key.text]?.place ?? items[key.text] {
      findings.append(duplicate(key, first))
    } else {
      items[key.text] = key.place
    }
  }

  private func duplicate(_ key: Written, _ first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateID, at: key.place, "'\(key.text)' is already the id of another statement of this framework",
      hint: "give this statement an id of its own", notes: [.init("first used here", at: first)])
  }
}
