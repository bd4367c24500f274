package import RungModel
import Synchronization

/// A kind of file that another program makes of what is rendered.
package enum MadeFile: Sendable {
  case workbook, picture

  /// What such a file begins with: a workbook is a ZIP archive.
  package var sign: [UInt8] {
    switch self {
    case .workbook: [0x50, 0x4B, 0x03, 0x04]
    case .picture: [0x89, 0x50, 0x4E, 0x47]
    }
  }
}

/// One page of the site: its address and what it shows.
package struct Page: Sendable {
  package enum Subject: Sendable {
    case home(ID<Article>?)
    case article(ID<Article>)
    case framework(ID<Framework>)
    case holder(ID<Holder>)
    case area(ID<Area>)
    case comparison(Comparison)
    case step(from: ID<Holder>, to: ID<Holder>)
    /// A starter of a job description, or why there is none.
    case jobStarter(ID<Holder>)
    case appraisalSheet(ID<Holder>)
    /// A whole framework on paper; of no site. The numbers of its sheets by element id, once they are known.
    case book(ID<Framework>, sheets: [String: Int])
    /// A comparison as a table to take away.
    case table(Comparison)
    /// All comparisons of a framework: as records, which another program makes the file of.
    case workbook(ID<Framework>)
    /// The site's own colours, as a stylesheet.
    case colours
    case icon
    /// The icon for where SVG is not shown, of which another program makes a PNG picture.
    case touchIcon
    /// Likewise: what stands beside links to a framework's pages; nil for the site's.
    case card(ID<Framework>?)
    /// The whole of it, or one of its levels by position.
    case crosswalk(ID<Crosswalk>, level: Int?)
    case source(ID<Source>)
    case sources, glossary, index
    /// Where readers look for words, and what the browser looks them up in.
    case search
    case searchFile(SearchFile)
    /// The same as a page, as data.
    indirect case data(of: Subject)
    /// To a target, or to another page that stands for it.
    case redirect(Target, page: String? = nil)
    case notFound
    case siteIndex, robots
  }

  package var path: String
  package var subject: Subject
  /// The statements that it shows, of those it would; nil for all.
  package var shown: Set<ID<Statement>>?
  /// What has to stand behind its address so that a browser shows the same choice; empty where nothing has.
  package var query = ""

  package init(path: String, subject: Subject, shown: Set<ID<Statement>>? = nil) {
    self.path = path
    self.subject = subject
    self.shown = shown
  }
}

extension Page.Subject {
  /// The name of the template that makes such a page; nil where none does.
  package var template: String? {
    switch self {
    case .home: "home"
    case .article: "page"
    case .framework: "framework"
    case .holder: "role"
    case .area: "area"
    case .comparison(let comparison): comparison.crosswalk == nil ? "compare" : "crosswalk-compare"
    case .step: "step"
    case .jobStarter: "job"
    case .appraisalSheet: "appraisal"
    case .book: "book"
    case .crosswalk(_, nil): "crosswalk"
    case .crosswalk: "crosswalk-level"
    case .source: "source"
    case .sources: "sources"
    case .glossary: "glossary"
    case .index: "a-z"
    case .search: "search"
    case .redirect: "redirect"
    case .notFound: "404"
    case .icon, .touchIcon: "icon"
    case .card: "card"
    case .table, .workbook, .colours, .searchFile, .data, .siteIndex, .robots: nil
    }
  }

  /// Whether readers see it as a page.
  package var isPage: Bool {
    switch self {
    case .icon, .touchIcon, .card: false
    default: template != nil
    }
  }

  /// What kind of file another program makes of it; nil where none has to.
  package var made: MadeFile? {
    switch self {
    case .workbook: .workbook
    case .touchIcon, .card: .picture
    default: nil
    }
  }

  /// Whether it shows what the catalog says, so that it is there as data too. Sheets to work with and the A–Z say nothing
  /// that other pages do not.
  var hasData: Bool {
    switch self {
    case .home, .article, .framework, .holder, .area, .comparison, .step, .crosswalk, .source, .sources, .glossary: true
    default: false
    }
  }
}

