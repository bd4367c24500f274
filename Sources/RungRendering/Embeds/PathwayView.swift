import RungModel
import RungTemplates

/// The ways into the roles of a framework, from one to another and out of it: as a drawing, and the same as a list.
struct PathwayView: Offering {
  let page: PageContext
  let framework: Framework
  let pathway: Pathway
  /// Whose the pathway's roles are.
  let holders: [ID<Holder>]
  /// The one on whose page it is drawn; nil elsewhere.
  let here: ID<Holder>?
  let prefix: String

  init(page: PageContext, framework: Framework, prefix: String) {
    self.page = page
    self.framework = framework
    self.prefix = prefix
    pathway = page.catalog.pathway(of: framework, in: page.words.ofPathways)
    holders = framework.holders
    here = nil
  }

  /// A role's own part of it.
  init(page: PageContext, around holder: Holder) {
    self.page = page
    framework = page.catalog[holder.framework]
    prefix = "near_"
    here = holder.id
    var part = page.catalog.neighbourhood(of: holder, in: page.words.ofPathways)
    if let position = part.holders.firstIndex(of: holder.id) {
      part.pathway.roles[position].beneath = page.words[.youAreHere]
    }
    (pathway, holders) = part
  }

  static let offers = Offers<Self>(
    "pathway", "The ways into the roles of a framework, from one to another and out of it",
    [
      .text("prefix", "Before every element id") { $0.prefix },
      .text("framework", "The framework's key") { $0.framework.key },
      .text("framework-title", "The framework's title") { $0.framework.title },
      .text("framework-short", "The framework's short title") { $0.framework.short },
      .list("drawings", "The drawing, once for wide windows and once for narrow ones", of: PathwayDrawingView.self) {
        view in
        PathwayShape.allCases.map { PathwayDrawingView(pathway: view, shape: $0) }
      },
      .list("roles", "The roles in authored order, with their ways in and out", of: PathwayRoleView.self) { view in
        view.holders.map { PathwayRoleView(page: view.page, holder: view.page.catalog[$0]) }
      },
    ])
}

/// A role in the list beneath the drawing.
struct PathwayRoleView: Offering {
  let page: PageContext
  let holder: Holder

  static let offers = Offers<Self>(
    "pathway-role", "A role, how one gets in and where it leads",
    [
      .record("holder", "The role", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .text("tier-title", "The title of its tier, where that is not also its own; otherwise empty") { view in
        guard let tier = view.holder.tier.map({ view.page.catalog[$0] }), tier.title != view.holder.title else {
          return ""
        }
        return tier.title
      },
      .list("entries", "Ways in from outside", of: PathwayStepView.self) { view in
        view.holder.entries.map { PathwayStepView(page: view.page, step: $0, role: view.holder, isEntry: true) }
      },
      .list("leads-here", "The steps of the framework's other roles that lead to it", of: PathwayStepView.self) {
        $0.leadingHere
      },
      .list("progression", "Where it leads", of: PathwayStepView.self) { view in
        view.holder.progression.map { PathwayStepView(page: view.page, step: $0, role: view.holder, isEntry: false) }
      },
    ])

  private var leadingHere: [PathwayStepView] {
    let others = page.catalog[holder.framework].holders.map { page.catalog[$0] }
    return others.flatMap { other in
      other.progression.filter { if case .holder(holder.id) = $0.end { true } else { false } }
        .map { PathwayStepView(page: page, step: $0, role: other, isEntry: false) }
    }
  }
}

/// A step from one role to another place, or a way in.
struct PathwayStepView: Offering {
  let page: PageContext
  let step: Step
  /// The role whose step it is.
  let role: Holder
  let isEntry: Bool

  static let offers = Offers<Self>(
    "pathway-step", "A step of a role, or a way into it from outside",
    [
      .text("from", "The key of the role that it starts from; empty outside the framework") {
        $0.isEntry ? "" : $0.role.key
      },
      .text("to", "The key of the role it leads to, `framework/key` in another framework; empty outside the site") {
        $0.isEntry ? $0.role.key : $0.destination
      },
      .record("start", "The role whose step it is", of: LinkView.self) { $0.page.link(.holder($0.role.id)) },
      .record("step", "What it is and what it asks", of: StepView.self) { StepView(page: $0.page, step: $0.step) },
      .text("how", "`next`, `possible` or `requires`") { $0.step.how.rawValue },
    ])

  private var destination: String {
    guard case .holder(let id) = step.end else { return "" }
    let other = page.catalog[id]
    return other.framework == role.framework ? other.key : page.catalog[other.framework].key + "/" + other.key
  }
}
