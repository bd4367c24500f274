import RungModel
import RungTemplates

/// A comparison as a table: fact rows first, then a row an area and a column a holder.
struct ComparisonView: Offering {
  let page: PageContext
  let comparison: Comparison
  let showsFacts: Bool
  /// Before every element id, so that several comparisons can stand on one page.
  let prefix: String

  static let offers = Offers<Self>(
    "comparison", "Holders beside one another",
    [
      .text("prefix", "Before every element id; empty on a page of its own") { $0.prefix },
      .text("caption", "The table's caption") { $0.caption },
      .text("framework", "The framework's key") { $0.framework.key },
      .text("framework-title", "The framework's title") { $0.framework.title },
      .text("href", "The page of the whole ladder") { $0.page.href(.comparison($0.framework.id, holders: [])) },
      .list("columns", "The holders, in authored order", of: HolderBriefView.self) { view in
        view.holders.map { HolderBriefView(page: view.page, holder: $0) }
      },
      .list("facts", "The fact rows", of: FactRowView.self) { $0.factRows },
      .list("rows", "The areas, in authored order", of: ComparisonRowView.self) { view in
        view.comparison.areas.map { ComparisonRowView(comparison: view, area: view.page.catalog[$0]) }
      },
    ])

  var framework: Framework { page.catalog[comparison.framework] }
  var holders: [Holder] { comparison.columns.map { page.catalog[$0] } }

  private var caption: String {
    "\(framework.short): " + holders.map(\.title).joined(separator: ", ")
  }

  /// Rows that at least one of the columns fills.
  private var factRows: [FactRowView] {
    guard showsFacts else { return [] }
    return framework.facts.indices
      .filter { row in holders.contains { $0.facts[row] != nil } }
      .map { FactRowView(comparison: self, row: $0) }
  }
}

struct FactRowView: Offering {
  let comparison: ComparisonView
  let row: Int

  private var fact: FactRow { comparison.framework.facts[row] }

  static let offers = Offers<Self>(
    "fact-row", "A fact row of a comparison",
    [
      .text("key", "Its key") { $0.fact.key },
      .text("title", "Its title") { $0.fact.title },
      .markup("summary", "What it holds; may be empty") { $0.comparison.page.write($0.fact.summary, into: &$1) },
      .list("cells", "What each holder says", of: FactView.self) { view in
        view.comparison.holders.map { FactView(page: view.comparison.page, holder: $0, row: view.row) }
      },
    ])
}

struct ComparisonRowView: Offering {
  let comparison: ComparisonView
  let area: Area

  static let offers = Offers<Self>(
    "row", "An area of a comparison",
    [
      .text("key", "The area's key") { $0.area.key },
      .text("title", "The area's title") { $0.area.title },
      .text("href", "The area's page") { $0.comparison.page.href(.area($0.area.id)) },
      .list("cells", "What each holder has in it", of: CellView.self) { view in
        let (page, prefix) = (view.comparison.page, view.comparison.prefix)
        return view.comparison.holders.map { holder in
          CellView(content: CellContent(page: page, holder: holder, area: view.area, prefix: prefix))
        }
      },
    ])
}
