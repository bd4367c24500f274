import RungModel

extension Linker {
  mutating func linkSite(_ content: ContentSet) -> Site {
    let draft = content.site
    let home = Home()
    return Site(
      title: draft.title, publisher: draft.publisher, language: draft.language,
      languagePlace: draft.languagePlace, description: draft.description, baseURL: draft.baseURL,
      feedback: draft.feedback, edition: draft.edition, changed: draft.changed, licence: draft.licence,
      caution: text(draft.caution, home),
      leftOut: names.leftOut, paper: draft.paper, navigation: menu(draft.navigation), footer: menu(draft.footer),
      theme: theme(draft.theme))
  }

  private mutating func menu(_ items: [SiteDraft.MenuItem]) -> [Site.MenuItem] {
    items.compactMap { item in
      menuTarget(item.to, Home()).map { Site.MenuItem(title: item.title, target: $0) }
    }
  }

  private mutating func theme(_ draft: SiteDraft.Theme?) -> SiteTheme {
    guard let draft else { return SiteTheme() }
    return SiteTheme(light: draft.light, dark: draft.dark, logo: draft.logo.flatMap { logo($0) })
  }

  private mutating func logo(_ mention: Mention) -> ID<Asset>? {
    guard let target = menuTarget(mention, Home()) else { return nil }
    if case .asset(let asset) = target, isPicture(mention.destination) { return asset }
    findings.append(
      Diagnostic(
        .badValue, at: mention.place, "'\(mention.destination)' is no picture of the content",
        hint: "write the path of an SVG or PNG file below the content folder"))
    return nil
  }

  private func isPicture(_ path: String) -> Bool {
    ["svg", "png", "webp", "jpg", "jpeg"].contains(path.split(separator: ".").last?.lowercased())
  }

  mutating func linkSources(_ content: ContentSet) -> [Source] {
    let home = Home()
    return content.sources.enumerated().map { index, draft in
      Source(
        id: ID(index), key: draft.key.text, title: draft.title, short: draft.short, publisher: draft.publisher,
        authors: draft.authors, date: draft.date, link: draft.link, licence: draft.licence,
        status: text(draft.status, home), checked: draft.checked, note: text(draft.note, home),
        entries: draft.entries.map {
          Source.Entry(key: $0.key.text, title: $0.title, text: text($0.text, home), link: $0.link)
        }, place: draft.key.place)
    }
  }

  mutating func linkTerms(_ content: ContentSet) -> [Term] {
    let home = Home()
    return content.terms.enumerated().map { index, draft in
      Term(
        id: ID(index), key: draft.key.text, term: draft.term, aliases: draft.aliases,
        definition: text(draft.definition, home), citations: citations(draft.cites), place: draft.key.place)
    }
  }

  mutating func linkArticle(_ index: Int, _ content: ContentSet) -> Article {
    let article = content.articles[index]
    let draft = article.draft
    let framework = draft.framework.flatMap { name in
      noting { $0.report($0.names.framework(name.text), name, .unknownFramework, "framework", &$1) }
    }
    let home = Home(framework: framework, path: article.path)
    return Article(
      id: ID(index), path: String(article.path.dropLast(3)), title: draft.title, summary: text(draft.summary, home),
      framework: framework.map { ID($0) }, changed: draft.changed, caution: text(draft.caution, home),
      citations: citations(draft.cites),
      showsContents: draft.showsContents, allowances: draft.allowances,
      body: explaining { $0.text(draft.body, home) },
      place: Place(file: article.file))
  }

  mutating func linkAliases(_ content: ContentSet) -> [Alias] {
    var aliases: [Alias] = []
    for (index, article) in content.articles.enumerated() {
      aliases += article.draft.aliases.map {
        Alias(path: $0.text, target: .article(ID(index), anchor: nil), place: $0.place)
      }
    }
    for (index, files) in content.frameworks.enumerated() {
      for holder in files.holders {
        guard let id = names.frameworks[index].holders[holder.draft.key] else { continue }
        aliases += holder.draft.aliases.map { Alias(path: $0.text, target: .holder(id), place: $0.place) }
        aliases += holder.draft.formerly.map { Alias(formerly: $0, of: files.draft.key, .holder(id)) }
      }
      for area in files.draft.areas {
        guard let id = names.frameworks[index].areas[area.key.text] else { continue }
        aliases += area.formerly.map { Alias(formerly: $0, of: files.draft.key, .area(id)) }
      }
    }
    return aliases
  }
}

extension Alias {
  /// The page that a role or an area of the framework `key` had under its key of old.
  fileprivate init(formerly name: Written, of key: String, _ target: Target) {
    var start = ""
    if case .area = target { start = "area_" }
    self.init(path: "\(key)/\(start)\(name.text).html", target: target, place: name.place)
  }
}
