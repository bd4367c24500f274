import RungModel
import RungTemplates

/// What every view of one page can see: the catalog, the addresses, and where the page stands. Created once a page;
/// views hold it and an id, so that they stay small.
final class PageContext: Sendable {
  let catalog: Catalog
  let addresses: Addresses
  let templates: CompiledTemplates
  let words: Words
  let changes: SiteChanges
  let languages: SiteLanguages
  let paper: PaperSize
  /// Below the folder of the language.
  let path: String
  /// The way back to the top of the site, where style and scripts lie.
  let root: String
  /// The way back to the top of what is in the page's language.
  let top: String
  /// What stands behind its address to show the same choice.
  let query: String
  /// The statements that the page shows, of those it would; nil for all.
  let shown: Set<ID<Statement>>?
  /// Its path as data; nil where it is not there as data.
  let data: String?
  /// What stands within the page, where that is a whole book.
  let anchors: BookAnchors?

  init(
    catalog: Catalog, addresses: Addresses, templates: CompiledTemplates, words: Words,
    changes: SiteChanges, languages: SiteLanguages, paper: PaperSize, path: String,
    data: String? = nil, root: String? = nil,
    query: String = "",
    shown: Set<ID<Statement>>? = nil,
    anchors: BookAnchors? = nil
  ) {
    self.catalog = catalog
    self.addresses = addresses
    self.templates = templates
    self.words = words
    self.changes = changes
    self.path = path
    self.languages = languages
    self.paper = paper
    self.data = data
    self.root = root ?? wayToRoot(from: languages.folder + path)
    top = root.map { $0 + languages.folder } ?? wayToRoot(from: path)
    self.query = query
    self.shown = shown
    self.anchors = anchors
  }

  /// A date for readers, in words.
  func day(_ date: String) -> String { words.day(date) }

  func href(_ path: String) -> String { top + addressPath(path) }

  /// The same of a path that is made of keys, which are written in an address as they are.
  private func href(ofKeys path: String) -> String { top + path }

  /// Where a file is that all languages share.
  func shared(_ path: String) -> String { root + addressPath(path) }

  /// The whole address of a page, as it is read on paper; empty where nobody knows where the site will stand.
  func address(_ path: String) -> String {
    catalog.site.baseURL.map { $0 + languages.folder + addressPath(path) } ?? ""
  }

  /// The same of a link of this page to another.
  func whole(_ href: String) -> String {
    catalog.site.baseURL.map { $0 + languages.folder + href.dropFirst(top.utf8.count) } ?? ""
  }
}

extension PageContext {
  /// Where a target is, seen from this page.
  func href(_ target: Target) -> String {
    if let anchor = anchors?.anchor(of: target, in: catalog) { return "#" + anchor }
    return switch target {
    case .framework(let id): href(ofKeys: addresses.frameworks[id.index])
    case .tier(let id): href(catalog[id])
    case .area(let id): href(ofKeys: addresses.areas[id.index])
    case .holder(let id): href(ofKeys: addresses.holders[id.index])
    case .statement(let id): href(catalog[id])
    case .source(let id, let entry): href(Citation(source: id, entry: entry))
    case .term(let id): href(Addresses.site(.glossary)) + "#" + catalog[id].key
    case .comparison(let framework, let holders):
      href(
        holders.count == 2
          ? Addresses.pair(catalog, holders[0], holders[1]) : addresses.ladders[framework.index])
    case .step(let from, let to): href(Addresses.step(catalog, from, to))
    case .crosswalk(let id, let level):
      href(level.map { Addresses.level(catalog[id], $0) } ?? addresses.crosswalks[id.index])
    case .site(let page): href(Addresses.site(page))
    case .article(let id, let anchor): href(addresses.articles[id.index]) + (anchor.map { "#" + $0 } ?? "")
    case .asset(let id): shared(catalog[id].path)
    case .address(let address): address
    case .embed, .broken: "#"
    }
  }

  func href(_ tier: Tier) -> String {
    href(ofKeys: addresses.frameworks[tier.framework.index]) + "#tier_" + tier.key
  }

  func href(_ statement: Statement) -> String {
    if let anchor = anchors?.anchor(of: .statement(statement.id), in: catalog) { return "#" + anchor }
    return href(ofKeys: addresses.holders[statement.holder.index]) + "#" + statement.key
  }

  func href(_ citation: Citation) -> String {
    if let anchor = anchors?.anchor(of: .source(citation.source, entry: citation.entry), in: catalog) {
      return "#" + anchor
    }
    let page = href(ofKeys: addresses.sources[citation.source.index])
    return citation.entry.map { page + "#" + catalog[citation.source].entries[$0].key } ?? page
  }

  /// The words for a link that was written without any.
  func title(_ target: Target) -> String {
    switch target {
    case .framework(let id): catalog[id].title
    case .tier(let id): catalog[id].title
    case .area(let id): catalog[id].title
    case .holder(let id): catalog[id].title
    case .statement(let id): catalog[id].label ?? catalog[id].text.prose.plain
    case .source(let id, let entry): entry.map { catalog[id].entries[$0].title } ?? catalog[id].title
    case .term(let id): catalog[id].term
    case .comparison(let framework, let holders): comparisonTitle(framework, holders)
    case .step(let from, let to): words.text(.fromTo, ["from": catalog[from].title, "to": catalog[to].title])
    case .crosswalk(let id, let level): level.map { catalog[id].levels[$0].title } ?? catalog[id].title
    case .site(let page): title(page)
    case .article(let id, _): catalog[id].title
    case .asset(let id): catalog[id].path
    case .address(let address): address
    case .embed, .broken: ""
    }
  }

  /// A statement's name, where it has one, and its words.
  func wholeTitle(of id: ID<Statement>) -> String {
    let statement = catalog[id]
    return (statement.label.map { $0 + ": " } ?? "") + statement.text.prose.plain
  }

  func title(_ page: SitePage) -> String {
    switch page {
    case .home: words[.home]
    case .sources: words[.sources]
    case .glossary: words[.glossary]
    case .index: words[.aToZ]
    }
  }

  func comparisonTitle(_ framework: ID<Framework>, _ holders: [ID<Holder>]) -> String {
    let short = catalog[framework].short
    if holders.count == 2 {
      return words.text(.roleBesideRole, ["one": catalog[holders[0]].title, "other": catalog[holders[1]].title])
    }
    let isOfLevels = catalog.holdsByLevels(catalog[framework])
    if holders.count > 2 {
      let some: Word = isOfLevels ? .someLevelsOf : .someRolesOf
      return words.text(some, ["framework": short, "count": String(holders.count)])
    }
    let all: Word = isOfLevels ? .allLevelsOf : .allRolesOf
    return words.text(all, ["framework": short])
  }
}
