import RungModel
import RungTemplates

/// A comparison as a table: fact rows first, then a row an area, and a column a holder or a level of a crosswalk.
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
      .flag("across", "Its columns are the levels of a crosswalk, and its rows are of several frameworks") {
        $0.crosswalk != nil
      },
      .text("span", "How many columns there are, that of the areas' names too") {
        String($0.comparison.columns.count + 1)
      },
      .list("columns", "The holders, or the levels of a crosswalk, in authored order", of: ComparisonColumnView.self) {
        view in
        view.comparison.columns.indices.map { ComparisonColumnView(comparison: view, column: $0) }
      },
      .list("facts", "The fact rows", of: FactRowView.self) { $0.factRows },
      .list("groups", "The rows, by framework; one group but across frameworks", of: ComparisonGroupView.self) { view in
        view.comparison.groups.map { ComparisonGroupView(comparison: view, group: $0) }
      },
    ])

  var crosswalk: Crosswalk? { comparison.crosswalk.map { page.catalog[$0] } }
  fileprivate var framework: Framework { page.catalog[comparison.framework] }
  fileprivate var holders: [Holder] { comparison.holders.map { page.catalog[$0] } }

  private var caption: String {
    if let crosswalk { return crosswalk.title }
    return "\(framework.short): " + holders.map(\.title).joined(separator: ", ")
  }

  fileprivate var factRows: [FactRowView] {
    showsFacts && page.shown == nil
      ? page.catalog.factRows(of: comparison).map { FactRowView(comparison: self, row: $0) } : []
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

/// The head of a column.
struct ComparisonColumnView: Offering {
  let comparison: ComparisonView
  let column: Int

  private var page: PageContext { comparison.page }

  static let offers = Offers<Self>(
    "comparison-column", "A column of a comparison: a holder, or a level of a crosswalk",
    [
      .text("id", "The element's id, unique on the page") { $0.id },
      .text("key", "The holder's or the level's key") { $0.key },
      .text("title", "Its title") { $0.page.title($0.target) },
      .text("href", "Its page") { $0.page.href($0.target) },
      .record("holder", "The holder; nothing where it is a level of a crosswalk", of: HolderBriefView.self) { view in
        view.comparison.crosswalk == nil ? HolderBriefView(page: view.page, holder: view.holder) : nil
      },
    ])

  fileprivate var id: String { "\(comparison.prefix)col_\(key)" }
  private var key: String { comparison.crosswalk?.levels[column].key ?? holder.key }
  private var holder: Holder { page.catalog[comparison.comparison.columns[column][0]] }
  private var target: Target {
    if let crosswalk = comparison.crosswalk { return .crosswalk(crosswalk.id, level: column) }
    return .holder(holder.id)
  }
}

/// The rows of one framework.
struct ComparisonGroupView: Offering {
  let comparison: ComparisonView
  let group: Comparison.Group

  static let offers = Offers<Self>(
    "comparison-group", "A framework's rows of a comparison",
    [
      .text("id", "The element's id of its heading, unique on the page") { $0.id },
      .record("framework", "The framework", of: FrameworkBriefView.self) {
        FrameworkBriefView(page: $0.comparison.page, framework: $0.framework)
      },
      .list("rows", "The areas, in authored order", of: ComparisonRowView.self) { view in
        view.areas.map { ComparisonRowView(group: view, area: $0) }
      },
    ])

  fileprivate var id: String { "\(comparison.prefix)framework_\(framework.key)" }
  fileprivate var framework: Framework { comparison.page.catalog[group.framework] }

  /// Where statements are chosen, those in which one of them stands.
  fileprivate var areas: [Area] {
    let (page, holders) = (comparison.page, comparison.comparison.holders)
    let all = group.areas.map { page.catalog[$0] }
    guard let shown = page.shown else { return all }
    return all.filter { area in
      holders.contains { page.catalog.cell(page.catalog[$0], area).showing(shown).holdsStatements }
    }
  }
}

struct ComparisonRowView: Offering {
  let group: ComparisonGroupView
  let area: Area

  static let offers = Offers<Self>(
    "row", "An area of a comparison",
    [
      .text("id", "The element's id of its heading, unique on the page") { $0.id },
      .text("key", "The area's key") { $0.area.key },
      .text("title", "The area's title") { $0.area.title },
      .text("href", "The area's page") { $0.comparison.page.href(.area($0.area.id)) },
      .flag("first", "Nothing of the table stands above it, facts neither") { $0.isFirst },
      .list("cells", "What stands in each column", of: ComparisonCellView.self) { view in
        view.comparison.comparison.columns.indices.map { ComparisonCellView(row: view, column: $0) }
      },
    ])

  fileprivate var comparison: ComparisonView { group.comparison }

  private var isFirst: Bool {
    group.group.framework == comparison.comparison.framework && area.id == group.areas.first?.id
      && comparison.factRows.isEmpty
  }

  /// Two frameworks may use the same keys.
  fileprivate var id: String {
    let key = comparison.crosswalk == nil ? area.key : "\(group.framework.key)_\(area.key)"
    return "\(comparison.prefix)area_\(key)"
  }
}

/// Where a row and a column meet.
struct ComparisonCellView: Offering {
  let row: ComparisonRowView
  let column: Int

  private var comparison: ComparisonView { row.comparison }

  static let offers = Offers<Self>(
    "comparison-cell", "What stands in one column of a row",
    [
      .text("headers", "The ids of its headings, for the attribute of this name") { $0.headers },
      .list(
        "parts", "What each holder of the column has there: one, but for a level of a crosswalk any number",
        of: CellView.self
      ) { $0.parts },
    ])

  private var headers: String {
    let heads = ComparisonColumnView(comparison: comparison, column: column).id + " " + row.id
    return comparison.crosswalk == nil ? heads : row.group.id + " " + heads
  }

  private var parts: [CellView] {
    let (page, all) = (comparison.page, comparison.comparison)
    return page.catalog.holders(of: row.group.group.framework, in: all.columns[column]).map {
      CellView(content: CellContent(page: page, holder: $0, area: row.area, prefix: prefix, beside: all.holders))
    }
  }

  /// A crosswalk may name one holder at several levels.
  private var prefix: String {
    guard let crosswalk = comparison.crosswalk else { return comparison.prefix }
    return "\(crosswalk.levels[column].key)_\(row.group.framework.key)_"
  }
}
