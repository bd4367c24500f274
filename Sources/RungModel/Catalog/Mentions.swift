/// Something that texts link to and that has a page, or a place on one, of its own.
package enum Mentioned: Hashable, Sendable {
  case framework(ID<Framework>)
  case holder(ID<Holder>)
  case area(ID<Area>)
  case term(ID<Term>)
  case article(ID<Article>)
  case crosswalk(ID<Crosswalk>)
}

/// What speaks of it: where a page, or a part of one, has the text.
package enum Mentioning: Hashable, Sendable {
  case framework(ID<Framework>)
  case holder(ID<Holder>)
  case article(ID<Article>)
  case crosswalk(ID<Crosswalk>)
  case term(ID<Term>)
  case source(ID<Source>)
}

/// Who speaks of whom, in authored order, each once. Of sources see `Citing`.
struct MentionIndex {
  private(set) var all: [Mentioned: [Mentioning]] = [:]
  private let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
    for framework in catalog.frameworks {
      add(catalog.ownTexts(of: framework), by: .framework(framework.id))
      for id in framework.holders { add(catalog.texts(of: catalog[id]), by: .holder(id)) }
    }
    for statement in catalog.statements { add(statement) }
    for crosswalk in catalog.crosswalks {
      add([crosswalk.summary, crosswalk.ground, crosswalk.caution], by: .crosswalk(crosswalk.id))
    }
    for article in catalog.articles {
      add([article.summary, article.caution, article.body], by: .article(article.id))
    }
    for source in catalog.sources {
      add([source.status, source.note] + source.entries.map(\.text), by: .source(source.id))
    }
    for term in catalog.terms { add([term.definition], by: .term(term.id)) }
  }

  private mutating func add(_ statement: Statement) {
    let holder = statement.holder
    add([statement.text, statement.note] + statement.conditions, by: .holder(holder))
    for other in statement.related { add(.holder(catalog[other].holder), by: .holder(holder)) }
    // Within a framework these are said at the statement itself.
    for case let other? in [statement.continues, statement.sameAs] where catalog[other].framework != statement.framework
    {
      add(.holder(catalog[other].holder), by: .holder(holder))
    }
  }

  private mutating func add(_ texts: [Text?], by: Mentioning) {
    for case let text? in texts {
      for (_, term) in text.terms { add(.term(term), by: by) }
      for target in text.targets {
        for mentioned in mentioned(by: target) { add(mentioned, by: by) }
      }
    }
  }

  private mutating func add(_ mentioned: Mentioned, by: Mentioning) {
    if by.isItself(mentioned) || all[mentioned]?.contains(by) == true { return }
    all[mentioned, default: []].append(by)
  }

  private func mentioned(by target: Target) -> [Mentioned] {
    switch target {
    case .framework(let id): [.framework(id)]
    case .tier(let id): [.framework(catalog[id].framework)]
    case .area(let id): [.area(id)]
    case .holder(let id): [.holder(id)]
    case .statement(let id): [.holder(catalog[id].holder)]
    case .term(let id): [.term(id)]
    case .article(let id, _): [.article(id)]
    case .crosswalk(let id, _): [.crosswalk(id)]
    case .comparison(let framework, let holders): mentioned(framework, holders)
    case .step(let from, let to): [.holder(from), .holder(to)]
    case .embed(.comparison(let embed)): mentioned(embed.framework, embed.holders)
    case .embed(.pathway(let embed)): [.framework(embed.framework)]
    case .embed, .source, .site, .asset, .address, .broken: []
    }
  }

  private func mentioned(_ framework: ID<Framework>, _ holders: [ID<Holder>]) -> [Mentioned] {
    holders.isEmpty ? [.framework(framework)] : holders.map { .holder($0) }
  }
}

extension Mentioning {
  fileprivate func isItself(_ mentioned: Mentioned) -> Bool {
    switch (self, mentioned) {
    case (.framework(let by), .framework(let id)): by == id
    case (.holder(let by), .holder(let id)): by == id
    case (.article(let by), .article(let id)): by == id
    case (.crosswalk(let by), .crosswalk(let id)): by == id
    case (.term(let by), .term(let id)): by == id
    default: false
    }
  }
}
