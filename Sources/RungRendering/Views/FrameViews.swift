import RungModel
import RungTemplates

/// What a page is made of, beside what its kind alone shows.
protocol PageOffering: Offering {
  var page: PageContext { get }
  var heading: PageHeading { get }
}

/// What every page of the site shows alike.
struct SiteView: Offering {
  let page: PageContext

  private var site: Site { page.catalog.site }

  static let offers = Offers<Self>(
    "site", "The whole site",
    [
      .text("title", "Its title") { $0.site.title },
      .text("publisher", "Who publishes it") { $0.site.publisher },
      .text("language", "The language of its texts, such as `en-GB`") { $0.site.language },
      .text("direction", "The way in which that is written: `ltr` or `rtl`") {
        Direction(of: $0.site.language).rawValue
      },
      .text("description", "A sentence for search engines; may be empty") { $0.site.description ?? "" },
      .text("feedback", "Where corrections go: an address; may be empty") { $0.site.feedback ?? "" },
      .text("changed", "When something on it was last changed, as authored; may be empty") { $0.site.changed ?? "" },
      .text("base-url", "Where the site will stand; may be empty") { $0.site.baseURL ?? "" },
      .text("paper", "The paper that it is printed on, where that is not A4: `letter`; may be empty") {
        $0.page.paper == .a4 ? "" : $0.page.paper.rawValue
      },
      .text("search", "The page to search, for a box on every other page; empty there, and where search is left out") {
        $0.search
      },
      .markup("caution", "Stands at the foot of every page; may be empty") {
        $0.page.write($0.site.caution, into: &$1)
      },
      .list("navigation", "The top menu", of: LinkView.self) { view in
        view.navigation
      },
      .list("footer", "The menu at the foot of every page", of: LinkView.self) { view in
        view.links(view.site.footer)
      },
      .text("colours", "The stylesheet of the site's own colours; empty where it has none") { view in
        view.page.addresses.colours.map(view.page.shared) ?? ""
      },
      .text("icon", "Its icon: the logo, where it has one") { $0.page.shared($0.page.addresses.icon) },
      .flag("logo", "Its icon is a logo of its own") { $0.site.theme.logo != nil },
      .text("logo-width", "The width of that in pixels; empty where nobody knows it") { view in
        view.logoSize.map { String($0.width) } ?? ""
      },
      .text("logo-height", "Its height in pixels; empty where nobody knows it") { view in
        view.logoSize.map { String($0.height) } ?? ""
      },
      .text("touch-icon", "The same as a PNG picture; empty where none is made") { view in
        view.page.addresses.touchIcon.map(view.page.shared) ?? ""
      },
      .list("frameworks", "The frameworks, in authored order", of: FrameworkBriefView.self) { view in
        view.page.catalog.frameworks.lazy.map { FrameworkBriefView(page: view.page, framework: $0) }
      },
      .list("crosswalks", "The crosswalks between them, in authored order", of: CrosswalkView.self) { view in
        view.page.catalog.crosswalks.lazy.map { CrosswalkView(page: view.page, crosswalk: $0) }
      },
    ])

  private var logoSize: PictureSize? { site.theme.logo.flatMap { page.catalog[$0].size } }

  /// On paper there is nothing to search.
  private var search: String {
    page.addresses.hasSearch && page.path != Addresses.search && page.anchors == nil ? page.href(Addresses.search) : ""
  }

  private func links(_ items: [Site.MenuItem]) -> [LinkView] {
    let here = page.href(page.path)
    return items.map { item in
      let href = page.href(item.target)
      let language = page.languages.tag(of: item.title)
      return LinkView(href: href, title: item.title, isHere: href == here, language: language)
    }
  }

