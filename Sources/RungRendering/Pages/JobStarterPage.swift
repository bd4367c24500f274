import RungModel
import RungTemplates

/// A starter of a job description: what the sources say of a role, for a manager to go on from; or why there is none.
struct JobStarterPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let holder: Holder

  static let offers = Offers<Self>(
    "job description starter", "What a job description of a role can start from, or why there is none",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("holder", "The role", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .text("role-address", "The whole address of the role's page; empty where that is not known") { view in
        view.page.address(Addresses.holder(view.page.catalog, view.holder))
      },
      .text("caution", "What it is, and what governs job descriptions") { $0.page.words[.jobCaution] },
      .flag("starter", "There is one; otherwise one of the following says why not") { $0.refusal == nil },
      .markup("why", "Why there is none, in the author's words; may be empty") { view, out in
        if case .authored(let why) = view.refusal { view.page.write(why, into: &out) }
      },
      .record("no-list", "Why the source gives the role no list", of: NoListView.self) { view in
        if case .noList(let noList) = view.refusal { NoListView(page: view.page, noList: noList) } else { nil }
      },
      .flag("empty", "The role has no statements") { if case .empty = $0.refusal { true } else { false } },
      .flag("chosen", "It is made of some of the role's statements") { $0.page.shown != nil },
      .list("facts", "The framework's fact rows, given for this role or not", of: FactView.self) { view in
        view.holder.facts.indices.map { FactView(page: view.page, holder: view.holder, row: $0) }
      },
      .list("areas", "The areas in which it has statements, in authored order", of: CellView.self) { view in
        view.refusal == nil ? view.page.cellsWithStatements(of: view.holder) : []
      },
    ])

  private var refusal: JobRefusal? { page.catalog.whyNoJobStarter(holder) }
}

extension PageContext {
  /// The areas in which a holder has statements, among those that the page shows.
  func cellsWithStatements(of holder: Holder) -> [CellView] {
    catalog[holder.framework].areas.map { CellContent(page: self, holder: holder, area: catalog[$0], prefix: "") }
      .filter(\.cell.holdsStatements).map(CellView.init)
  }
}