extension Page.Subject {
  /// The framework whose edition it shows; nil for what is of several.
  package func framework(in catalog: Catalog) -> ID<Framework>? {
    switch self {
    case .framework(let id), .book(let id, _), .workbook(let id): id
    case .holder(let id), .jobStarter(let id), .appraisalSheet(let id), .step(let id, _): catalog[id].framework
    case .area(let id): catalog[id].framework
    case .comparison(let comparison), .table(let comparison):
      comparison.crosswalk == nil ? comparison.framework : nil
    case .article(let id): catalog[id].framework
    case .card(let id): id
    case .data(let subject): subject.framework(in: catalog)
    case .colours, .icon, .touchIcon, .search, .searchFile: nil
    case .home, .crosswalk, .source, .sources, .glossary, .index, .redirect, .notFound, .siteIndex, .robots: nil
    }
  }
}

/// Every address that the site has, in an order fixed by the catalog alone, and how to make the page behind each.
package struct SiteMap: Sendable {
  package let pages: [Page]
  package let addresses: Addresses
  /// The files of the search index; nil where search is left out.
  let search: SearchPlan?
  /// What stands at each address, among them files that are copied.
  package let claims: [Claim]
  /// Addresses that two things claim.
  package let findings: [Diagnostic]
  private let lookup = PageLookup()

  /// - Parameters:
  ///   - copied: the files that are copied as they are, and where they lie; nil for those that come with Rung.
  ///   - made: the kinds of file for which there is a program.
  ///   - isTranslation: what stands once in a site is not among its pages.
  package init(
    _ catalog: Catalog, copied: [(path: String, file: String?)], made: Set<MadeFile>, isTranslation: Bool = false
  ) {
    addresses = Addresses(catalog, made: made)
    search = catalog.site.leftOut.contains(.search) ? nil : SearchPlan(catalog)
    var plan = Plan(addresses, isTranslation: isTranslation)
    plan.addPages(of: catalog)
    if let search { plan.addPages(of: search) }
    for (path, file) in copied {
      plan.claims.add(Claim(path, at: file.map { Place(file: $0) }, file == nil ? "a file of every site" : "this file"))
    }
    pages = plan.pages
    claims = plan.claims.all
    findings = plan.claims.findings
  }
}

extension SiteMap {
  /// The page at `path`, or nil.
  package func page(at path: String) -> Page? { lookup.index(of: path, in: pages).map { pages[$0] } }
}

/// Where the page of a path stands: worked out when it is first asked for, which a build never does.
private final class PageLookup: Sendable {
  private let indices = Mutex<[String: Int]?>(nil)

  func index(of path: String, in pages: [Page]) -> Int? {
    indices.withLock { indices in
      let known = indices ?? Dictionary(pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { $1 })
      indices = known
      return known[path]
    }
  }
}

extension Catalog {
  /// Whether a workbook is made of a framework, if there is a program that writes them.
  package func hasWorkbook(_ framework: Framework) -> Bool {
    !site.leftOut.contains(.workbooks) && isCompared(framework)
  }
}

/// The map being drawn.
private struct Plan {
  let isTranslation: Bool
  let addresses: Addresses
  var pages: [Page] = []
  var claims = Claims()

  init(_ addresses: Addresses, isTranslation: Bool) {
    self.addresses = addresses
    self.isTranslation = isTranslation
  }

  mutating func add(_ path: String, _ subject: Page.Subject, at place: Place? = nil, _ what: String) {
    claims.add(Claim(path, at: place, what))
    pages.append(Page(path: path, subject: subject))
    if subject.hasData, let data = addresses.data(of: path) {
      claims.add(Claim(data, at: place, what))
      pages.append(Page(path: data, subject: .data(of: subject)))
    }
  }

