package import RungModel
package import RungTemplates

/// Makes the bytes of one page from the catalog and the templates: a pure function, safe to call from any thread.
package struct Renderer: Sendable {
  package let catalog: Catalog
  package let map: SiteMap
  package let templates: CompiledTemplates
  package let words: Words
  package let changes: SiteChanges
  package let languages: SiteLanguages
  package private(set) var paper: PaperSize
  private let searchKept = OnDemand<SearchContent>()

  package init(
    catalog: Catalog, map: SiteMap, templates: CompiledTemplates, words: Words, changes: SiteChanges,
    languages: SiteLanguages = SiteLanguages()
  ) {
    self.catalog = catalog
    self.map = map
    self.templates = templates
    self.words = words
    self.changes = changes
    self.languages = languages
    paper = catalog.site.paper
  }

  /// The same for a site in several languages.
  package func with(_ languages: SiteLanguages) -> Renderer {
    Renderer(
      catalog: catalog, map: map, templates: templates, words: words, changes: changes, languages: languages)
  }

  /// The same for sheets of another size; nil for that which the site has.
  package func on(_ paper: PaperSize?) -> Renderer {
    var copy = self
    copy.paper = paper ?? self.paper
    return copy
  }

  /// Appends the bytes of `page` to `out`. It cannot fail: all that can go wrong was reported before.
  /// - Parameters:
  ///   - fragments: pieces of pages that the same worker rendered before.
  ///   - root: where the links begin, of a page that is shown elsewhere than at its path.
  package func render(
    _ page: Page, into out: inout ByteBuffer, fragments: FragmentCache? = nil, root: String? = nil
  ) {
    switch page.subject {
    case .table(let comparison): writeCSV(of: comparison, into: &out)
    case .workbook(let id): writeWorkbook(of: catalog[id], into: &out)
    case .colours: writeColours(into: &out)
    case .searchFile(let file): write(file, into: &out)
    case .siteIndex: writeSitemap(into: &out)
    case .robots: writeRobots(into: &out)
    case .data(let subject): writeData(of: subject, page, into: &out)
    default:
      guard let template = page.subject.template, let record = record(of: page, root) else { return }
      templates.render(template, record, into: &out, fragments: fragments)
    }
  }

  /// What the template of a page is shown.
  private func record(of page: Page, _ root: String?) -> (any Record)? {
    let context = context(page, root)
    return switch page.subject {
    case .icon, .touchIcon: IconPage(page: context)
    case .card(let id): CardPage(page: context, framework: id.map { catalog[$0] })
    default: record(of: page.subject, context)
    }
  }

  private func record(of subject: Page.Subject, _ context: PageContext) -> (any PageOffering)? {
    switch subject {
    case .home(let article): home(article, context)
    case .article(let id): article(catalog[id], context)
    case .framework(let id): framework(catalog[id], context)
    case .holder(let id): holder(catalog[id], context)
    case .area(let id): area(catalog[id], context)
    case .comparison(let comparison):
      comparison.crosswalk.map { self.comparison(comparison, of: catalog[$0], context) }
        ?? self.comparison(comparison, context)
    case .step(let from, let to): step(from, to, context)
    case .jobStarter(let id): jobStarter(catalog[id], context)
    case .appraisalSheet(let id): appraisalSheet(catalog[id], context)
    case .book(let id, let sheets): book(catalog[id], sheets, context)
    case .crosswalk(let id, nil): crosswalk(catalog[id], context)
    case .crosswalk(let id, let level?): self.level(level, of: catalog[id], context)
    case .source(let id): source(catalog[id], context)
    case .sources: SourcesPage(page: context, heading: reference(.sources, context))
    case .glossary: GlossaryPage(page: context, heading: reference(.glossary, context))
    case .index: IndexPage(page: context, heading: reference(.index, context))
    case .search:
      SearchPage(
        page: context, heading: PageHeading("search", title: words[.search], breadcrumb: context.breadcrumb([])))
    case .redirect(let target, let moved): redirect(target, moved, context)
    case .notFound:
      PlainPage(page: context, heading: PageHeading("404", title: words[.pageNotFound], subject: .nothing))
    case .table, .workbook, .colours, .icon, .touchIcon, .card, .searchFile, .data, .siteIndex, .robots: nil
    }
  }

  private func writeData(of subject: Page.Subject, _ page: Page, into out: inout ByteBuffer) {
    let shown = Page(path: String(page.path.dropLast(4)) + "html", subject: subject)
    // All addresses are from the top of the site.
    let context = context(shown, "")
    guard let heading = record(of: subject, context)?.heading else { return }
    writeData(of: subject, heading, context, into: &out)
  }

  private func context(_ page: Page, _ given: String?) -> PageContext {
    var (root, anchors): (String?, BookAnchors?) = (given, nil)
    // It is shown at any depth.
    if case .notFound = page.subject { root = given ?? catalog.site.baseURL ?? "/" }
    if case .book(let id, _) = page.subject {
      anchors = BookAnchors(
        framework: id, sources: sources(of: catalog[id]), terms: catalog.terms(in: catalog[id]))
    }
    return PageContext(
      catalog: catalog, addresses: map.addresses, templates: templates, words: words, changes: changes,
      languages: languages, paper: paper, path: page.path,
      data: page.subject.hasData ? map.addresses.data(of: page.path) : nil, root: root, query: page.query,
      shown: page.shown, anchors: anchors)
  }
}

