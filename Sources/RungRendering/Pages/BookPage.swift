import RungModel
import RungTemplates

/// A whole framework on paper: cover, contents, roles, comparison, sources and glossary.
struct BookPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let framework: Framework
  /// The sheet on which an element stands, by its id; empty until that is known.
  let sheets: [String: Int]

  static let offers = Offers<Self>(
    "book", "A whole framework on paper",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("framework", "The framework", of: FrameworkBriefView.self) {
        FrameworkBriefView(page: $0.page, framework: $0.framework)
      },
      .markup("about", "What the author says of it at length; may be empty") {
        $0.page.write($0.framework.about, into: &$1)
      },
      .list("contents", "The chapters, and the sheets on which they begin", of: ChapterView.self) { $0.contents },
      .list("roles", "The framework's roles, or its levels, in authored order", of: HolderPage.self) { view in
        view.framework.holders.map { HolderPage(page: view.page, heading: view.heading, holder: view.page.catalog[$0]) }
      },
      .list("comparison", "All of the ladder; none where there is nothing to compare", of: ComparisonView.self) {
        view in
        let ladder = view.page.catalog.ladder(of: view.framework)
        return view.hasComparison
          ? [ComparisonView(page: view.page, comparison: ladder, showsFacts: true, prefix: "compare_")] : []
      },
      .list("terms", "The terms that the framework's texts use, by their letters", of: TermView.self) { view in
        view.terms.map { TermView(page: view.page, term: $0) }
      },
    ])

  private var terms: [Term] {
    let used = page.anchors?.terms ?? []
    return page.catalog.terms.filter { used.contains($0.id) }
      .sorted { ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id) }
  }

  private var hasComparison: Bool { page.catalog.isCompared(framework) }

  private var contents: [ChapterView] {
    let (words, levels) = (page.words, page.catalog.holdsByLevels(framework))
    var chapters: [(id: String, title: String, isPart: Bool)] = []
    if framework.about != nil { chapters.append(("_about", words[.aboutTheFramework], true)) }
    chapters.append(("_roles", words[levels ? .theLevels : .theRoles], true))
    for id in framework.holders {
      chapters.append((BookAnchors.id(of: page.catalog[id]), page.catalog[id].title, false))
    }
    if hasComparison { chapters.append(("_comparison", words[levels ? .allLevelsCompared : .allRolesCompared], true)) }
    chapters.append(("_sources", words[.sources], true))
    if !terms.isEmpty { chapters.append(("_glossary", words[.glossary], true)) }
    return chapters.map { ChapterView(id: $0.id, title: $0.title, isPart: $0.isPart, sheet: sheets[$0.id]) }
  }
}

/// A line of a book's contents.
struct ChapterView: Offering {
  let id: String
  let title: String
  let isPart: Bool
  let sheet: Int?

  static let offers = Offers<Self>(
    "chapter", "A line of the contents of a book",
    [
      .text("id", "The id of its element") { $0.id },
      .text("title", "Its title") { $0.title },
      .flag("part", "It stands by itself, and not below the line before") { $0.isPart },
      .text("sheet", "The number of the sheet on which it begins; empty until that is known") { view in
        view.sheet.map(String.init) ?? ""
      },
    ])
}

/// What stands within a book, so that its links need not lead out of it.
struct BookAnchors: Sendable {
  let framework: ID<Framework>
  let sources: [ID<Source>]
  let terms: Set<ID<Term>>

  static func id(of holder: Holder) -> String { "role_" + holder.key }

  /// The id of the element that shows `target`; nil where that is not in the book.
  func anchor(of target: Target, in catalog: Catalog) -> String? {
    switch target {
    case .framework(framework): "_top"
    case .holder(let id) where catalog[id].framework == framework: Self.id(of: catalog[id])
    case .statement(let id) where catalog[id].framework == framework: catalog[id].key
    case .comparison(framework, let holders) where holders.isEmpty: "_comparison"
    case .source(let id, _) where sources.contains(id): "source_" + catalog[id].key
    case .term(let id) where terms.contains(id): "term_" + catalog[id].key
    default: nil
    }
  }
}
