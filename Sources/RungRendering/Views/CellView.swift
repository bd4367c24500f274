import RungModel
import RungTemplates

/// What one holder has in one area, with the words for its state.
struct CellView: Offering {
  let content: CellContent

  /// Pages at one depth show the same cell with the same bytes.
  var fragmentKey: FragmentKey? {
    guard content.prefix.isEmpty else { return nil }
    return FragmentKey(
      content.cell.holder.index, content.cell.area.index, content.page.root.utf8.count, content.stated.step)
  }

  static let offers = Offers<Self>(
    "cell", "What one holder has in one area",
    [
      .text("state", "`stated`, `carried`, `not-listed` or `no-list`") { $0.content.cell.state.rawValue },
      .flag("stated", "The source lists statements here for this holder") {
        $0.content.cell.state == .stated && !$0.content.isEmptied
      },
      .flag("carried", "All that stands here is carried up from another holder") {
        $0.content.cell.state == .carried && !$0.content.isEmptied
      },
      .flag("emptied", "There is something here, and nothing of it is among the statements that are printed") {
        $0.content.isEmptied
      },
      .flag("not-listed", "The holder has a list, without this area") { $0.content.cell.state == .notListed },
      .flag("no-list", "The source gives this holder no list") { $0.content.cell.state == .noList },
      .record("holder", "The holder, which is the column", of: HolderBriefView.self) { $0.content.holderView },
      .record("area", "The area, which is the row", of: AreaBriefView.self) { $0.content.areaView },
      .text("heading", "The holder's own heading for the area; empty where it has none, or the area's title") {
        $0.content.heading
      },
      .markup("note", "A note of the holder on this area; may be empty") {
        $0.content.page.write($0.content.part.note, into: &$1)
      },
      .list("citations", "What the area's note or its statements rest on", of: CitationView.self) {
        $0.content.page.views($0.content.part.citations)
      },
      .list("statements", "The statements in authored order", of: StatementView.self) {
        $0.content.stated.views($0.content.cell.stated)
      },
      .list("groups", "What is carried up, in groups by the holder that states it", of: CarriedGroupView.self) {
        $0.content.groups
      },
      .record("reason", "Why the source gives this holder no list", of: NoListView.self) { $0.content.reason },
    ])
}

/// Statements carried up from one holder, and the ground for it.
struct CarriedGroupView: Offering {
  let page: PageContext
  let group: CarriedGroup
  let place: StatementPlace

  static let offers = Offers<Self>(
    "group", "Statements carried up from one other holder",
    [
      .record("from", "The holder that states them", of: LinkView.self) { $0.page.link(.holder($0.group.origin)) },
      .list("through", "The holders in between; the source then does not say it directly", of: LinkView.self) {
        $0.page.links($0.group.through)
      },
      .list("ground", "The sentence that says so", of: CitationView.self) { $0.page.views($0.group.ground) },
      .text("count", "How many statements there are") { String($0.group.statements.count) },
      .list("statements", "The statements", of: StatementView.self) { $0.place.views($0.group.statements) },
    ])
}

struct NoListView: Offering {
  let page: PageContext
  let noList: NoList

  static let offers = Offers<Self>(
    "no-list", "That the source gives a holder no list",
    [
      .markup("html", "Why, in the author's words") { $0.page.write($0.noList.why, into: &$1) },
      .list("citations", "What that rests on", of: CitationView.self) { $0.page.views($0.noList.citations) },
    ])
}

/// The values behind a `CellView`, made once a cell.
final class CellContent: Sendable {
  let page: PageContext
  let cell: Cell
  let part: AreaPart
  let stated: StatementPlace
  let prefix: String
  /// It lost all its statements to a choice.
  let isEmptied: Bool

  /// - Parameter beside: the holders of the comparison that it is a cell of; nil elsewhere.
  init(page: PageContext, holder: Holder, area: Area, prefix: String, beside others: [ID<Holder>]? = nil) {
    self.page = page
    self.prefix = prefix
    let all = page.catalog.cell(holder, area)
    cell = page.shown.map(all.showing) ?? all
    isEmptied = page.shown != nil && all.holdsStatements && !cell.holdsStatements
    part = holder.parts[area.position]
    stated = StatementPlace(page: page, prefix: prefix, step: page.changes.step(to: holder.id, from: others))
  }

  /// The comparison alone shows cells in which nothing stands.
  var holdsSomething: Bool { !isEmptied && (cell.state == .stated || cell.state == .carried || part.note != nil) }

  private var holder: Holder { page.catalog[cell.holder] }
  var holderView: HolderBriefView { HolderBriefView(page: page, holder: holder) }
  var heading: String {
    guard let title = part.title, title != page.catalog[cell.area].title else { return "" }
    return title
  }
  var areaView: AreaBriefView { AreaBriefView(page: page, area: page.catalog[cell.area]) }
  var reason: NoListView? { holder.noList.map { NoListView(page: page, noList: $0) } }

  var groups: [CarriedGroupView] {
    guard !cell.carried.isEmpty else { return [] }
    let place = StatementPlace(page: page, prefix: prefix, carriedTo: holder)
    return cell.carried.map { CarriedGroupView(page: page, group: $0, place: place) }
  }
}