// The search index. A build reads its units on all cores and hands them over before any page is rendered; a preview has
// them read one after another when a browser first asks.
extension Renderer {
  /// How many units the index is made of; none where search is left out.
  package var searchUnits: Int { map.search?.units.count ?? 0 }

  /// The words of a unit: a pure function, safe to call from any thread.
  package func searchWords(ofUnit number: Int) -> UnitWords {
    UnitWords(searchContext.searchEntries(of: map.search?.units[number] ?? .articles(0..<0)))
  }

  /// Makes the index of what was read of all units, in their order.
  package func makeSearchIndex(of units: @autoclosure () -> [UnitWords]) { _ = content(of: units()) }

  var searchContent: SearchContent { content(of: (0..<searchUnits).map(searchWords)) }

  /// Seen from the page of the search, at the top of the site.
  var searchContext: PageContext { context(Page(path: Addresses.search, subject: .search), nil) }

  private func content(of units: @autoclosure () -> [UnitWords]) -> SearchContent {
    searchKept.value { SearchContent(SearchIndex(units()), map.search ?? SearchPlan(catalog), catalog) }
  }
}

extension Renderer {
  private func home(_ id: ID<Article>?, _ page: PageContext) -> HomePage {
    let article = id.map { catalog[$0] }
    let heading = PageHeading(
      "home", title: article?.title ?? catalog.site.title,
      description: article?.summary?.prose.plain ?? catalog.site.description ?? "",
      sources: sources(of: article?.citations ?? []), changed: article?.changed ?? catalog.site.changed)
    return HomePage(page: page, heading: heading, article: article)
  }

  private func article(_ article: Article, _ page: PageContext) -> ArticlePage {
    let heading = PageHeading(
      "page", title: article.title, description: article.summary?.prose.plain ?? "", framework: article.framework,
      breadcrumb: page.breadcrumb(article.framework.map { [.framework($0)] } ?? []),
      sources: sources(of: article.citations, in: article.body), changed: article.changed, subject: .article)
    return ArticlePage(page: page, heading: heading, article: article)
  }

  private func framework(_ framework: Framework, _ page: PageContext) -> FrameworkPage {
    let heading = PageHeading(
      "framework", title: framework.title, description: framework.summary.prose.plain, framework: framework.id,
      breadcrumb: page.breadcrumb([]), sources: sources(of: framework), subject: .framework(framework))
    return FrameworkPage(page: page, heading: heading, framework: framework)
  }

  private func holder(_ holder: Holder, _ page: PageContext) -> HolderPage {
    let heading = PageHeading(
      "role", title: holder.title, description: holder.summary.prose.plain, framework: holder.framework,
      breadcrumb: page.breadcrumb([.framework(holder.framework)]), sources: sources(of: [holder]),
      subject: .holder(holder))
    return HolderPage(page: page, heading: heading, holder: holder)
  }

  private func area(_ area: Area, _ page: PageContext) -> AreaPage {
    let framework = catalog[area.framework]
    let heading = PageHeading(
      "area", title: area.title, description: area.summary?.prose.plain ?? "", framework: framework.id,
      breadcrumb: page.breadcrumb([.framework(framework.id)]),
      sources: sources(of: catalog.ladder(of: framework).holders.map { catalog[$0] }, in: area), subject: .area(area))
    return AreaPage(page: page, heading: heading, area: area)
  }

  private func comparison(_ comparison: Comparison, _ page: PageContext) -> ComparisonPage {
    let framework = catalog[comparison.framework]
    let isItsPage = page.path == map.addresses.ladders[framework.id.index]
    let isLadder = isItsPage && comparison.holders == catalog.ladder(of: framework).holders
    let holders = isLadder ? [] : comparison.holders
    let title = page.comparisonTitle(framework.id, holders)
    let heading = PageHeading(
      "compare", title: page.shown == nil ? title : words.text(.newAndChangedOf, ["title": title]),
      description: framework.summary.prose.plain, framework: framework.id,
      breadcrumb: page.breadcrumb([.framework(framework.id)]),
      sources: sources(of: comparison.holders.map { catalog[$0] }))
    return ComparisonPage(page: page, heading: heading, comparison: comparison)
  }

