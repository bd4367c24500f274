/// One place of the content that cites a source.
package struct Citing: Sendable {
  package enum By: Hashable, Sendable {
    case statement(ID<Statement>)
    /// The source does not say it: the authors of the site read it so.
    case reading(ID<Statement>)
    case holder(ID<Holder>)
    case fact(ID<Holder>, row: Int)
    case area(ID<Holder>, ID<Area>)
    case framework(ID<Framework>)
    case tier(ID<Tier>)
    case term(ID<Term>)
    case article(ID<Article>)
    case crosswalk(ID<Crosswalk>)
  }

  package var by: By
  package var entry: Int?
}

/// Both directions of a citation are read from the same values, so that they cannot disagree.
func indexCitings(of catalog: Catalog) -> [[Citing]] {
  var citings = [[Citing]](repeating: [], count: catalog.sources.count)
  func add(_ citations: [Citation], _ by: Citing.By) {
    for citation in citations {
      citings[citation.source.index].append(Citing(by: by, entry: citation.entry))
    }
  }
  for framework in catalog.frameworks { add(citations(of: framework), .framework(framework.id)) }
  for tier in catalog.tiers { add(tier.citations, .tier(tier.id)) }
  for holder in catalog.holders {
    for (by, citations) in citationsBeside(holder, in: catalog[holder.framework]) { add(citations, by) }
  }
  for statement in catalog.statements {
    add(statement.citations, .statement(statement.id))
    add(statement.ourReading, .reading(statement.id))
  }
  for term in catalog.terms { add(term.citations, .term(term.id)) }
  for article in catalog.articles { add(citations(of: article), .article(article.id)) }
  for crosswalk in catalog.crosswalks { add(crosswalk.citations, .crosswalk(crosswalk.id)) }
  return citings.map(withoutRepeats)
}

func citations(of framework: Framework) -> [Citation] { framework.citations + (framework.about?.citations ?? []) }

func citations(of article: Article) -> [Citation] { article.citations + article.body.citations }

/// What a holder cites apart from its statements.
func citationsBeside(_ holder: Holder, in framework: Framework) -> [(by: Citing.By, citations: [Citation])] {
  var own = holder.citations + (holder.carry?.ground ?? []) + (holder.noList?.citations ?? [])
  own += holder.about?.citations ?? []
  own += holder.lists.flatMap(\.citations)
  own += (holder.progression + holder.entries).flatMap(\.citations)
  var found: [(by: Citing.By, citations: [Citation])] = [(.holder(holder.id), own)]
  for (row, fact) in holder.facts.enumerated() {
    if let fact { found.append((.fact(holder.id, row: row), fact.citations)) }
  }
  for (part, area) in zip(holder.parts, framework.areas) where part.note != nil || part.statements.isEmpty {
    found.append((.area(holder.id, area), part.citations))
  }
  return found
}

private func withoutRepeats(_ citings: [Citing]) -> [Citing] {
  struct Seen: Hashable {
    var by: Citing.By
    var entry: Int?
  }
  var seen: Set<Seen> = []
  return citings.filter { seen.insert(Seen(by: $0.by, entry: $0.entry)).inserted }
}
