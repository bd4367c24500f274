import RungModel
import RungTemplates

/// A statement where it is shown: at its holder, or carried up to another.
struct StatementView: Offering, StatementShowing {
  let place: StatementPlace
  let statement: Statement

  var page: PageContext { place.page }

  /// Pages at one depth show it with the same bytes, if at the same place.
  var fragmentKey: FragmentKey? {
    place.number.map { FragmentKey(statement.id.index, $0, page.root.utf8.count, place.step) }
  }

  static let offers = Offers<Self>(
    "statement", "One statement of a holder, or a point nested in one",
    [
      .text("id", "The element's id, unique on the page") { $0.place.prefix + $0.statement.key },
      .list("items", "The points nested in it", of: StatementView.self) { view in
        view.points.lazy.map { StatementView(place: view.place, statement: view.page.catalog[$0]) }
      },
      .flag("carried", "It is shown where it is carried up, not where it is stated") { $0.place.carriedTo != nil },
      .text(
        "became",
        "What became of it on a step to its holder: `new`, `changed`, `same`, `carried`, or nothing. In a comparison that is the first step which starts at another column, on the page of a step that step, elsewhere the first"
      ) {
        $0.change?.rawValue ?? ""
      },
      .flag("became-new", "It is new at its holder, on that step") { $0.change == .new },
      .flag("became-changed", "It continues a statement of the role from which that step leads") {
        $0.change == .changed
      },
      .flag("nested", "It is a point nested in another") { $0.statement.parent != nil },
      .record(
        "words", "The names below, apart from where it is shown: a partial of these alone is rendered once",
        of: WordsView.self
      ) { WordsView(page: $0.page, statement: $0.statement) },
    ] + statementOffers())
}

extension StatementView {
  private var points: [ID<Statement>] {
    place.carriedTo.map { page.catalog.points(of: statement.id, at: $0) } ?? statement.items
  }

  private var change: StepChanges.Change? {
    if place.carriedTo != nil { return .carried }
    return place.step.flatMap { page.changes.entry(of: statement.id, on: $0)?.change }
  }
}

/// What is the same of a statement wherever it is shown.
struct WordsView: Offering, StatementShowing {
  let page: PageContext
  let statement: Statement

  /// Pages at one depth show the same words with the same bytes.
  var fragmentKey: FragmentKey? { FragmentKey(statement.id.index, 0, page.root.utf8.count) }

  static let offers = Offers<Self>("words", "A statement, apart from where it is shown", statementOffers())
}

/// A view that shows a statement's words.
protocol StatementShowing: Offering {
  var page: PageContext { get }
  var statement: Statement { get }
}

