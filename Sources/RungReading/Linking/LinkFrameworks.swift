import RungModel

/// The entities of frameworks as they are linked: each is given the next id of its kind.
struct LinkedFrameworks {
  /// How many entities there are of each kind in the frameworks before these.
  private(set) var before = (tiers: 0, areas: 0, holders: 0, statements: 0)
  var part = LinkedPart()

  init() {}

  /// For the framework alone whose entities are those of `framework` in an earlier catalog.
  init(inPlaceOf framework: Framework, in catalog: Catalog) {
    before.tiers = framework.tiers.first?.index ?? 0
    before.areas = framework.areas.first?.index ?? 0
    before.holders = framework.holders.first?.index ?? 0
    before.statements = catalog.statementRange(of: framework).lowerBound
  }

  var nextTier: Int { before.tiers + part.tiers.count }
  var nextArea: Int { before.areas + part.areas.count }
  var nextHolder: ID<Holder> { ID(before.holders + part.holders.count) }
  var nextStatement: ID<Statement> { ID(before.statements + part.statements.count) }
}

extension Linker {
  mutating func linkFramework(
    _ files: ContentSet.FrameworkFiles, _ index: Int, _ content: ContentSet, _ linked: inout LinkedFrameworks
  ) {
    let draft = files.draft
    let home = Home(framework: index)
    let firstHolder = linked.nextHolder.index
    let tiers = linkTiers(draft, home, firstID: linked.nextTier, holders: files.holders, firstHolder)
    let areas = linkAreas(draft, home, firstID: linked.nextArea)
    linked.part.tiers += tiers
    linked.part.areas += areas
    for holder in files.holders { linkHolder(holder, index, draft, content, &linked) }
    linked.part.frameworks.append(
      Framework(
        id: ID(index), key: draft.key, title: draft.title, short: draft.short ?? draft.title,
        edition: draft.edition ?? content.site.edition ?? Edition(name: "", date: nil), changed: draft.changed,
        licence: draft.licence ?? content.site.licence,
        jurisdiction: text(draft.jurisdiction, home), summary: text(draft.summary, home),
        about: explaining { $0.text(draft.about, home) }, caution: text(draft.caution, home), guide: guide(draft, home),
        noJobStarter: text(draft.noJobStarter, home),
        citations: citations(draft.cites), tiers: tiers.map(\.id), areas: areas.map(\.id),
        facts: draft.facts.map {
          FactRow(
            key: $0.key.text, title: $0.title, summary: text($0.summary, home), meaning: $0.meaning,
            place: $0.key.place)
        },
        holders: files.holders.indices.map { ID(firstHolder + $0) }, allowances: draft.allowances,
        place: draft.place))
  }

  private mutating func guide(_ draft: FrameworkDraft, _ home: Home) -> Target? {
    guard let mention = draft.guide else { return nil }
    return menuTarget(mention, home)
  }

  mutating func menuTarget(_ mention: Mention, _ home: Home) -> Target? {
    let found = noting { $0.target(of: mention, in: .empty, home, &$1) }
    if case .broken = found { return nil }
    return found
  }

  private mutating func linkTiers(
    _ draft: FrameworkDraft, _ home: Home, firstID: Int, holders: [ContentSet.HolderFile], _ firstHolder: Int
  ) -> [Tier] {
    draft.tiers.enumerated().map { offset, tier in
      let own = holders.indices.filter { holders[$0].draft.tier?.text == tier.key.text }
      return Tier(
        id: ID(firstID + offset), framework: ID(home.framework ?? 0), key: tier.key.text, title: tier.title,
        summary: text(tier.summary, home), citations: citations(tier.cites),
        holders: own.map { ID(firstHolder + $0) }, place: tier.key.place)
    }
  }

  private mutating func linkAreas(_ draft: FrameworkDraft, _ home: Home, firstID: Int) -> [Area] {
    draft.areas.enumerated().map { offset, area in
      Area(
        id: ID(firstID + offset), framework: ID(home.framework ?? 0), position: offset, key: area.key.text,
        title: area.title, summary: text(area.summary, home), place: area.key.place)
    }
  }
}