  /// Where no item is this page, the one above it is marked.
  private var navigation: [LinkView] {
    var links = links(site.navigation)
    let here = page.href(page.path)
    let folder = here.utf8.lastIndex(of: UInt8(ascii: "/")).map { here[...$0] + "index.html" } ?? "index.html"
    if !links.contains(where: \.isHere), page.path.contains("/"),
      let above = links.firstIndex(where: { $0.href == folder })
    {
      links[above].isAbove = true
    }
    return links
  }
}

/// What every page says of itself.
struct PageView: Offering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "page", "This page",
    [
      .text("title", "Its title") { $0.heading.title },
      .text("title-lang", "The language of its title; empty where that is the page's") {
        $0.page.languages.tag(of: $0.heading.title)
      },
      .text("description", "A sentence for search engines; may be empty") { $0.heading.description },
      .text("kind", "What kind of page it is, such as `role`") { $0.heading.kind },
      .text("path", "Its path below the site folder") { $0.page.path },
      .text("root", "The way to the top of the site, for style and scripts: empty, or `../` and so on") {
        $0.page.root
      },
      .text("top", "The way to the first page in the page's language: empty, or `../` and so on") { $0.page.top },
      .list("languages", "The languages in which it can be read; none where the site is in one", of: LanguageView.self)
      {
        view in
        view.page.languages.all.indices.map { LanguageView(page: view.page, index: $0) }
      },
      .text("address", "Its whole address; empty where nobody knows where the site will stand") { view in
        let address = view.page.address(view.page.path)
        return address.isEmpty ? "" : address + view.page.query
      },
      .text("edition", "The name of the edition") { $0.edition?.name ?? "" },
      .text("edition-date", "The date of the edition, as authored; may be empty") { $0.edition?.date ?? "" },
      .text("edition-day", "The same in words") { view in
        view.edition?.date.map(view.page.day) ?? ""
      },
      .text("card", "The whole address of the picture for links to it; empty where none is made") { view in
        guard let card = view.page.addresses.card else { return "" }
        return view.page.address(view.framework.flatMap(view.page.addresses.card) ?? card)
      },
      .text("changed", "When it, or else its framework, was last changed, as authored; may be empty") {
        $0.changed ?? ""
      },
      .text("changed-day", "The same in words") { view in
        view.changed.map(view.page.day) ?? ""
      },
      .list("licence", "On which terms its own texts may be used; none or one", of: LicenceView.self) { view in
        (view.framework?.licence ?? view.page.catalog.site.licence).map { [LicenceView(licence: $0)] } ?? []
      },
      .text("data", "The same page as data (JSON); empty where there is none") { view in
        view.page.data.map(view.page.href) ?? ""
      },
      .markup("linked-data", "What it is about, for search engines: an element of JSON-LD; may be empty") {
        $0.writeLinkedData(into: &$1)
      },
      .list("breadcrumb", "The pages above this one, from the top", of: LinkView.self) { $0.heading.breadcrumb },
      .list("framework", "The framework it belongs to; none or one", of: FrameworkBriefView.self) { view in
        view.framework.map { [FrameworkBriefView(page: view.page, framework: $0)] } ?? []
      },
      .markup("caution", "The caution of its framework; may be empty") {
        $0.page.write($0.framework?.caution, into: &$1)
      },
      .list("sources", "What the page rests on, each source once", of: SourceView.self) { view in
        view.heading.sources.lazy.map { SourceView(page: view.page, source: view.page.catalog[$0]) }
      },
    ])

  var framework: Framework? { heading.framework.map { page.catalog[$0] } }
  var edition: Edition? { framework?.edition ?? page.catalog.site.edition }
  var changed: String? { heading.changed ?? framework?.changed }
}

/// The values behind a `PageView`.
final class PageHeading: Sendable {
  let kind: String
  let title: String
  let description: String
  let framework: ID<Framework>?
  let breadcrumb: [LinkView]
  let sources: [ID<Source>]
  /// When the page itself was last changed, where its author says so.
  let changed: String?
  let subject: LinkedSubject