extension StatementShowing {
  fileprivate static func statementOffers() -> [Offer<Self>] {
    [
      .text("key", "The statement's own id, unique in its framework and lasting") { $0.statement.key },
      .text("framework", "The key of its framework") { $0.page.catalog[$0.statement.framework].key },
      .text("href", "Its lasting address, on the page of the holder that states it") { $0.page.href($0.statement) },
      .text("label", "A short name; empty where the author gave none") { $0.statement.label ?? "" },
      .markup("html", "The statement's words") { $0.page.write($0.statement.text, into: &$1) },
      .list("conditions", "What it depends on; shown wherever the statement is", of: TextView.self) { view in
        view.statement.conditions.lazy.map { TextView(page: view.page, text: $0) }
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.statement.citations) },
      .markup("note", "A note; may be empty") { $0.page.write($0.statement.note, into: &$1) },
      .list("continues", "The statement that it changes", of: LinkView.self) { $0.earlier($0.statement.continues) },
      .list(
        "same-as", "The statement that says the same elsewhere; none for the points that come with it",
        of: LinkView.self
      ) {
        $0.earlier($0.statement.isRepeatedPoint ? nil : $0.statement.sameAs)
      },
      .list(
        "our-reading", "Entries of sources that it belongs with as we read them; no citation", of: CitationView.self
      ) {
        $0.page.views($0.statement.ourReading)
      },
      .list("continued-by", "The statements that continue or repeat it elsewhere", of: LinkView.self) { view in
        let successors = view.page.catalog.successors[view.statement.id.index]
        return successors.filter { !view.page.catalog[$0].isRepeatedPoint }.map { view.link($0) }
      },
      .list("carried-to", "The holders that carry it up as it is", of: LinkView.self) { view in
        view.page.links(view.page.catalog.carriers(of: view.statement.id))
      },
      .list("place", "Where it is stated: its framework in which edition, its holder, its area", of: LinkView.self) {
        $0.place
      },
      .text("correction", "Where a correction of it goes, its id and edition filled in; may be empty") {
        $0.correction
      },
      .list("related", "Statements that belong with it, of other frameworks among them", of: LinkView.self) { view in
        view.statement.related.map { view.link($0) }
      },
    ]
  }

  /// An address for letters takes a subject; what else an address for feedback takes is not known.
  private var correction: String {
    guard let feedback = page.catalog.site.feedback else { return "" }
    guard feedback.hasPrefix("mailto:"), !feedback.contains("?") else { return feedback }
    let framework = page.catalog[statement.framework]
    let subject = page.words.text(
      .correctionSubject, ["statement": "\(framework.key)/\(statement.key)", "edition": framework.edition.name])
    return "\(feedback)?subject=\(queryValue(subject))"
  }

  /// With its words, for on paper nobody can follow a link to them.
  private func earlier(_ id: ID<Statement>?) -> [LinkView] {
    id.map { id in
      var link = link(id)
      link.title = page.wholeTitle(of: id)
      return [link]
    } ?? []
  }

  private var place: [LinkView] {
    [
      page.link(.framework(statement.framework), detail: page.catalog[statement.framework].edition.name),
      page.link(.holder(statement.holder)), page.link(.area(statement.area)),
    ]
  }

  /// A role of another framework is named with it: what a role is called does not say whose it is.
  private func link(_ id: ID<Statement>) -> LinkView {
    let other = page.catalog[id]
    let holder = page.catalog[other.holder].title
    let isNear = other.framework == statement.framework
    return page.link(
      .statement(id), detail: isNear ? holder : "\(holder), \(page.catalog[other.framework].short)")
  }
}

/// Where statements are being shown: on which page, with which prefix to their element ids, and to whom
/// they are carried up.
final class StatementPlace: Sendable {
  let page: PageContext
  let prefix: String
  /// The holder to which they are carried up; nil where they are stated.
  let carriedTo: ID<Holder>?
  /// The step that says what became of a statement here; nil where none does.
  let step: StepPair?
  /// Tells the places of one page apart; nil in an embedded table, whose prefix is its own.
  fileprivate let number: Int?

  /// - Parameter prefix: what the page puts before every id of the table that the statements stand in.
  init(page: PageContext, prefix: String, step: StepPair?) {
    self.page = page
    self.prefix = prefix
    self.step = step
    carriedTo = nil
    number = prefix.isEmpty ? 0 : nil
  }

  /// The place of what is carried up to `holder`.
  init(page: PageContext, prefix: String, carriedTo holder: Holder) {
    self.page = page
    self.prefix = "\(prefix)\(holder.key)_"
    carriedTo = holder.id
    step = nil
    number = prefix.isEmpty ? holder.id.index + 1 : nil
  }

  func views(_ statements: [ID<Statement>]) -> LazyMapSequence<[ID<Statement>], StatementView> {
    statements.lazy.map { StatementView(place: self, statement: self.page.catalog[$0]) }
  }
}

extension FragmentKey {
  /// What is marked with what became of it is not the same on pages that mark it by other steps.
  init(_ first: Int, _ second: Int, _ third: Int, _ step: StepPair?) {
    self.init(first, second, third, step.map { $0.from.index + 1 } ?? 0, step.map { $0.to.index + 1 } ?? 0)
  }
}
