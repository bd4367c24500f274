/// All that the content says, linked and frozen: the waist of the program.
///
/// Everything before it exists to make it, everything after only looks at it. Entities refer to one another by typed
/// ids, lists are in authored order, and whatever depends on more than one file has been settled or reported by the
/// linker. It knows nothing of YAML, of URLs, or of what is inside `Prose`.
package final class Catalog: Sendable {
  package let site: Site
  package let frameworks: [Framework]
  package let tiers: [Tier]
  package let areas: [Area]
  package let holders: [Holder]
  package let statements: Paged<Statement>
  package let sources: [Source]
  package let terms: [Term]
  package let articles: [Article]
  package let crosswalks: [Crosswalk]
  package let assets: [Asset]
  package let aliases: [Alias]
  /// By the holders that had them, each in authored order.
  package let formerStatements: [ID<Holder>: [FormerStatement]]
  /// What the frameworks' statements and holders are to one another.
  let relations: Relations
  private let citingIndex: OnDemand<[[Citing]]>
  private let mentionIndex = OnDemand<[Mentioned: [Mentioning]]>()

  package init(
    site: Site, frameworks: [Framework], tiers: [Tier], areas: [Area], holders: [Holder], statements: [Statement],
    sources: [Source], terms: [Term], articles: [Article], crosswalks: [Crosswalk], assets: [Asset],
    aliases: [Alias], formerStatements: [FormerStatement]
  ) {
    self.site = site
    self.frameworks = frameworks
    self.tiers = tiers
    self.areas = areas
    self.holders = holders
    self.statements = Paged(statements)
    self.sources = sources
    self.terms = terms
    self.articles = articles
    self.crosswalks = crosswalks
    self.assets = assets
    self.aliases = aliases
    self.formerStatements = Dictionary(grouping: formerStatements, by: \.holder)
    relations = Relations(frameworks: frameworks, holders: holders, statements: statements)
    citingIndex = OnDemand()
  }

  /// The catalog after `part` was linked again, which stands to all else as what it replaces did.
  package init(_ earlier: Catalog, replacing part: LinkedPart) {
    site = earlier.site
    sources = earlier.sources
    terms = earlier.terms
    crosswalks = earlier.crosswalks
    assets = earlier.assets
    aliases = earlier.aliases
    formerStatements = earlier.formerStatements
    relations = earlier.relations
    frameworks = earlier.frameworks.replacing(part.frameworks, \.id)
    tiers = earlier.tiers.replacing(part.tiers, \.id)
    areas = earlier.areas.replacing(part.areas, \.id)
    holders = earlier.holders.replacing(part.holders, \.id)
    statements = earlier.statements.replacing(part.statements)
    articles = earlier.articles.replacing(part.articles, \.id)
    citingIndex = part.citesLike(earlier) ? earlier.citingIndex : OnDemand()
  }

  /// Who cites a source, by source, in authored order. Worked out when it is first asked for.
  package var citings: [[Citing]] { citingIndex.value { indexCitings(of: self) } }
  /// Who speaks of something, in authored order.
  package func mentions(of mentioned: Mentioned) -> [Mentioning] {
    mentionIndex.value { MentionIndex(self).all }[mentioned] ?? []
  }

  /// The statements that continue or repeat a statement, by statement.
  package var successors: [[ID<Statement>]] { relations.successors }
  /// What each holder carries up, by holder and area position.
  package var carried: [[[ID<Statement>]]] { relations.carried }

  package func statements(of framework: Framework) -> [Statement] { statements.array(statementRange(of: framework)) }

  /// Where a framework's statements stand among all.
  package func statementRange(of framework: Framework) -> Range<Int> {
    let first = statements.partitioningIndex { $0.framework >= framework.id }
    return first..<statements.partitioningIndex { $0.framework > framework.id }
  }

  package subscript(id: ID<Framework>) -> Framework { frameworks[id.index] }
  package subscript(id: ID<Tier>) -> Tier { tiers[id.index] }
  package subscript(id: ID<Area>) -> Area { areas[id.index] }
  package subscript(id: ID<Holder>) -> Holder { holders[id.index] }
  package subscript(id: ID<Statement>) -> Statement { statements[id.index] }
  package subscript(id: ID<Source>) -> Source { sources[id.index] }
  package subscript(id: ID<Term>) -> Term { terms[id.index] }
  package subscript(id: ID<Article>) -> Article { articles[id.index] }
  package subscript(id: ID<Crosswalk>) -> Crosswalk { crosswalks[id.index] }
  package subscript(id: ID<Asset>) -> Asset { assets[id.index] }
}
