import RungModel
import RungTemplates

/// What changes from one role or level to another.
struct StepPage: PageOffering {
  let page: PageContext
  let heading: PageHeading
  let from: Holder
  let to: Holder
  let changes: StepChanges?

  init(page: PageContext, heading: PageHeading, from: ID<Holder>, to: ID<Holder>) {
    self.page = page
    self.heading = heading
    self.from = page.catalog[from]
    self.to = page.catalog[to]
    changes = page.changes[StepPair(from: from, to: to)]
  }

  static let offers = Offers<Self>(
    "step page", "What changes from one role or level to another",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .record("from", "The role before", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.from) },
      .record("to", "The role after", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.to) },
      .list("step", "The step as it is authored; none between levels", of: StepView.self) {
        $0.authored
      },
      .flag("several", "It is authored more than once: there are several ways") { $0.authored.count > 1 },
      .list("no-lists", "The roles that the source gives no list: then nothing is computed", of: NoListSideView.self) {
        view in
        [view.from, view.to].filter { $0.noList != nil }.map { NoListSideView(page: view.page, holder: $0) }
      },
      .flag("computed", "Both have a list, so that the changes are known") { $0.changes != nil },
      .text("new", "How many statements are new; empty where there are none") { $0.count(.new) },
      .text("changed", "How many are changed; empty where there are none") { $0.count(.changed) },
      .text("same", "How many are the same; empty where there are none") { $0.count(.same) },
      .text("carried", "How many are carried up; empty where there are none") { $0.count(.carried) },
      .text("not-listed", "How many are not listed again; empty where there are none") { $0.count(.notListed) },
      .list(
        "mostly-new", "The areas in which most of the new statements stand; `detail` is what joins them in a sentence",
        of: LinkView.self
      ) { $0.mostlyNew },
      .flag("all-new", "These are all the areas in which anything is new") { $0.changes?.isAllNewThere ?? false },
      .list("facts", "The facts that one of the two states", of: FactChangeView.self) { view in
        view.page.catalog.factChanges(from: view.from.id, to: view.to.id).map {
          FactChangeView(page: view.page, from: view.from, to: view.to, fact: $0)
        }
      },
      .list("rows", "The areas in which there is anything", of: StepRowView.self) { view in
        let step = StepPair(from: view.from.id, to: view.to.id)
        let place = StatementPlace(page: view.page, prefix: "", step: step)
        return (view.changes?.rows ?? []).map { StepRowView(place: place, row: $0) }
      },
      .text("compare", "The page of the two side by side; empty where there is none") { $0.compare },
    ])

  private func count(_ change: StepChanges.Change) -> String {
    let count = changes?.count(change) ?? 0
    return count == 0 ? "" : String(count)
  }

  private var mostlyNew: [LinkView] {
    let areas = changes?.mostlyNew ?? []
    return areas.enumerated().map { index, id in
      let area = page.catalog[id]
      let joint = index == 0 ? "" : index == areas.count - 1 ? " \(page.words[.lastJoint]) " : ", "
      return LinkView(href: "#area_" + area.key, title: area.title, detail: joint)
    }
  }

  private var authored: [StepView] { page.authoredSteps(StepPair(from: from.id, to: to.id)) }

  private var compare: String {
    guard let pair = page.catalog.pair(from, to) else { return "" }
    return page.href(.comparison(pair.framework, holders: pair.holders))
  }
}

/// A role that the source gives no list.
struct NoListSideView: Offering {
  let page: PageContext
  let holder: Holder

  static let offers = Offers<Self>(
    "no-list-side", "A role of a step that the source gives no list",
    [
      .record("holder", "The role", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.holder) },
      .list("reason", "Why; none or one", of: NoListView.self) { view in
        view.holder.noList.map { [NoListView(page: view.page, noList: $0)] } ?? []
      },
    ])
}

struct StepRowView: Offering {
  let place: StatementPlace
  let row: StepChanges.Row

  private var page: PageContext { place.page }

