import RungModel
import RungTemplates

/// A holder named in passing: in a list, at the head of a column.
struct HolderBriefView: Offering {
  let page: PageContext
  let holder: Holder

  static let offers = Offers<Self>(
    "holder", "A role, or a tier that holds statements itself",
    [
      .text("key", "Its key, unique in the framework") { $0.holder.key },
      .text("title", "Its title") { $0.holder.title },
      .text("lang", "The language of its title; empty where that is the page's") {
        $0.page.languages.tag(of: $0.holder.title)
      },
      .text("short", "Its abbreviation; empty where it has none") { $0.holder.short ?? "" },
      .text("href", "Its page") { $0.page.href(.holder($0.holder.id)) },
      .text("tier", "The key of its tier; empty where it has none") { view in
        view.holder.tier.map { view.page.catalog[$0].key } ?? ""
      },
      .text("tier-href", "Where its tier stands; empty where it has none") { view in
        view.holder.tier.map { view.page.href(view.page.catalog[$0]) } ?? ""
      },
      .text("tier-title", "The title of its tier; empty where it has none") { view in
        view.holder.tier.map { view.page.catalog[$0].title } ?? ""
      },
      .flag("outside", "It stands beside the ladder") { $0.holder.isOutside },
      .flag("role", "It is a role, not a tier") { $0.holder.kind == .role },
      .markup("summary", "What it is, in a sentence or two") { $0.page.write($0.holder.summary, into: &$1) },
      .flag("no-list", "The source gives it no list of statements") { $0.holder.noList != nil },
      .text("count", "How many statements its list has, nested points not counted") { view in
        String(view.holder.parts.reduce(0) { $0 + $1.statements.count })
      },
    ])
}

struct AreaBriefView: Offering {
  let page: PageContext
  let area: Area

  static let offers = Offers<Self>(
    "area", "An area of a framework",
    [
      .text("key", "Its key, unique in the framework") { $0.area.key },
      .text("title", "Its title") { $0.area.title },
      .text("lang", "The language of its title; empty where that is the page's") {
        $0.page.languages.tag(of: $0.area.title)
      },
      .text("href", "Its page, across all tiers") { $0.page.href(.area($0.area.id)) },
      .markup("summary", "What belongs in it; may be empty") { $0.page.write($0.area.summary, into: &$1) },
    ])
}

/// What a holder says in a fact row.
struct FactView: Offering {
  let page: PageContext
  let holder: Holder
  let row: Int

  private var fact: Fact? { holder.facts[row] }

  var fragmentKey: FragmentKey? { FragmentKey(holder.id.index, row, page.root.utf8.count) }
  private var factRow: FactRow { page.catalog[holder.framework].facts[row] }

  static let offers = Offers<Self>(
    "fact", "What one holder says in one fact row",
    [
      .record("holder", "The holder", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .text("key", "The row's key") { $0.factRow.key },
      .text("title", "The row's title") { $0.factRow.title },
      .flag("given", "The holder says something here; otherwise the source does not") { $0.fact != nil },
      .markup("html", "What it says") { $0.page.write($0.fact?.text, into: &$1) },
      .markup("note", "A note; may be empty") { $0.page.write($0.fact?.note, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.fact?.citations ?? []) },
    ])
}

/// One step of a progression, or one way in.
struct StepView: Offering {
  let page: PageContext
  let step: Step

  static let offers = Offers<Self>(
    "step", "A step of a progression, or a way in from outside",
    [
      .record("role", "The role that it leads to, where that is a role of the site", of: LinkView.self) { $0.role },
      .markup("outside", "Where it leads to (or comes from) outside the site; may be empty") { view, out in
        if case .outside(let text) = view.step.end { view.page.write(text, into: &out) }
      },
      .text("how", "`next`, `possible` or `requires`") { $0.step.how.rawValue },
      .flag("next", "It is the next step") { $0.step.how == .next },
      .flag("possible", "It is possible") { $0.step.how == .possible },
      .flag("requires", "It is open with a further qualification") { $0.step.how == .requires },
      .markup("asks", "What entry asks; may be empty") { $0.page.write($0.step.asks, into: &$1) },
      .markup("note", "A note; may be empty") { $0.page.write($0.step.note, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.step.citations) },
    ])

  private var role: LinkView? {
    if case .holder(let id) = step.end { page.link(.holder(id)) } else { nil }
  }
}

/// A statement that had another id, or stood at another holder.
struct MovedView: Offering {
  let page: PageContext
  let former: FormerStatement

  private var link: LinkView {
    let holder = page.catalog[former.statement].holder
    return page.link(
      .statement(former.statement), detail: holder == former.holder ? "" : page.catalog[holder].title)
  }

  static let offers = Offers<Self>(
    "moved statement", "A statement that had another id, or stood at another holder",
    [
      .text("id", "The element's id: what it was called") { $0.former.key },
      .text("href", "Its address of today") { $0.link.href },
      .text("title", "Its words, shortened") { $0.link.title },
      .text("detail", "The holder that states it now; empty where that is this one") { $0.link.detail },
    ])
}

/// A list that a source gives beside the statements.
struct TopicListView: Offering {
  let page: PageContext
  let list: TopicList

  static let offers = Offers<Self>(
    "list", "A list that a source gives beside the statements",
    [
      .text("key", "Its key") { $0.list.key },
      .text("title", "Its title") { $0.list.title },
      .markup("intro", "A sentence before it; may be empty") { $0.page.write($0.list.intro, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.list.citations) },
      .list("items", "Its points", of: TopicView.self) { view in
        view.list.items.map { TopicView(page: view.page, item: $0) }
      },
    ])
}

struct TopicView: Offering {
  let page: PageContext
  let item: TopicList.Item

  static let offers = Offers<Self>(
    "topic", "A point of such a list",
    [
      .text("key", "Its key, unique in the framework") { $0.item.key },
      .markup("html", "Its words") { $0.page.write($0.item.text, into: &$1) },
    ])
}