  init(
    _ kind: String, title: String, description: String = "", framework: ID<Framework>? = nil,
    breadcrumb: [LinkView] = [], sources: [ID<Source>] = [], changed: String? = nil, subject: LinkedSubject = .page
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.framework = framework
    self.breadcrumb = breadcrumb
    self.sources = sources
    self.changed = changed
    self.subject = subject
  }
}

struct LicenceView: Offering {
  let licence: Licence

  static let offers = Offers<Self>(
    "licence", "On which terms a text may be used",
    [
      .text("name", "Its name, or `not stated`") { $0.licence.name },
      .text("link", "Where it can be read; may be empty") { $0.licence.link ?? "" },
    ])
}

/// A framework named in passing.
struct FrameworkBriefView: Offering {
  let page: PageContext
  let framework: Framework

  static let offers = Offers<Self>(
    "framework", "A career framework",
    [
      .text("key", "Its key") { $0.framework.key },
      .text("title", "Its title") { $0.framework.title },
      .text("short", "Its short title, for menus") { $0.framework.short },
      .text("href", "Its page") { $0.page.href(.framework($0.framework.id)) },
      .text("compare", "The page that compares all its roles") {
        $0.page.href(.comparison($0.framework.id, holders: []))
      },
      .flag("compared", "It has a page that compares all its roles: there are at least two") {
        $0.page.catalog.isCompared($0.framework)
      },
      .text("compare-title", "The title of that page") { $0.page.comparisonTitle($0.framework.id, []) },
      .flag("brief", "It has no ladder of roles to draw: levels alone, or roles without tiers") { view in
        view.framework.tiers.isEmpty || view.page.catalog.holdsByLevels(view.framework)
      },
      .flag("levels", "Its statements are held by levels, and not by roles") {
        $0.page.catalog.holdsByLevels($0.framework)
      },
      .markup("summary", "What it is, in a sentence or two") { $0.page.write($0.framework.summary, into: &$1) },
      .markup("caution", "What has to be kept in mind; may be empty") {
        $0.page.write($0.framework.caution, into: &$1)
      },
      .markup("jurisdiction", "Where it applies; may be empty") {
        $0.page.write($0.framework.jurisdiction, into: &$1)
      },
      .text("edition", "The name of its edition") { $0.framework.edition.name },
      .list("guide", "How to use it; none or one", of: LinkView.self) { view in
        view.framework.guide.map { [view.page.link($0)] } ?? []
      },
      .list("tiers", "Its tiers, in authored order", of: TierView.self) { view in
        view.framework.tiers.map { TierView(page: view.page, tier: view.page.catalog[$0]) }
      },
      .list("holders", "Its roles, or tiers that hold statements, in authored order", of: HolderBriefView.self) {
        view in
        view.framework.holders.map { HolderBriefView(page: view.page, holder: view.page.catalog[$0]) }
      },
      .list("areas", "Its areas, in authored order", of: AreaBriefView.self) { view in
        view.framework.areas.map { AreaBriefView(page: view.page, area: view.page.catalog[$0]) }
      },
    ])
}

struct TierView: Offering {
  let page: PageContext
  let tier: Tier

  static let offers = Offers<Self>(
    "tier", "A tier of a framework",
    [
      .text("key", "Its key") { $0.tier.key },
      .text("id", "Its element's id on the framework's page") { "tier_" + $0.tier.key },
      .text("title", "Its title") { $0.tier.title },
      .text("href", "Where it stands on the framework's page") { $0.page.href($0.tier) },
      .flag("distinct", "Its title is not also that of its only role") { $0.isDistinct },
      .markup("summary", "What it is; may be empty") { $0.page.write($0.tier.summary, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.tier.citations) },
      .list("holders", "Its roles", of: HolderBriefView.self) { view in
        view.tier.holders.map { HolderBriefView(page: view.page, holder: view.page.catalog[$0]) }
      },
    ])

  private var isDistinct: Bool {
    tier.holders.count != 1 || page.catalog[tier.holders[0]].title != tier.title
  }
}