  static let offers = Offers<Self>(
    "step-row", "An area of a step",
    [
      .record("area", "The area", of: AreaBriefView.self) {
        AreaBriefView(page: $0.page, area: $0.page.catalog[$0.row.area])
      },
      .record(
        "title-change", "The title of the two roles for the area; nothing where it is one", of: TextChangeView.self
      ) {
        TextChangeView($0.row.words.title)
      },
      .record("note-change", "The note of the two roles on the area; nothing where it is one", of: TextChangeView.self)
      {
        TextChangeView($0.row.words.note)
      },
      .list("entries", "What is in it: stated, carried up, and not listed again", of: StepEntryView.self) { view in
        view.row.entries.map { StepEntryView(place: view.place, entry: $0) }
      },
    ])
}

/// A statement, and what became of it.
struct StepEntryView: Offering {
  let place: StatementPlace
  let entry: StepChanges.Entry

  private var page: PageContext { place.page }

  static let offers = Offers<Self>(
    "step-entry", "A statement of a step, and what became of it",
    [
      .text("change", "`new`, `changed`, `same`, `carried` or `not-listed`") { $0.entry.change.rawValue },
      .flag("new", "Nothing before is named as what it continues or repeats") { $0.entry.change == .new },
      .flag("changed", "It continues a statement of the role before, itself or by way of others") {
        $0.entry.change == .changed
      },
      .flag("same", "It repeats one in the same words") { $0.entry.change == .same },
      .flag("carried-up", "It is taken on as it is") { $0.entry.change == .carried },
      .flag("not-listed", "The role before has it, and this one does not list it") { $0.entry.change == .notListed },
      .record("statement", "The statement after the step, or what is not listed again", of: StatementView.self) {
        StatementView(place: $0.place, statement: $0.page.catalog[$0.entry.statement])
      },
      .list(
        "earlier", "The statement before, of what is changed or the same; none where it is this very one",
        of: LinkView.self
      ) { view in
        view.entry.earlier.map {
          [LinkView(href: view.page.href(.statement($0)), title: view.page.wholeTitle(of: $0))]
        } ?? []
      },
      .list("moved-from", "The area in which it stood before, where that is another", of: AreaBriefView.self) { view in
        view.entry.movedFrom.map { [AreaBriefView(page: view.page, area: view.page.catalog[$0])] } ?? []
      },
      .record(
        "label-change", "The label of what is changed, and what it was before; nothing where it stays",
        of: TextChangeView.self
      ) { $0.labelChange },
      .list("marks", "The words of what is changed, run by run", of: WordMarkView.self) { $0.marks },
      .list(
        "condition-changes", "The conditions of what is changed, and those it had before", of: ConditionChangeView.self
      ) { $0.conditionChanges },
      .flag("whole", "What became of it became of its nested points too, and of no others: `items` says all") {
        StepChanges.isWhole($0.entry, in: $0.page.catalog)
      },
      .list(
        "entry-items", "The points nested in it, and those that are not listed again, each with what became of it",
        of: StepEntryView.self
      ) { view in
        view.entry.items.map { StepEntryView(place: view.place, entry: $0) }
      },
    ])

  /// The statement before and the one now, of what is changed.
  private var changed: (from: Statement, to: Statement)? {
    guard entry.change == .changed, let earlier = entry.earlier else { return nil }
    return (page.catalog[earlier], page.catalog[entry.statement])
  }

  private var labelChange: TextChangeView? {
    guard let changed, changed.from.label != changed.to.label else { return nil }
    return TextChangeView(TextChange(before: changed.from.label, after: changed.to.label))
  }

  private var marks: [WordMarkView] {
    guard let changed else { return [] }
    return wordMarks(from: changed.from.text.prose.plain, to: changed.to.text.prose.plain).map(WordMarkView.init)
  }

  private var conditionChanges: [ConditionChangeView] {
    guard let changed else { return [] }
    return RungModel.conditionChanges(from: changed.from, to: changed.to)
      .map { ConditionChangeView(page: page, condition: $0) }
  }
}

