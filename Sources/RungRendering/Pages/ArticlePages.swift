import RungModel
import RungTemplates

/// The home page: what the author wrote in `index.md`, and the frameworks.
struct HomePage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let article: Article?

  static let offers = Offers<Self>(
    "home page", "The home page",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .markup("summary", "The summary of index.md; may be empty") { $0.page.write($0.article?.summary, into: &$1) },
      .markup("body", "The text of index.md; may be empty") { $0.page.write($0.article?.body, into: &$1) },
    ])
}

/// A Markdown page.
struct ArticlePage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let article: Article

  static let offers = Offers<Self>(
    "Markdown page", "A Markdown page",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .markup("summary", "Its summary; may be empty") { $0.page.write($0.article.summary, into: &$1) },
      .markup("caution", "A caution of its own; may be empty") { $0.page.write($0.article.caution, into: &$1) },
      .markup("body", "Its text") { $0.page.write($0.article.body, into: &$1) },
      .list("contents", "Its headings of the second and third level", of: HeadingView.self) { view in
        let headings = view.article.body.prose.headings.filter { (2...3).contains($0.level) }
        return view.article.showsContents && headings.count > 2 ? headings.map(HeadingView.init) : []
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.article.citations) },
      mentionOffer { .article($0.article.id) },
    ])
}

struct HeadingView: Offering {
  let heading: Heading

  static let offers = Offers<Self>(
    "heading", "A heading of a text",
    [
      .text("id", "Its element's id") { $0.heading.id },
      .markup("html", "Its words") { $1.append($0.heading.html) },
      .flag("sub", "It is of the third level") { $0.heading.level == 3 },
    ])
}

/// An address of old that leads to a page of today.
struct RedirectPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let target: Target
  /// The page that stands for the target; nil where that has one of its own.
  let moved: String?

  static let offers = Offers<Self>(
    "redirect page", "An address of old",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .text("href", "The page of today") { page in
        page.moved.map { page.page.href($0) } ?? page.page.href(page.target)
      },
      .text("title", "Its title") { $0.page.title($0.target) },
      .text("lang", "The language of its title; empty where that is the page's") {
        $0.page.languages.tag(of: $0.page.title($0.target))
      },
    ])
}

/// A page that only the frame of the site fills.
struct PlainPage: PageOffering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "404 page", "The page for addresses that do not exist",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
    ])
}
