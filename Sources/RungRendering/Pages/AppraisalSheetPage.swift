import RungModel
import RungTemplates

/// A holder's statements with room to write beside them, and what is new where its progression leads.
struct AppraisalSheetPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let holder: Holder

  static let offers = Offers<Self>(
    "appraisal sheet", "A role's statements to talk about, and what is new where it leads",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("holder", "The role", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .list("areas", "The areas in which it has statements, in authored order", of: CellView.self) {
        $0.page.cellsWithStatements(of: $0.holder)
      },
      .list("next", "The roles that its progression names, in authored order", of: NextRoleView.self) { view in
        let framework = view.page.catalog[view.holder.framework]
        return view.page.catalog.steps(of: framework).filter { $0.from == view.holder.id }
          .map { NextRoleView(page: view.page, step: $0) }
      },
    ])
}

/// A role that a progression names, and what is new at it.
struct NextRoleView: Offering {
  let page: PageContext
  let step: StepPair

  static let offers = Offers<Self>(
    "next-role", "A role that a progression names, and what is new or changed at it",
    [
      .record("to", "The role", of: HolderBriefView.self) {
        HolderBriefView(page: $0.page, holder: $0.page.catalog[$0.step.to])
      },
      .list("step", "The step as it is authored; none between levels", of: StepView.self) {
        $0.page.authoredSteps($0.step)
      },
      .flag("computed", "Both have a list, so that what is new is known") { $0.page.changes[$0.step] != nil },
      .list("rows", "The areas in which something is new or changed, with that alone", of: StepRowView.self) {
        view in
        let place = StatementPlace(page: view.page, prefix: "next_", step: view.step)
        return view.newRows.map { StepRowView(place: place, row: $0) }
      },
    ])

  private var newRows: [StepChanges.Row] {
    (page.changes[step]?.rows ?? []).compactMap { row in
      let entries = row.entries.filter { $0.change == .new || $0.change == .changed }
      return entries.isEmpty ? nil : StepChanges.Row(area: row.area, entries: entries)
    }
  }
}
