import RungModel

// What search can find, unit by unit.

extension PageContext {
  /// The entries of a unit: the same whenever they are asked for, so that words and texts agree on their numbers.
  func searchEntries(of unit: SearchPlan.Unit) -> SearchEntries {
    switch unit {
    case .framework(let id): entries(of: catalog[id])
    case .holder(let id, let statements): entries(of: catalog[id], statements)
    case .sheets(let id): sheetEntries(of: catalog[id])
    case .articles(let range): SearchEntries(entries: catalog.articles[range].flatMap(entries))
    case .crosswalks: SearchEntries(entries: catalog.crosswalks.flatMap(entries))
    case .terms(let range): SearchEntries(entries: catalog.terms[range].map(entry))
    case .sources(let range): SearchEntries(entries: catalog.sources[range].map(entry))
    }
  }

  private func entries(of framework: Framework) -> SearchEntries {
    var found = SearchEntries(framework: framework.id)
    var own = SearchEntry(.framework, framework.title, .framework(framework.id))
    own.aliases = framework.short == framework.title ? [] : [framework.short]
    own.texts = [plain(framework.summary)]
    own.more = [framework.about, framework.caution, framework.jurisdiction].compactMap { $0.map(plain) }
    found.entries.append(own)
    if catalog.isCompared(framework) {
      let title = comparisonTitle(framework.id, [])
      found.entries.append(entry(title, .comparison(framework.id, holders: []), alsoCalled: .alsoComparison))
    }
    // A level that holds statements is found as that.
    for id in framework.tiers where !catalog[id].holders.contains(where: { isOnly($0, of: catalog[id]) }) {
      var entry = SearchEntry(.tier, catalog[id].title, .tier(id))
      entry.texts = [catalog[id].summary].compactMap { $0.map(plain) }
      found.entries.append(entry)
    }
    for id in framework.areas {
      var entry = SearchEntry(.area, catalog[id].title, .area(id))
      entry.texts = [catalog[id].summary].compactMap { $0.map(plain) }
      found.entries.append(entry)
    }
    found.surround(0..<found.entries.count, [framework.title, framework.short])
    return found
  }

  private func isOnly(_ holder: ID<Holder>, of tier: Tier) -> Bool {
    tier.holders.count == 1 && (catalog[holder].kind == .tier || catalog[holder].title == tier.title)
  }

  private func sheetEntries(of holder: Holder) -> SearchEntries {
    let framework = catalog[holder.framework]
    var found = SearchEntries(framework: framework.id, holder: holder.id)
    found.entries = catalog.sheetPages(of: holder).map { sheet in
      switch sheet {
      case .step(let to):
        entry(title(.step(from: holder.id, to: to)), .step(from: holder.id, to: to), alsoCalled: .alsoStep)
      case .jobStarter: entry(.jobStarterOf, Addresses.jobStarter, holder)
      case .appraisalSheet: entry(.appraisalSheetOf, Addresses.appraisalSheet, holder)
      }
    }
    found.surround(0..<found.entries.count, names(of: holder) + [framework.title, framework.short])
    return found
  }

  private func entry(_ title: String, _ target: Target, alsoCalled words: Word) -> SearchEntry {
    var entry = SearchEntry(.page, title, target)
    entry.more = [self.words[words]]
    return entry
  }

  private func entry(_ title: Word, _ address: (Catalog, Holder) -> String, _ holder: Holder) -> SearchEntry {
    SearchEntry(.page, words.text(title, ["role": holder.title]), .address(href(address(catalog, holder))))
  }

  private func entries(of crosswalk: Crosswalk) -> [SearchEntry] {
    var whole = SearchEntry(.crosswalk, crosswalk.title, .crosswalk(crosswalk.id, level: nil))
    whole.texts = [plain(crosswalk.summary), plain(crosswalk.ground)]
    let levels = crosswalk.levels.indices.map { level in
      var entry = SearchEntry(.crosswalk, crosswalk.levels[level].title, .crosswalk(crosswalk.id, level: level))
      entry.texts = [crosswalk.levels[level].holders.map { catalog[$0].title }.joined(separator: ", ")]
      return entry
    }
    let compared = entry(
      words[.allLevelsCompared], .address(href(Addresses.comparison(crosswalk))), alsoCalled: .alsoComparison)
    return [whole, compared] + levels
  }

  private func entry(of term: Term) -> SearchEntry {
    var entry = SearchEntry(.term, term.term, .term(term.id))
    entry.aliases = term.aliases
    entry.texts = [term.definition].compactMap { $0.map(plain) }
    return entry
  }

  private func entry(of source: Source) -> SearchEntry {
    var entry = SearchEntry(.source, source.title, .source(source.id, entry: nil))
    entry.aliases = [source.short]
    entry.texts = [([source.publisher].compactMap(\.self) + source.authors).joined(separator: ", ")]
    entry.more = [source.status, source.note].compactMap { $0.map(plain) }
    entry.more += source.entries.flatMap { [$0.title, $0.text.map(plain) ?? ""] }
    return entry
  }

  /// The page, and each part that has a heading of its own.
  private func entries(of article: Article) -> [SearchEntry] {
    var parts = parts(of: article.body)[...]
    var page = SearchEntry(.page, article.title, .article(article.id, anchor: nil))
    page.texts = [article.summary].compactMap { $0.map(plain) }
    if let opening = parts.first, opening.anchor == nil {
      page.texts.append(opening.text)
      parts.removeFirst()
    }
    return [page]
      + parts.map { part in
        var entry = SearchEntry(.page, part.heading, .article(article.id, anchor: part.anchor))
        entry.aliases = [article.title]
        entry.texts = [part.text]
        return entry
      }
  }

  /// The words of a text. Most are at hand; of links without words of their own the title is put in.
  func plain(_ text: Text) -> String {
    let hasTitles = text.prose.holes.contains { if case .title = $0.kind { true } else { false } }
    return hasTitles ? parts(of: text).map(\.text).joined(separator: " ") : text.prose.plain
  }
}
