import RungModel
import RungTemplates

/// A link as a template shows it: where to and in which words.
struct LinkView: Offering {
  var href: String
  var title: String
  /// Where something of this name stands, or what it is; empty where that is plain.
  var detail = ""
  var isHere = false
  /// Of its words, where that is not the page's.
  var language = ""
  /// This page lies in the folder whose first page it leads to.
  var isAbove = false

  static let offers = Offers<Self>(
    "link", "A link to a page of the site, or to another site",
    [
      .text("href", "Its address, seen from this page") { $0.href },
      .text("title", "Its words") { $0.title },
      .text("detail", "Where it stands or what it is, in a few words; may be empty") { $0.detail },
      .flag("here", "It leads to this page") { $0.isHere },
      .text("lang", "The language of its words; empty where that is the page's") { $0.language },
      .flag("above", "In the top menu: it leads to the framework or list that this page belongs to") { $0.isAbove },
    ])
}

/// A citation chip: the source's short name and the locator in it.
struct CitationView: Offering {
  let page: PageContext
  let citation: Citation

  private var source: Source { page.catalog[citation.source] }

  static let offers = Offers<Self>(
    "citation", "The source that something rests on, and where in it",
    [
      .text("href", "The entry on the source's page") { $0.page.href($0.citation) },
      .text("short", "The source's short name") { $0.source.short },
      .text("locator", "Where in the source, such as a table; empty for the source as a whole") { view in
        view.citation.entry.map { view.source.entries[$0].title } ?? ""
      },
      .text("link", "Where that part of the source can be verified; empty where it has no address of its own") { view in
        view.citation.entry.flatMap { view.source.entries[$0].link } ?? ""
      },
      .text("key", "The citation as content writes it, `source#entry`") { view in
        view.citation.entry.map { view.source.key + "#" + view.source.entries[$0].key } ?? view.source.key
      },
    ])
}

extension PageContext {
  func views(_ citations: [Citation]) -> LazyMapSequence<[Citation], CitationView> {
    citations.lazy.map { CitationView(page: self, citation: $0) }
  }

  func link(_ target: Target, detail: String = "") -> LinkView {
    let title = title(target)
    return LinkView(href: href(target), title: title, detail: detail, language: languages.tag(of: title))
  }

  func links(_ holders: [ID<Holder>]) -> [LinkView] { holders.map { link(.holder($0)) } }
}

/// One text among several.
struct TextView: Offering {
  let page: PageContext
  let text: Text

  static let offers = Offers<Self>(
    "passage", "An authored text",
    [
      .markup("html", "The text") { $0.page.write($0.text, into: &$1) },
      .text("plain", "The text without markup") { $0.text.prose.plain },
    ])
}