  private func step(_ from: ID<Holder>, _ to: ID<Holder>, _ page: PageContext) -> StepPage {
    let holders = [catalog[from], catalog[to]]
    let framework = holders[0].framework
    let heading = PageHeading(
      "step", title: page.title(.step(from: from, to: to)), description: holders[1].summary.prose.plain,
      framework: framework, breadcrumb: page.breadcrumb([.framework(framework)]), sources: sources(of: holders))
    return StepPage(page: page, heading: heading, from: from, to: to)
  }

  private func jobStarter(_ holder: Holder, _ page: PageContext) -> JobStarterPage {
    JobStarterPage(page: page, heading: heading("job", .jobStarterOf, of: holder, page), holder: holder)
  }

  private func appraisalSheet(_ holder: Holder, _ page: PageContext) -> AppraisalSheetPage {
    AppraisalSheetPage(page: page, heading: heading("appraisal", .appraisalSheetOf, of: holder, page), holder: holder)
  }

  /// Of a sheet that stands below a holder's own page.
  private func heading(_ kind: String, _ title: Word, of holder: Holder, _ page: PageContext) -> PageHeading {
    PageHeading(
      kind, title: words.text(title, ["role": holder.title]), description: holder.summary.prose.plain,
      framework: holder.framework,
      breadcrumb: page.breadcrumb([.framework(holder.framework), .holder(holder.id)]), sources: sources(of: [holder]))
  }

  private func book(_ framework: Framework, _ sheets: [String: Int], _ page: PageContext) -> BookPage {
    let heading = PageHeading(
      "book", title: framework.title, description: framework.summary.prose.plain, framework: framework.id,
      sources: sources(of: framework), subject: .nothing)
    return BookPage(page: page, heading: heading, framework: framework, sheets: sheets)
  }

  private func crosswalk(_ crosswalk: Crosswalk, _ page: PageContext) -> CrosswalkPage {
    let heading = PageHeading(
      "crosswalk", title: crosswalk.title, description: crosswalk.summary.prose.plain,
      breadcrumb: page.breadcrumb([]), sources: sources(of: crosswalk.citations))
    return CrosswalkPage(page: page, heading: heading, crosswalk: crosswalk)
  }

  private func level(_ level: Int, of crosswalk: Crosswalk, _ page: PageContext) -> CrosswalkLevelPage {
    let holders = crosswalk.levels[level].holders.map { catalog[$0] }
    let heading = PageHeading(
      "crosswalk-level", title: crosswalk.levels[level].title, description: crosswalk.summary.prose.plain,
      breadcrumb: page.breadcrumb([.crosswalk(crosswalk.id, level: nil)]), sources: sources(of: holders))
    return CrosswalkLevelPage(page: page, heading: heading, crosswalk: crosswalk, level: level)
  }

  private func comparison(
    _ comparison: Comparison, of crosswalk: Crosswalk, _ page: PageContext
  ) -> CrosswalkComparisonPage {
    let heading = PageHeading(
      "crosswalk-compare", title: words[.allLevelsCompared], description: crosswalk.summary.prose.plain,
      breadcrumb: page.breadcrumb([.crosswalk(crosswalk.id, level: nil)]),
      sources: sources(of: comparison.holders.map { catalog[$0] }))
    return CrosswalkComparisonPage(page: page, heading: heading, crosswalk: crosswalk, comparison: comparison)
  }

  private func source(_ source: Source, _ page: PageContext) -> SourcePage {
    let heading = PageHeading(
      "source", title: source.title, breadcrumb: page.breadcrumb([.site(.sources)]), sources: [source.id],
      subject: .source(source))
    return SourcePage(page: page, heading: heading, source: source)
  }

  private func redirect(_ target: Target, _ moved: String?, _ page: PageContext) -> RedirectPage {
    let heading = PageHeading("redirect", title: page.title(target), subject: .nothing)
    return RedirectPage(page: page, heading: heading, target: target, moved: moved)
  }

  private func reference(_ kind: SitePage, _ page: PageContext) -> PageHeading {
    PageHeading(
      kind.rawValue, title: page.title(kind), breadcrumb: page.breadcrumb([]),
      sources: kind == .glossary ? sources(of: catalog.terms.flatMap(\.citations)) : [],
      subject: kind == .glossary ? .glossary : .page)
  }
}

extension PageContext {
  /// The home page, then `targets`.
  func breadcrumb(_ targets: [Target]) -> [LinkView] { [link(.site(.home))] + targets.map { link($0) } }
}
