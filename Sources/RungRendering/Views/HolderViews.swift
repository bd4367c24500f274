import RungModel
import RungTemplates

/// A holder named in passing: in a list, at the head of a column.
struct HolderBriefView: Offering {
  let page: PageContext
  let holder: Holder

  static let offers = Offers<Self>("holder", "A role, or a tier that holds statements itself") {
    $0.text("key", "Its key, unique in the framework") { $0.holder.key }
    $0.text("title", "Its title") { $0.holder.title }
    $0.text("short", "Its abbreviation; empty where it has none") { $0.holder.short ?? "" }
    $0.text("href", "Its page") { $0.page.href(.holder($0.holder.id)) }
    $0.text("tier", "The key of its tier; empty beside the ladder") { view in
      view.holder.tier.map { view.page.catalog[$0].key } ?? ""
    }
    $0.text("tier-title", "The title of its tier; empty beside the ladder") { view in
      view.holder.tier.map { view.page.catalog[$0].title } ?? ""
    }
    $0.flag("outside", "It stands beside the ladder") { $0.holder.tier == nil }
    $0.flag("role", "It is a role, not a tier") { $0.holder.kind == .role }
    $0.markup("summary", "What it is, in a sentence or two") { $0.page.write($0.holder.summary, into: &$1) }
    $0.flag("no-list", "The source gives it no list of statements") { $0.holder.noList != nil }
    $0.text("count", "How many statements its list has, nested points not counted") { view in
      String(view.holder.parts.reduce(0) { $0 + $1.statements.count })
    }
  }
}

struct AreaBriefView: Offering {
  let page: PageContext
  let area: Area

  static let offers = Offers<Self>("area", "An area of a framework") {
    $0.text("key", "Its key, unique in the framework") { $0.area.key }
    $0.text("title", "Its title") { $0.area.title }
    $0.text("href", "Its page, across all tiers") { $0.page.href(.area($0.area.id)) }
    $0.markup("summary", "What belongs in it; may be empty") { $0.page.write($0.area.summary, into: &$1) }
  }
}

/// What a holder says in a fact row.
struct FactView: Offering {
  let page: PageContext
  let holder: Holder
  let row: Int

  private var fact: Fact? { holder.facts[row] }
  private var factRow: FactRow { page.catalog[holder.framework].facts[row] }

  static let offers = Offers<Self>("fact", "What one holder says in one fact row") {
    $0.record("holder", "The holder", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) }
    $0.text("key", "The row's key") { $0.factRow.key }
    $0.text("title", "The row's title") { $0.factRow.title }
    $0.flag("given", "The holder says something here; otherwise the source does not") { $0.fact != nil }
    $0.markup("html", "What it says") { $0.page.write($0.fact?.text, into: &$1) }
    $0.markup("note", "A note; may be empty") { $0.page.write($0.fact?.note, into: &$1) }
    $0.list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.fact?.citations ?? []) }
  }
}

/// One step of a progression, or one way in.
struct StepView: Offering {
  let page: PageContext
  let step: Step

  static let offers = Offers<Self>("step", "A step of a progression, or a way in from outside") {
    $0.list("role", "The role that it leads to (or comes from), where that is a role of the site", of: LinkView.self) {
      view in
      if case .holder(let id) = view.step.end { [view.page.link(.holder(id))] } else { [] }
    }
    $0.markup("outside", "Where it leads to (or comes from) outside the site; may be empty") { view, out in
      if case .outside(let text) = view.step.end { view.page.write(text, into: &out) }
    }
    $0.text("how", "`next`, `possible` or `requires`") { $0.step.how.rawValue }
    $0.flag("next", "It is the next step") { $0.step.how == .next }
    $0.flag("possible", "It is possible") { $0.step.how == .possible }
    $0.flag("requires", "It is open with a further qualification") { $0.step.how == .requires }
    $0.markup("asks", "What entry asks; may be empty") { $0.page.write($0.step.asks, into: &$1) }
    $0.markup("note", "A note; may be empty") { $0.page.write($0.step.note, into: &$1) }
    $0.list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.step.citations) }
  }
}

/// A list that a source gives beside the statements.
struct TopicListView: Offering {
  let page: PageContext
  let list: TopicList

  static let offers = Offers<Self>("list", "A list that a source gives beside the statements") {
    $0.text("key", "Its key") { $0.list.key }
    $0.text("title", "Its title") { $0.list.title }
    $0.markup("intro", "A sentence before it; may be empty") { $0.page.write($0.list.intro, into: &$1) }
    $0.list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.list.citations) }
    $0.list("items", "Its points", of: TopicView.self) { view in
      view.list.items.map { TopicView(page: view.page, item: $0) }
    }
  }
}

struct TopicView: Offering {
  let page: PageContext
  let item: TopicList.Item

  static let offers = Offers<Self>("topic", "A point of such a list") {
    $0.text("key", "Its key, unique in the framework") { $0.item.key }
    $0.markup("html", "Its words") { $0.page.write($0.item.text, into: &$1) }
  }
}
