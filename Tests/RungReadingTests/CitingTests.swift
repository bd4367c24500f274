import Foundation
import RungModel
import Testing

/// Every citation can be followed both ways, in a site that cites in every way there is.
@Suite struct CitingTests {
  private struct Edge: Hashable {
    var by: Citing.By
    var source: ID<Source>
    var entry: Int?
  }

  private let catalog: Catalog

  init() throws {
    let site = try LinkedSite(contentsOf: testsFolder.appending(path: "Sites/plaster/Content"))
    try #require(site.findings == [])
    catalog = site.catalog
  }

  private var backward: [Edge] {
    catalog.sources.flatMap { source in
      catalog.citings[source.id.index].map { Edge(by: $0.by, source: source.id, entry: $0.entry) }
    }
  }

  private func edges(_ by: Citing.By, _ citations: [Citation]) -> [Edge] {
    citations.map { Edge(by: by, source: $0.source, entry: $0.entry) }
  }

  private var forward: Set<Edge> {
    var found: [Edge] = []
    for framework in catalog.frameworks {
      found += edges(.framework(framework.id), framework.citations + (framework.about?.citations ?? []))
    }
    for tier in catalog.tiers { found += edges(.tier(tier.id), tier.citations) }
    for holder in catalog.holders { found += edges(of: holder) }
    for statement in catalog.statements {
      found += edges(.statement(statement.id), statement.citations)
      found += edges(.reading(statement.id), statement.ourReading)
    }
    for crosswalk in catalog.crosswalks { found += edges(.crosswalk(crosswalk.id), crosswalk.citations) }
    for term in catalog.terms { found += edges(.term(term.id), term.citations) }
    for article in catalog.articles {
      found += edges(.article(article.id), article.citations + article.body.citations)
    }
    return Set(found)
  }

  private func edges(of holder: Holder) -> [Edge] {
    let own =
      holder.citations + (holder.carry?.ground ?? []) + (holder.noList?.citations ?? [])
      + (holder.about?.citations ?? [])
      + holder.lists.flatMap(\.citations) + (holder.progression + holder.entries).flatMap(\.citations)
    var found = edges(.holder(holder.id), own)
    for (row, fact) in holder.facts.enumerated() { found += edges(.fact(holder.id, row: row), fact?.citations ?? []) }
    for (part, area) in zip(holder.parts, catalog[holder.framework].areas)
    where part.note != nil || part.statements.isEmpty {
      found += edges(.area(holder.id, area), part.citations)
    }
    return found
  }

  @Test func everyCitationHasItsReverse() {
    #expect(Set(backward) == forward)
    #expect(backward.count == Set(backward).count, "each once")
  }

  @Test func everyKindOfThingCites() {
    let kinds = Set(forward.map { String(describing: $0.by).prefix { $0 != "(" } })
    #expect(
      kinds == [
        "statement", "reading", "holder", "fact", "area", "framework", "tier", "term", "article", "crosswalk",
      ])
  }
}
