package import RungModel
package import RungTemplates

/// Makes the bytes of one page from the catalog and the templates: a pure function, safe to call from any thread.
package struct Renderer: Sendable {
  package let catalog: Catalog
  package let map: SiteMap
  package let templates: CompiledTemplates

  package init(catalog: Catalog, map: SiteMap, templates: CompiledTemplates) {
    self.catalog = catalog
    self.map = map
    self.templates = templates
  }

  /// Appends the bytes of `page` to `out`. It cannot fail: all that can go wrong was reported before.
  package func render(_ page: Page, into out: inout ByteBuffer) {
    let context = PageContext(catalog: catalog, addresses: map.addresses, templates: templates, path: page.path)
    switch page.subject {
    case .home(let article): renderHome(article, context, &out)
    case .article(let id): renderArticle(catalog[id], context, &out)
    case .framework(let id): renderFramework(catalog[id], context, &out)
    case .holder(let id): renderHolder(catalog[id], context, &out)
    case .area(let id): renderArea(catalog[id], context, &out)
    case .comparison(let comparison): renderComparison(comparison, context, &out)
    case .source(let id): renderSource(catalog[id], context, &out)
    case .sources: renderReference(.sources, context, &out)
    case .glossary: renderReference(.glossary, context, &out)
    case .index: renderReference(.index, context, &out)
    case .redirect(let target): renderRedirect(target, context, &out)
    case .notFound: renderNotFound(context, &out)
    case .siteIndex: writeSitemap(into: &out)
    case .robots: writeRobots(into: &out)
    }
  }
}

extension Renderer {
  private func renderHome(_ id: ID<Article>?, _ page: PageContext, _ out: inout ByteBuffer) {
    let article = id.map { catalog[$0] }
    let heading = PageHeading(
      "home", title: article?.title ?? catalog.site.title,
      description: article?.summary?.prose.plain ?? catalog.site.description ?? "",
      sources: sources(of: article?.citations ?? []))
    templates.render("home", HomePage(page: page, heading: heading, article: article), into: &out)
  }

  private func renderArticle(_ article: Article, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading(
      "page", title: article.title, description: article.summary?.prose.plain ?? "", framework: article.framework,
      breadcrumb: page.breadcrumb(article.framework.map { [.framework($0)] } ?? []),
      sources: sources(of: article.citations, in: article.body))
    templates.render("page", ArticlePage(page: page, heading: heading, article: article), into: &out)
  }

  private func renderFramework(_ framework: Framework, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading(
      "framework", title: framework.title, description: framework.summary.prose.plain, framework: framework.id,
      breadcrumb: page.breadcrumb([]), sources: sources(of: framework))
    templates.render("framework", FrameworkPage(page: page, heading: heading, framework: framework), into: &out)
  }

  private func renderHolder(_ holder: Holder, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading(
      "role", title: holder.title, description: holder.summary.prose.plain, framework: holder.framework,
      breadcrumb: page.breadcrumb([.framework(holder.framework)]), sources: sources(of: [holder]))
    templates.render("role", HolderPage(page: page, heading: heading, holder: holder), into: &out)
  }

  private func renderArea(_ area: Area, _ page: PageContext, _ out: inout ByteBuffer) {
    let framework = catalog[area.framework]
    let heading = PageHeading(
      "area", title: area.title, description: area.summary?.prose.plain ?? "", framework: framework.id,
      breadcrumb: page.breadcrumb([.framework(framework.id)]),
      sources: sources(of: catalog.ladder(of: framework).columns.map { catalog[$0] }, in: area))
    templates.render("area", AreaPage(page: page, heading: heading, area: area), into: &out)
  }

  private func renderComparison(_ comparison: Comparison, _ page: PageContext, _ out: inout ByteBuffer) {
    let framework = catalog[comparison.framework]
    let holders = page.path == map.addresses.ladders[framework.id.index] ? [] : comparison.columns
    let heading = PageHeading(
      "compare", title: page.comparisonTitle(framework.id, holders), description: framework.summary.prose.plain,
      framework: framework.id, breadcrumb: page.breadcrumb([.framework(framework.id)]),
      sources: sources(of: comparison.columns.map { catalog[$0] }))
    templates.render("compare", ComparisonPage(page: page, heading: heading, comparison: comparison), into: &out)
  }

  private func renderSource(_ source: Source, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading(
      "source", title: source.title, breadcrumb: page.breadcrumb([.site(.sources)]), sources: [source.id])
    templates.render("source", SourcePage(page: page, heading: heading, source: source), into: &out)
  }

  private func renderReference(_ kind: SitePage, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading(kind.rawValue, title: page.title(kind), breadcrumb: page.breadcrumb([]))
    switch kind {
    case .sources: templates.render("sources", SourcesPage(page: page, heading: heading), into: &out)
    case .glossary: templates.render("glossary", GlossaryPage(page: page, heading: heading), into: &out)
    case .index: templates.render("a-z", IndexPage(page: page, heading: heading), into: &out)
    case .home: renderHome(nil, page, &out)
    }
  }

  private func renderRedirect(_ target: Target, _ page: PageContext, _ out: inout ByteBuffer) {
    let heading = PageHeading("redirect", title: page.title(target))
    templates.render("redirect", RedirectPage(page: page, heading: heading, target: target), into: &out)
  }

  /// This page is shown at any depth, so its links start from the base address where there is one.
  private func renderNotFound(_ page: PageContext, _ out: inout ByteBuffer) {
    let anywhere = PageContext(
      catalog: catalog, addresses: map.addresses, templates: templates, path: page.path,
      root: catalog.site.baseURL ?? "/")
    let heading = PageHeading("404", title: "Page not found")
    templates.render("404", PlainPage(page: anywhere, heading: heading), into: &out)
  }
}

extension PageContext {
  /// The home page, then `targets`.
  func breadcrumb(_ targets: [Target]) -> [LinkView] { [link(.site(.home))] + targets.map { link($0) } }
}