/// A label of a statement or a role's words for an area, beside those before.
struct TextChangeView: Offering {
  let change: TextChange

  init?(_ change: TextChange?) {
    guard let change else { return nil }
    self.change = change
  }

  static let offers = Offers<Self>(
    "text-change", "A short text that was changed, beside the one before",
    [.list("marks", "Its words, run by run", of: WordMarkView.self) { $0.change.marks.map(WordMarkView.init) }])
}

/// A fact of the role after a step, beside the one before.
struct FactChangeView: Offering {
  let page: PageContext
  let from: Holder
  let to: Holder
  let fact: FactChange

  static let offers = Offers<Self>(
    "fact-change", "A fact that one of the two roles of a step states",
    [
      .text("key", "The row's key") { $0.row.key },
      .text("title", "The row's title") { $0.row.title },
      .text("change", "`same`, `changed`, `only-after` or `only-before`") { $0.fact.change.rawValue },
      .flag("same", "Both state the same") { $0.fact.change == .same },
      .flag("changed", "Both state it, in other words") { $0.fact.change == .changed },
      .flag("only-after", "The role before states nothing here") { $0.fact.change == .onlyAfter },
      .flag("only-before", "The role after states nothing here") { $0.fact.change == .onlyBefore },
      .record("from", "The role before", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.from) },
      .record("to", "The role after", of: HolderBriefView.self) { HolderBriefView(page: $0.page, holder: $0.to) },
      .markup("html", "What the role after states, or else the one before") { $0.page.write($0.said?.text, into: &$1) },
      .list("marks", "The words of what is changed, run by run", of: WordMarkView.self) { view in
        view.fact.change == .changed ? view.fact.marks.map(WordMarkView.init) : []
      },
      .markup("note", "The note on it, where it stays; may be empty") { view, out in
        if view.note == nil { view.page.write(view.said?.note, into: &out) }
      },
      .record("note-change", "The note on it, and the one before; nothing where it stays", of: TextChangeView.self) {
        TextChangeView($0.note)
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.said?.citations ?? []) },
    ])

  private var row: FactRow { page.catalog[to.framework].facts[fact.row] }
  private var said: Fact? { fact.after ?? fact.before }

  private var note: TextChange? {
    guard fact.change == .changed else { return nil }
    let (before, after) = (fact.before?.note?.prose.plain, fact.after?.note?.prose.plain)
    return before == after ? nil : TextChange(before: before, after: after)
  }
}

struct ConditionChangeView: Offering {
  let page: PageContext
  let condition: ConditionChange

  static let offers = Offers<Self>(
    "condition-change", "A condition of a changed statement, or one that it had before",
    [
      .flag("stays", "It was there before in the same words") { $0.condition.isSame },
      .flag("gone", "It is no longer there") { $0.condition.after == nil },
      .markup("html", "The text; empty where it is gone") { $0.page.write($0.condition.after, into: &$1) },
      .list("marks", "Its words, run by run", of: WordMarkView.self) { $0.condition.marks.map(WordMarkView.init) },
    ])
}

struct WordMarkView: Offering {
  let mark: WordMark

  static let offers = Offers<Self>(
    "mark", "A run of words of a changed statement",
    [
      .text("words", "The words") { $0.mark.words },
      .flag("same", "They stay") { $0.mark.kind == .same },
      .flag("removed", "They were there before") { $0.mark.kind == .removed },
      .flag("added", "They are there now") { $0.mark.kind == .added },
    ])
}

extension PageContext {
  /// A step as it is authored: several ways may lead to one role.
  func authoredSteps(_ step: StepPair) -> [StepView] {
    catalog[step.from].progression.filter { if case .holder(step.to) = $0.end { true } else { false } }
      .map { StepView(page: self, step: $0) }
  }

  /// The steps of a framework, as links.
  func stepLinks(of framework: Framework) -> [LinkView] {
    catalog.stepPages(of: framework).map { link(.step(from: $0.from, to: $0.to)) }
  }
}
