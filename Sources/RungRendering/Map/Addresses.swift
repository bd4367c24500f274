package import RungModel

/// The path of every page, below the site folder. All knowledge of how addresses are formed is here.
///
/// Pages are flat `name.html` files and links name the file, so that the site works from `file://` and below any path.
/// All pages of a framework lie in one folder: what they share is the same bytes on each. An underscore, which no key
/// can hold, tells areas and comparisons from roles.
package struct Addresses: Sendable {
  package let frameworks: [String]
  package let ladders: [String]
  package let holders: [String]
  package let areas: [String]
  package let sources: [String]
  package let articles: [String]
  package let crosswalks: [String]
  private let hasTables: Bool
  let hasSearch: Bool
  private let hasData: Bool
  /// Nil for a framework of which none is made.
  package let workbooks: [String?]
  /// The stylesheet of the site's own colours; nil where it has none.
  let colours: String?
  let icon: String
  /// Nil where none is made.
  let touchIcon: String?
  let card: String?
  private let hasCardsOfFrameworks: Bool

  /// Of larger sites all frameworks share one: making a picture takes as long as a hundred pages.
  private static let mostCards = 24

  /// - Parameter made: the kinds of file for which there is a program.
  package init(_ catalog: Catalog, made: Set<MadeFile>) {
    frameworks = catalog.frameworks.map(Self.framework)
    ladders = catalog.frameworks.map(Self.ladder)
    holders = catalog.holders.map { Self.holder(catalog, $0) }
    areas = catalog.areas.map { "\(catalog[$0.framework].key)/area_\($0.key).html" }
    sources = catalog.sources.map { "sources/\($0.key).html" }
    articles = catalog.articles.map { "\($0.path).html" }
    crosswalks = catalog.crosswalks.map { "\($0.key)/index.html" }
    hasSearch = !catalog.site.leftOut.contains(.search)
    hasTables = !catalog.site.leftOut.contains(.tables)
    hasData = !catalog.site.leftOut.contains(.data)
    workbooks = catalog.frameworks.map { framework in
      made.contains(.workbook) && catalog.hasWorkbook(framework) ? "\(framework.key)/\(framework.key).xlsx" : nil
    }
    let theme = catalog.site.theme
    colours = theme.hasColours ? "colours.css" : nil
    icon = theme.logo.map { catalog[$0].path } ?? "icon.svg"
    // Who shows a card has to be told its whole address.
    let hasCards =
      made.contains(.picture) && catalog.site.baseURL != nil && !catalog.site.leftOut.contains(.cards)
    card = hasCards ? "card.png" : nil
    touchIcon = theme.logo == nil && hasCards ? "icon.png" : nil
    hasCardsOfFrameworks = hasCards && catalog.frameworks.count <= Self.mostCards
  }

  package static func framework(_ framework: Framework) -> String { "\(framework.key)/index.html" }

  /// The picture for links to a framework's pages; nil where it has none of its own.
  func card(_ framework: Framework) -> String? { hasCardsOfFrameworks ? "\(framework.key)/card.png" : nil }

  /// The page of all roles of a framework beside one another.
  package static func ladder(_ framework: Framework) -> String { "\(framework.key)/compare.html" }

  package static func holder(_ catalog: Catalog, _ holder: Holder) -> String {
    "\(catalog[holder.framework].key)/\(holder.key).html"
  }

  package static func site(_ page: SitePage) -> String {
    switch page {
    case .home: "index.html"
    case .sources: "sources/index.html"
    case .glossary: "glossary.html"
    case .index: "a-z.html"
    }
  }

  package static let search = "search.html"

  /// The table to take away that belongs to the page of a comparison; nil where tables are left out.
  package func table(of page: String) -> String? { hasTables ? String(page.dropLast(4)) + "csv" : nil }

  /// A page as data; nil where that is left out.
  package func data(of page: String) -> String? { hasData ? String(page.dropLast(4)) + "json" : nil }

  /// The page of a step from one holder to another.
  package static func step(_ catalog: Catalog, _ from: ID<Holder>, _ to: ID<Holder>) -> String {
    let (before, after) = (catalog[from], catalog[to])
    return "\(catalog[before.framework].key)/step_\(before.key)_\(after.key).html"
  }

  /// The page with a starter of a holder's job description.
  package static func jobStarter(_ catalog: Catalog, _ holder: Holder) -> String {
    "\(catalog[holder.framework].key)/job_\(holder.key).html"
  }

  /// The page of a holder's appraisal sheet.
  package static func appraisalSheet(_ catalog: Catalog, _ holder: Holder) -> String {
    "\(catalog[holder.framework].key)/appraisal_\(holder.key).html"
  }

  /// The page of one level of a crosswalk.
  package static func level(_ crosswalk: Crosswalk, _ level: Int) -> String {
    "\(crosswalk.key)/\(crosswalk.levels[level].key).html"
  }

  /// The page of all levels of a crosswalk beside one another.
  package static func comparison(_ crosswalk: Crosswalk) -> String { "\(crosswalk.key)/compare.html" }

  /// The page of two holders beside one another, whichever is named first.
  package static func pair(_ catalog: Catalog, _ left: ID<Holder>, _ right: ID<Holder>) -> String {
    let (first, second) = (catalog[min(left, right)], catalog[max(left, right)])
    return "\(catalog[first.framework].key)/compare_\(first.key)_\(second.key).html"
  }
}

/// The way from a page back to the top of the site: "", "../", "../../", …
func wayToRoot(from path: String) -> String {
  String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}

/// `path` as a link writes it: with `%XX` for what a file's name may hold and an address may not.
package func addressPath(_ path: String) -> String { percentEncoded(path) }

/// `text` as a value behind the question mark of an address.
func queryValue(_ text: String) -> String { percentEncoded(text) }
