import RungModel
import RungTemplates

/// A crosswalk: which levels of which frameworks stand side by side, and on what ground.
struct CrosswalkPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let crosswalk: Crosswalk

  static let offers = Offers<Self>(
    "crosswalk page", "Levels of several frameworks side by side",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("crosswalk", "The crosswalk", of: CrosswalkView.self) {
        CrosswalkView(page: $0.page, crosswalk: $0.crosswalk)
      },
      mentionOffer { .crosswalk($0.crosswalk.id) },
      .list("levels", "What stands side by side, in authored order", of: CrosswalkLevelView.self) { view in
        view.crosswalk.levels.indices.map {
          CrosswalkLevelView(page: view.page, crosswalk: view.crosswalk, level: $0)
        }
      },
    ])
}

/// One level of a crosswalk, with all that each framework says of it.
struct CrosswalkLevelPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let crosswalk: Crosswalk
  let level: Int

  static let offers = Offers<Self>(
    "crosswalk level page", "One level of a crosswalk, as each framework has it",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("crosswalk", "The crosswalk", of: CrosswalkView.self) {
        CrosswalkView(page: $0.page, crosswalk: $0.crosswalk)
      },
      .list("sides", "Each framework's own level or role", of: CrosswalkSideView.self) { view in
        view.crosswalk.levels[view.level].holders.map {
          CrosswalkSideView(page: view.page, holder: view.page.catalog[$0])
        }
      },
      .list("others", "The levels of the crosswalk", of: LinkView.self) { view in
        view.crosswalk.levels.indices.map { level in
          var link = view.page.link(.crosswalk(view.crosswalk.id, level: level))
          link.isHere = level == view.level
          return link
        }
      },
    ])
}

struct CrosswalkView: Offering {
  let page: PageContext
  let crosswalk: Crosswalk

  static let offers = Offers<Self>(
    "crosswalk", "An authored statement that levels of several frameworks stand side by side",
    [
      .text("key", "Its key") { $0.crosswalk.key },
      .text("title", "Its title") { $0.crosswalk.title },
      .text("href", "Its page") { $0.page.href(.crosswalk($0.crosswalk.id, level: nil)) },
      .text("compare", "The page that compares all its levels") { $0.page.href(Addresses.comparison($0.crosswalk)) },
      .markup("summary", "What it is, in a sentence or two") { $0.page.write($0.crosswalk.summary, into: &$1) },
      .markup("ground", "On what it rests") { $0.page.write($0.crosswalk.ground, into: &$1) },
      .flag("our-reading", "No source says it: the authors of the site read it so") { $0.crosswalk.isOurReading },
      .markup("caution", "Its own caution; may be empty") { $0.page.write($0.crosswalk.caution, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.crosswalk.citations) },
      .list("frameworks", "The frameworks that it joins", of: FrameworkBriefView.self) { view in
        view.page.catalog.frameworks(of: view.crosswalk).map {
          FrameworkBriefView(page: view.page, framework: view.page.catalog[$0])
        }
      },
    ])
}

struct CrosswalkLevelView: Offering {
  let page: PageContext
  let crosswalk: Crosswalk
  let level: Int

  static let offers = Offers<Self>(
    "crosswalk-level", "What stands side by side",
    [
      .text("key", "Its key") { $0.crosswalk.levels[$0.level].key },
      .text("title", "Its title") { $0.crosswalk.levels[$0.level].title },
      .text("href", "Its page") { $0.page.href(.crosswalk($0.crosswalk.id, level: $0.level)) },
      .list("sides", "Each framework's own level or role", of: CrosswalkSideView.self) { view in
        view.crosswalk.levels[view.level].holders.map {
          CrosswalkSideView(page: view.page, holder: view.page.catalog[$0])
        }
      },
    ])
}

/// One framework's part of a level.
struct CrosswalkSideView: Offering {
  let page: PageContext
  let holder: Holder

  static let offers = Offers<Self>(
    "side", "What one framework has at a level of a crosswalk",
    [
      .record("framework", "The framework", of: FrameworkBriefView.self) {
        FrameworkBriefView(page: $0.page, framework: $0.page.catalog[$0.holder.framework])
      },
      .record("holder", "Its level or role", of: HolderBriefView.self) {
        HolderBriefView(page: $0.page, holder: $0.holder)
      },
      .list("areas", "The areas in which something stands", of: CellView.self) { $0.cells },
    ])

  /// Two frameworks may use the same keys, so the ids on the page begin with the framework's.
  private var cells: [CellView] {
    let framework = page.catalog[holder.framework]
    return framework.areas
      .map { CellContent(page: page, holder: holder, area: page.catalog[$0], prefix: "\(framework.key)_") }
      .filter(\.holdsSomething).map(CellView.init)
  }
}

/// All levels of a crosswalk in one table.
struct CrosswalkComparisonPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let crosswalk: Crosswalk
  let comparison: Comparison

  static let offers = Offers<Self>(
    "crosswalk comparison page", "A comparison across frameworks: all levels of a crosswalk",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("crosswalk", "The crosswalk", of: CrosswalkView.self) {
        CrosswalkView(page: $0.page, crosswalk: $0.crosswalk)
      },
      .record("comparison", "The comparison", of: ComparisonView.self) {
        ComparisonView(page: $0.page, comparison: $0.comparison, showsFacts: false, prefix: "")
      },
      .text("table", tableOffer) { $0.page.tableHref },
    ])
}

extension PageContext {
  /// The page's comparison as a table to take away; empty where tables are left out.
  var tableHref: String { addresses.table(of: path).map(href) ?? "" }

  /// The crosswalks that join a framework with others.
  func crosswalks(of framework: ID<Framework>) -> [CrosswalkView] {
    catalog.crosswalks.filter { catalog.frameworks(of: $0).contains(framework) }
      .map { CrosswalkView(page: self, crosswalk: $0) }
  }

  /// The levels of crosswalks at which `holder` stands beside others.
  func crosswalkLinks(of holder: Holder) -> [LinkView] {
    catalog.levels(of: holder).map { link(.crosswalk($0.crosswalk.id, level: $0.level), detail: $0.crosswalk.title) }
  }
}