  mutating func addPages(of catalog: Catalog) {
    let home = catalog.articles.first { $0.path == "index" }
    add("index.html", .home(home?.id), at: home?.place, "the home page")
    if !isTranslation {
      add("404.html", .notFound, "the page for addresses that do not exist")
      add("sitemap.xml", .siteIndex, "the list of pages for search engines")
      add("robots.txt", .robots, "the notice to search engines")
    }
    add(Addresses.site(.sources), .sources, "the list of sources")
    add(Addresses.site(.glossary), .glossary, "the glossary")
    add(Addresses.site(.index), .index, "the A–Z")
    addPictures(of: catalog)
    for framework in catalog.frameworks { addPages(of: framework, catalog) }
    for source in catalog.sources {
      add(addresses.sources[source.id.index], .source(source.id), at: source.place, "the source '\(source.key)'")
    }
    for article in catalog.articles where article.path != "index" {
      add(addresses.articles[article.id.index], .article(article.id), at: article.place, "this page")
    }
    for crosswalk in catalog.crosswalks { addPages(of: crosswalk, catalog) }
    for alias in catalog.aliases { add(alias.path, .redirect(alias.target), at: alias.place, "an alias") }
    for move in FormerPages(catalog).moves where !claims.hasPage(at: move.path) {
      add(move.path, .redirect(move.target, page: move.page), at: move.place, "an alias")
    }
  }

  private mutating func addPictures(of catalog: Catalog) {
    if let colours = addresses.colours, !isTranslation { add(colours, .colours, "the site's own colours") }
    if catalog.site.theme.logo == nil, !isTranslation {
      add(addresses.icon, .icon, "the icon")
      if let icon = addresses.touchIcon { add(icon, .touchIcon, "the icon as a PNG picture") }
    }
    guard let card = addresses.card else { return }
    add(card, .card(nil), "the picture for links to the site")
    for framework in catalog.frameworks {
      guard let card = addresses.card(framework) else { continue }
      add(card, .card(framework.id), at: framework.place, "the picture for links to '\(framework.key)'")
    }
  }

  mutating func addPages(of search: SearchPlan) {
    add(Addresses.search, .search, "the search")
    for file in search.files { add(file.path, .searchFile(file), "the index of the search") }
  }

  private mutating func addPages(of crosswalk: Crosswalk, _ catalog: Catalog) {
    add(
      addresses.crosswalks[crosswalk.id.index], .crosswalk(crosswalk.id, level: nil), at: crosswalk.place,
      "the crosswalk '\(crosswalk.key)'")
    addPages(
      of: catalog.comparison(crosswalk), at: Addresses.comparison(crosswalk),
      at: crosswalk.place, "the comparison of '\(crosswalk.key)'")
    for (position, level) in crosswalk.levels.enumerated() {
      add(
        Addresses.level(crosswalk, position), .crosswalk(crosswalk.id, level: position), at: level.place,
        "the level '\(level.key)'")
    }
  }

  private mutating func addPages(of framework: Framework, _ catalog: Catalog) {
    let index = framework.id.index
    add(addresses.frameworks[index], .framework(framework.id), at: framework.place, "the framework '\(framework.key)'")
    if catalog.isCompared(framework) {
      let ladder = catalog.ladder(of: framework)
      addPages(of: ladder, at: addresses.ladders[index], "the comparison of '\(framework.key)'")
    }
    if let workbook = addresses.workbooks[index] {
      add(workbook, .workbook(framework.id), at: framework.place, "the workbook of '\(framework.key)'")
    }
    for id in framework.holders {
      add(addresses.holders[id.index], .holder(id), at: catalog[id].place, "'\(catalog[id].title)'")
    }
    for id in framework.areas {
      add(addresses.areas[id.index], .area(id), at: catalog[id].place, "the area '\(catalog[id].title)'")
    }
    for step in catalog.stepPages(of: framework) {
      add(Addresses.step(catalog, step.from, step.to), .step(from: step.from, to: step.to), "a step")
    }
    for id in catalog.jobStarters(of: framework) {
      add(
        Addresses.jobStarter(catalog, catalog[id]), .jobStarter(id), at: catalog[id].place,
        "a starter of a job description")
    }
    for id in catalog.appraisalSheets(of: framework) {
      add(
        Addresses.appraisalSheet(catalog, catalog[id]), .appraisalSheet(id), at: catalog[id].place, "an appraisal sheet"
      )
    }
    for pair in catalog.pairs(of: framework) {
      let path = Addresses.pair(catalog, pair.holders[0], pair.holders[1])
      addPages(of: pair, at: path, "a comparison of two")
    }
  }

  private mutating func addPages(
    of comparison: Comparison, at path: String, at place: Place? = nil, _ what: String
  ) {
    add(path, .comparison(comparison), at: place, what)
    if let table = addresses.table(of: path) { add(table, .table(comparison), at: place, what) }
  }
}
