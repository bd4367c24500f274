import RungModel
import RungTemplates

/// A framework's overview.
struct FrameworkPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let framework: Framework

  static let offers = Offers<Self>(
    "framework page", "A framework's overview",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("framework", "The framework", of: FrameworkBriefView.self) {
        FrameworkBriefView(page: $0.page, framework: $0.framework)
      },
      .markup("about", "What the author says of it at length; may be empty") {
        $0.page.write($0.framework.about, into: &$1)
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.framework.citations) },
      .list("outside", "The roles beside the ladder", of: HolderBriefView.self) { view in
        view.framework.holders.map { view.page.catalog[$0] }.filter(\.isOutside)
          .map { HolderBriefView(page: view.page, holder: $0) }
      },
      mentionOffer { .framework($0.framework.id) },
      .list("comparisons", "The comparisons of two", of: LinkView.self) { view in
        view.page.catalog.pairs(of: view.framework).map {
          view.page.link(.comparison(view.framework.id, holders: $0.holders))
        }
      },
      .list(
        "steps", "The steps from role to role, or from level to level; none where steps are left out", of: LinkView.self
      ) {
        $0.page.stepLinks(of: $0.framework)
      },
      .list("crosswalks", "The crosswalks that join it with other frameworks", of: CrosswalkView.self) {
        $0.page.crosswalks(of: $0.framework.id)
      },
      .list("matrix", "How many statements each role has in each area", of: MatrixRowView.self) { view in
        view.framework.areas.map {
          MatrixRowView(page: view.page, framework: view.framework, area: view.page.catalog[$0])
        }
      },
    ])
}

/// A row of the overview's table: an area, and the state of every holder in it.
struct MatrixRowView: Offering {
  let page: PageContext
  let framework: Framework
  let area: Area

  static let offers = Offers<Self>(
    "matrix-row", "An area, and how each role of the ladder stands in it",
    [
      .record("area", "The area", of: AreaBriefView.self) { AreaBriefView(page: $0.page, area: $0.area) },
      .list("cells", "A cell a role of the ladder", of: MatrixCellView.self) { view in
        view.page.catalog.ladder(of: view.framework).holders.map { id in
          MatrixCellView(page: view.page, cell: view.page.catalog.cell(view.page.catalog[id], view.area))
        }
      },
    ])
}

struct MatrixCellView: Offering {
  let page: PageContext
  let cell: Cell

  static let offers = Offers<Self>(
    "matrix-cell", "How one role stands in one area",
    [
      .text("state", "`stated`, `carried`, `not-listed` or `no-list`") { $0.cell.state.rawValue },
      .record("holder", "The role", of: HolderBriefView.self) {
        HolderBriefView(page: $0.page, holder: $0.page.catalog[$0.cell.holder])
      },
      .text("count", "How many statements are stated") { String($0.cell.stated.count) },
      .text("carried-count", "How many statements are carried up; empty where there are none") { view in
        let count = view.cell.carried.reduce(0) { $0 + $1.statements.count }
        return count == 0 ? "" : String(count)
      },
      .flag("stated", "Statements are listed") { $0.cell.state == .stated },
      .flag("carried", "All is carried up") { $0.cell.state == .carried },
      .flag("not-listed", "The role has a list, without this area") { $0.cell.state == .notListed },
      .flag("no-list", "The source gives the role no list") { $0.cell.state == .noList },
    ])
}

