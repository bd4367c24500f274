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
func indexCitings(
  sources: [Source], frameworks: [Framework], tiers: [Tier], areas: [Area], holders: [Holder],
  statements: [Statement], terms: [Term], articles: [Article],
  crosswalks: [Crosswalk]
) -> [[Citing]] {
  var citings = [[Citing]](repeating: [], count: sources.count)
  func add(_ citations: [Citation], _ by: Citing.By) {
    for citation in citations {
      citings[citation.source.index].append(Citing(by: by, entry: citation.entry))
    }
  }
  for framework in frameworks {
    add(framework.citations + (framework.about?.citations ?? []), .framework(framework.id))
  }
  for tier in tiers { add(tier.citations, .tier(tier.id)) }
  for holder in holders {
    for (by, citations) in citationsBeside(holder, in: frameworks[holder.framework.index]) { add(citations, by) }
  }
  for statement in statements {
    add(statement.citations, .statement(statement.id))
    add(statement.ourReading, .reading(statement.id))
  }
  for term in terms { add(term.citations, .term(term.id)) }
  for article in articles { add(article.citations + article.body.citations, .article(article.id)) }
  for crosswalk in crosswalks { add(crosswalk.citations, .crosswalk(crosswalk.id)) }
  return citings.map(withoutRepeats)
}

/// What a holder cites apart from its statements.
private func citationsBeside(_ holder: Holder, in framework: Framework) -> [(Citing.By, [Citation])] {
  var own = holder.citations + (holder.carry?.ground ?? []) + (holder.noList?.citations ?? [])
  own += holder.about?.citations ?? []
  own += holder.lists.flatMap(\.citations)
  own += (holder.progression + holder.entries).flatMap(\.citations)
  var found: [(Citing.By, [Citation])] = [(.holder(holder.id), own)]
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
