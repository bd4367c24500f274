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
  package let statements: [Statement]
  package let sources: [Source]
  package let terms: [Term]
  package let articles: [Article]
  package let crosswalks: [Crosswalk]
  package let assets: [Asset]
  package let aliases: [Alias]
  /// Who cites a source, by source, in authored order.
  package let citings: [[Citing]]
  /// The statements that continue or repeat a statement, by statement.
  package let successors: [[ID<Statement>]]
  /// By framework, in authored order.
  let steps: [[StepPair]]
  /// The statement that wrote the words of each, by statement.
  let origins: [ID<Statement>]
  /// What each holder carries up, by holder and area position.
  package let carried: [[[ID<Statement>]]]
  /// The points nested in these that are left out where they are carried to, by holder.
  let replacedPoints: [Set<ID<Statement>>]
  /// The holders that carry a statement up, by statement; of points nested in one see `carriers(of:)`.
  let carriers: [[ID<Holder>]]

  package init(
    site: Site, frameworks: [Framework], tiers: [Tier], areas: [Area], holders: [Holder], statements: [Statement],
    sources: [Source], terms: [Term], articles: [Article], crosswalks: [Crosswalk], assets: [Asset],
    aliases: [Alias]
  ) {
    self.site = site
    self.frameworks = frameworks
    self.tiers = tiers
    self.areas = areas
    self.holders = holders
    self.statements = statements
    self.sources = sources
    self.terms = terms
    self.articles = articles
    self.crosswalks = crosswalks
    self.assets = assets
    self.aliases = aliases
    successors = indexSuccessors(of: statements)
    steps = indexSteps(of: frameworks, holders: holders)
    origins = indexOrigins(of: statements)
    let index = CarriedIndex(holders: holders, statements: statements, origins: origins)
    (carried, replacedPoints) = (index.byHolder, index.replacedPoints)
    carriers = indexCarriers(of: index.byHolder, holders: holders, statements: statements)
    citings = indexCitings(
      sources: sources, frameworks: frameworks, tiers: tiers, areas: areas, holders: holders, statements: statements,
      terms: terms, articles: articles, crosswalks: crosswalks)
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