/// A role, or a tier that holds statements itself.
struct HolderPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let holder: Holder

  private var framework: Framework { page.catalog[holder.framework] }

  static let offers = Offers<Self>(
    "role page", "A role, or a tier that holds statements itself",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("holder", "The role", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .markup("about", "What the author says of it at length; may be empty") {
        $0.page.write($0.holder.about, into: &$1)
      },
      .list("citations", "What it rests on, apart from its statements", of: CitationView.self) {
        $0.page.views($0.holder.citations)
      },
      .list("facts", "The framework's fact rows, given for this role or not", of: FactView.self) { view in
        view.holder.facts.indices.map { FactView(page: view.page, holder: view.holder, row: $0) }
      },
      .list("carries", "The role whose statements it takes on; none or one", of: LinkView.self) { view in
        view.holder.carry.map { [view.page.link(.holder($0.from))] } ?? []
      },
      .list("carries-ground", "The sentence that says so", of: CitationView.self) {
        $0.page.views($0.holder.carry?.ground ?? [])
      },
      .markup("carries-note", "A note on that; may be empty") { $0.page.write($0.holder.carry?.note, into: &$1) },
      .record("no-list", "Why the source gives it no list", of: NoListView.self) { view in
        view.holder.noList.map { NoListView(page: view.page, noList: $0) }
      },
      .list("areas", "The areas that it has, in authored order", of: CellView.self) { $0.cells },
      .list("lists", "Other lists that the source gives", of: TopicListView.self) { view in
        view.holder.lists.map { TopicListView(page: view.page, list: $0) }
      },
      .list("progression", "Where it leads", of: StepView.self) { view in
        view.holder.progression.map { StepView(page: view.page, step: $0) }
      },
      .list("entries", "Ways in from outside", of: StepView.self) { view in
        view.holder.entries.map { StepView(page: view.page, step: $0) }
      },
      .list("leads-here", "The roles that lead to it", of: LinkView.self) { view in
        view.page.catalog.leading(to: view.holder).map { view.page.link(.holder($0.id)) }
      },
      .list("near", "What leads to it and where it leads, drawn; none where nothing does", of: PathwayDrawingView.self)
      {
        $0.near
      },
      .list("moved", "Statements whose addresses were on this page, under these ids of old", of: MovedView.self) {
        view in
        view.page.catalog.formerStatements[view.holder.id, default: []].map { MovedView(page: view.page, former: $0) }
      },
      mentionOffer { .holder($0.holder.id) },
      .list("comparisons", "Its comparisons with one other role", of: LinkView.self) { $0.comparisons },
      .list("steps", "The steps that lead from it or to it; none where steps are left out", of: LinkView.self) { view in
        view.page.catalog.stepPages(of: view.holder).map { view.page.link(.step(from: $0.from, to: $0.to)) }
      },
      .list("crosswalks", "Where it stands beside levels of other frameworks", of: LinkView.self) {
        $0.page.crosswalkLinks(of: $0.holder)
      },
      .text("job-starter", "The page with a starter of a job description; empty where that is left out") { view in
        view.page.catalog.hasJobStarter(view.holder)
          ? view.page.href(Addresses.jobStarter(view.page.catalog, view.holder)) : ""
      },
      .text("appraisal-sheet", "The page with its appraisal sheet; empty where there is none") { view in
        view.page.catalog.hasAppraisalSheet(view.holder)
          ? view.page.href(Addresses.appraisalSheet(view.page.catalog, view.holder)) : ""
      },
    ])

  private var cells: [CellView] {
    framework.areas.map { CellContent(page: page, holder: holder, area: page.catalog[$0], prefix: "") }
      .filter(\.holdsSomething).map(CellView.init)
  }

  private var near: [PathwayDrawingView] {
    let pathway = PathwayView(page: page, around: holder)
    let role = pathway.pathway.roles.first { !$0.steps.isEmpty || !$0.waysIn.isEmpty || !$0.routesOut.isEmpty }
    return role == nil ? [] : [PathwayDrawingView(pathway: pathway, shape: .wide)]
  }

  private var comparisons: [LinkView] {
    page.catalog.pairs(of: holder).map { page.link(.comparison(framework.id, holders: $0.holders)) }
  }
}

/// An area across all tiers.
struct AreaPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let area: Area

  private var framework: Framework { page.catalog[area.framework] }

  static let offers = Offers<Self>(
    "area page", "An area across all tiers",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("area", "The area", of: AreaBriefView.self) { AreaBriefView(page: $0.page, area: $0.area) },
      .list("cells", "What each role of the ladder has in it", of: CellView.self) { view in
        view.page.catalog.ladder(of: view.framework).holders.map { id in
          let holder = view.page.catalog[id]
          return CellView(content: CellContent(page: view.page, holder: holder, area: view.area, prefix: ""))
        }
      },
      .list("others", "The framework's areas", of: LinkView.self) { view in
        view.framework.areas.map { id in
          var link = view.page.link(.area(id))
          link.isHere = id == view.area.id
          return link
        }
      },
      .list("before", "The area before it; none or one", of: LinkView.self) { $0.neighbour(-1) },
      .list("after", "The area after it; none or one", of: LinkView.self) { $0.neighbour(1) },
      mentionOffer { .area($0.area.id) },
    ])
}

extension AreaPage {
  private func neighbour(_ distance: Int) -> [LinkView] {
    let position = area.position + distance
    return framework.areas.indices.contains(position) ? [page.link(.area(framework.areas[position]))] : []
  }
}

/// A comparison on a page of its own.
struct ComparisonPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let comparison: Comparison

  static let offers = Offers<Self>(
    "comparison page", "A comparison: the whole ladder, or two roles",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("comparison", "The comparison", of: ComparisonView.self) {
        ComparisonView(page: $0.page, comparison: $0.comparison, showsFacts: true, prefix: "")
      },
      .text("table", tableOffer) { $0.page.tableHref },
      .text("workbook", "All comparisons of the framework as a workbook (XLSX); empty where none is made") { view in
        view.page.addresses.workbooks[view.comparison.framework.index].map { view.page.href($0) } ?? ""
      },
      .flag("new-alone", "It shows only what is new or changed, and what that goes back to") { $0.page.shown != nil },
      .flag("ladder", "It is the whole ladder") { $0.comparison.columns.count != 2 },
      .list("steps", "The framework's steps from role to role; none where steps are left out", of: LinkView.self) {
        view in
        view.page.stepLinks(of: view.page.catalog[view.comparison.framework])
      },
      .list("others", "The framework's other comparisons", of: LinkView.self) { $0.others },
      .list("crosswalks", "The crosswalks that join it with other frameworks", of: CrosswalkView.self) {
        $0.page.crosswalks(of: $0.comparison.framework)
      },
    ])

  private var others: [LinkView] {
    let framework = page.catalog[comparison.framework]
    let all =
      [page.link(.comparison(framework.id, holders: []))]
      + page.catalog.pairs(of: framework).map { page.link(.comparison(framework.id, holders: $0.holders)) }
    return all.map { link in
      var link = link
      link.isHere = link.href == page.href(page.path)
      return link
    }
  }
}

/// What templates are told of the table of a comparison.
let tableOffer = "The same as comma-separated values, to take away; empty where tables are left out"
