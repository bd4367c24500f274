import RungModel
import RungTemplates

/// A source, and everything that rests on it.
struct SourcePage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let source: Source

  static let offers = Offers<Self>(
    "source page", "A source, and everything that rests on it",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("source", "The source", of: SourceView.self) { SourceView(page: $0.page, source: $0.source) },
      .list("entries", "What can be cited in it one by one", of: EntryView.self) { view in
        view.source.entries.indices.map { EntryView(page: view.page, source: view.source, entry: $0) }
      },
      .list("citing", "What cites it as a whole", of: LinkView.self) { view in
        view.page.citing(view.source, entry: nil)
      },
      .text("count", "How many places cite it") { String($0.page.catalog.citings[$0.source.id.index].count) },
    ])
}

struct SourceView: Offering {
  let page: PageContext
  let source: Source

  static let offers = Offers<Self>(
    "source", "A published work that statements rest on",
    [
      .text("key", "Its key") { $0.source.key },
      .text("title", "Its title as published") { $0.source.title },
      .text("short", "Its short name, as on citation chips") { $0.source.short },
      .text("href", "Its page") { $0.page.href(.source($0.source.id, entry: nil)) },
      .text("publisher", "Who published it; may be empty") { $0.source.publisher ?? "" },
      .text("authors", "Its authors, with commas; may be empty") { $0.source.authors.joined(separator: ", ") },
      .text("date", "Its date, or `undated`; may be empty") { $0.source.date ?? "" },
      .text("day", "The same in words") { view in
        view.source.date.map(view.page.day) ?? ""
      },
      .text("link", "Where it is published; may be empty") { $0.source.link ?? "" },
      .text("licence", "Its licence, or `not stated`") { $0.source.licence },
      .markup("status", "What is known of whether it is superseded; may be empty") {
        $0.page.write($0.source.status, into: &$1)
      },
      .text("checked", "When the site was last compared with it; may be empty") { $0.source.checked ?? "" },
      .text("checked-day", "The same in words") { view in
        view.source.checked.map(view.page.day) ?? ""
      },
      .markup("note", "A note; may be empty") { $0.page.write($0.source.note, into: &$1) },
      .text("count", "How many places cite it") { String($0.page.catalog.citings[$0.source.id.index].count) },
    ])
}

/// An entry of a source, and what cites it.
struct EntryView: Offering {
  let page: PageContext
  let source: Source
  let entry: Int

  static let offers = Offers<Self>(
    "entry", "What can be cited in a source one by one",
    [
      .text("key", "Its key, which is its element's id") { $0.source.entries[$0.entry].key },
      .text("title", "The words of the locator") { $0.source.entries[$0.entry].title },
      .markup("text", "What it says, in our words; may be empty") {
        $0.page.write($0.source.entries[$0.entry].text, into: &$1)
      },
      .text("link", "An address that it names; may be empty") { $0.source.entries[$0.entry].link ?? "" },
      .list("citing", "What cites it", of: LinkView.self) { $0.page.citing($0.source, entry: $0.entry) },
    ])
}

extension PageContext {
  /// The places that cite an entry of a source, or the source as a whole.
  func citing(_ source: Source, entry: Int?) -> [LinkView] {
    catalog.citings[source.id.index].filter { $0.entry == entry }.map { link(to: $0.by) }
  }

  private func link(to by: Citing.By) -> LinkView {
    switch by {
    case .statement(let id): link(.statement(id), detail: catalog[catalog[id].holder].title)
    case .reading(let id):
      link(.statement(id), detail: words.text(.ourReadingOf, ["role": catalog[catalog[id].holder].title]))
    case .holder(let id): link(.holder(id), detail: catalog[catalog[id].framework].short)
    case .fact(let id, let row): factLink(catalog[id], row)
    case .area(let holder, let area): link(.holder(holder), detail: catalog[area].title)
    case .framework(let id): link(.framework(id), detail: words[.framework])
    case .tier(let id):
      link(.tier(id), detail: words.text(.tierOf, ["framework": catalog[catalog[id].framework].short]))
    case .term(let id): link(.term(id), detail: words[.inGlossary])
    case .article(let id): link(.article(id, anchor: nil), detail: words[.aPage])
    case .crosswalk(let id): link(.crosswalk(id, level: nil), detail: words[.crosswalk])
    }
  }

  private func factLink(_ holder: Holder, _ row: Int) -> LinkView {
    let fact = catalog[holder.framework].facts[row]
    return LinkView(
      href: href(.holder(holder.id)) + "#fact_" + fact.key, title: holder.title, detail: fact.title)
  }
}

/// All sources.
struct SourcesPage: PageOffering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "sources page", "The list of sources",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .list("sources", "The sources, in authored order", of: SourceView.self) { view in
        view.page.catalog.sources.map { SourceView(page: view.page, source: $0) }
      },
    ])
}

/// The glossary.
struct GlossaryPage: PageOffering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "glossary page", "The glossary",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .list("terms", "The terms, in authored order", of: TermView.self) { view in
        view.page.catalog.terms.map { TermView(page: view.page, term: $0) }
      },
    ])
}

struct TermView: Offering {
  let page: PageContext
  let term: Term

  static let offers = Offers<Self>(
    "term", "A word of the trade",
    [
      .text("key", "Its key, which is its element's id") { $0.term.key },
      .text("term", "The word") { $0.term.term },
      .text("aliases", "Other words for it, with commas; may be empty") { $0.term.aliases.joined(separator: ", ") },
      .markup("definition", "What it means; empty where no source explains it") {
        $0.page.write($0.term.definition, into: &$1)
      },
      .list("citations", "What that rests on", of: CitationView.self) { $0.page.views($0.term.citations) },
      .list("mentioned-in", "What uses it", of: LinkView.self) { $0.page.mentions(of: .term($0.term.id)) },
    ])
}

/// The A–Z of roles, areas and terms.
struct IndexPage: PageOffering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "A–Z page", "The A–Z of roles, areas and terms",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .list("letters", "The letters that something begins with", of: LetterView.self) { $0.letters },
    ])

  /// In the order of the language's alphabet.
  private var letters: [LetterView] {
    let alphabet = Alphabet(of: page.catalog.site.language)
    let links = page.indexLinks.map { link in (alphabet.place(of: link.title), link) }
      .sorted { ($0.0.place, $0.1.detail) < ($1.0.place, $1.1.detail) }
    var letters: [LetterView] = []
    var numbers: [String: Int] = [:]
    for (place, link) in links {
      // What is in no alphabet may stand apart from others of its letter.
      let number = numbers[place.heading, default: letters.count]
      if number == letters.count {
        numbers[place.heading] = number
        letters.append(LetterView(letter: place.heading, links: []))
      }
      letters[number].links.append(link)
    }
    return letters
  }
}

struct LetterView: Offering {
  var letter: String
  var links: [LinkView]

  static let offers = Offers<Self>(
    "letter", "A letter of the A–Z",
    [
      .text("letter", "The letter") { $0.letter },
      .text("id", "Its element's id") { "letter_" + $0.letter.lowercased() },
      .list("links", "What begins with it", of: LinkView.self) { $0.links },
    ])
}

extension PageContext {
  fileprivate var indexLinks: [LinkView] {
    catalog.holders.map { holder in
      let kind = words[holder.kind == .role ? .aRole : .aTier]
      return link(
        .holder(holder.id), detail: words.text(.roleIn, ["kind": kind, "framework": catalog[holder.framework].short]))
    }
      + catalog.areas.map {
        link(.area($0.id), detail: words.text(.areaIn, ["framework": catalog[$0.framework].short]))
      }
      + catalog.crosswalks.map { link(.crosswalk($0.id, level: nil), detail: words[.crosswalk]) }
      + catalog.terms.flatMap(termLinks)
  }

  private func termLinks(_ term: Term) -> [LinkView] {
    ([term.term] + term.aliases).map { LinkView(href: href(.term(term.id)), title: $0, detail: words[.aTerm]) }
  }
}
