import RungModel
import RungWorkbook

extension Renderer {
  /// A framework's comparisons as the sheets of a workbook, for the program that writes such files.
  func writeWorkbook(of framework: Framework, into out: inout ByteBuffer) {
    let title = WorkbookRecord(
      .workbook,
      [
        "\(framework.title), \(framework.edition.name)", catalog.site.publisher, framework.edition.date ?? "",
        caution(of: framework),
      ])
    title.write(into: &out)
    let comparisons = [catalog.ladder(of: framework)] + catalog.pairs(of: framework)
    var names = SheetNames()
    let notes = names.add("Notes")
    let sheets = comparisons.enumerated().map { index, comparison in
      (name: names.add(sheetName(of: comparison, isLadder: index == 0)), comparison: comparison)
    }
    writeNotes(on: framework, sheets, notes, into: &out)
    for (name, comparison) in sheets {
      WorkbookRecord(.sheet, [name] + ComparisonRows.columns.map { widths[$0] ?? "14" }).write(into: &out)
      WorkbookRecord(.head, ComparisonRows.columns).write(into: &out)
      ComparisonRows(catalog: catalog, addresses: map.addresses, changes: changes, comparison: comparison)
        .walk(into: &out) { row, out in
          WorkbookRecord(.row, row).write(into: &out)
        }
    }
  }

  private func sheetName(of comparison: Comparison, isLadder: Bool) -> String {
    if isLadder { return catalog.holdsByLevels(catalog[comparison.framework]) ? "All levels" : "All roles" }
    return SheetNames.joined(comparison.holders.map { catalog[$0].short ?? catalog[$0].title })
  }

  private func caution(of framework: Framework) -> String {
    (framework.caution ?? catalog.site.caution)?.prose.plain ?? ""
  }

  /// What has to be known of the rows: edition, caution, and the sources that they name.
  private func writeNotes(
    on framework: Framework, _ sheets: [(name: String, comparison: Comparison)], _ name: String,
    into out: inout ByteBuffer
  ) {
    func write(_ values: String...) { WorkbookRecord(.row, values).write(into: &out) }
    WorkbookRecord(.sheet, [name, "24", "60", "40", "16", "40", "40"]).write(into: &out)
    write("Framework", framework.title)
    write("Edition", framework.edition.name)
    if let date = framework.edition.date { write("Date", date) }
    write("Published by", catalog.site.publisher)
    let caution = caution(of: framework)
    if !caution.isEmpty { write("Caution", caution) }
    write(
      "Rows",
      "A row is a statement, or a fact of a role or a note on an area: the column state says which. Where a role has no "
        + "statement in an area, a row says why.")
    write(
      "Columns",
      "Those that say the same in every row are hidden: framework, edition, crosswalk level and caution.")
    write("Changes", "A change is said against the role of the same sheet from which a step leads here.")
    write("Carried from", "The role that states what another carries up, as a source says.")
    write("Through", "The roles in between: the source then does not say it directly.")
    write("Address", (catalog.site.baseURL ?? "") + addressPath(map.addresses.frameworks[framework.id.index]))
    write("")
    write("Sheet", "Roles")
    for (name, comparison) in sheets {
      write(name, comparison.holders.map { catalog[$0].title }.joined(separator: ", "))
    }
    write("")
    write("Source", "Title", "Publisher", "Date", "Licence", "Link")
    for source in citedSources(of: framework) {
      write(
        source.short, source.title, source.publisher ?? source.authors.joined(separator: ", "), source.date ?? "",
        source.licence, source.link ?? "")
    }
  }

  /// Those that the framework's statements cite, in authored order.
  private func citedSources(of framework: Framework) -> [Source] {
    let holders = Set(framework.holders)
    var cited: Set<ID<Source>> = Set(framework.citations.map(\.source))
    for statement in catalog.statements where holders.contains(statement.holder) {
      cited.formUnion(statement.citations.map(\.source))
    }
    return catalog.sources.filter { cited.contains($0.id) }
  }
}

/// How wide a column is, in characters, where it is not as most are. What says the same in every row is hidden.
private let widths = [
  "framework": "0", "edition": "0", "area": "20", "crosswalk level": "0", "crosswalk level id": "0", "role": "20",
  "tier": "12", "state": "12", "statement": "60", "conditions": "30", "note": "30", "sources": "30", "change": "10",
  "address": "40", "caution": "0",
]

/// The names of a workbook's sheets: at most 31 characters, some of them forbidden, and each name once.
struct SheetNames {
  private var taken: Set<String> = []

  /// The name that a sheet gets which would be called `name`.
  mutating func add(_ name: String) -> String {
    let allowed = String(name.map { "[]:*?/\\'".contains($0) ? " " : $0 })
    var candidate = fitting(allowed, "")
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = fitting(allowed, " \(number)")
      number += 1
    }
    return candidate
  }

  /// The names of two roles in one, of which neither takes the other's room.
  static func joined(_ names: [String]) -> String {
    guard names.count == 2 else { return names.joined(separator: mark) }
    let room = longest - mark.utf16.count
    let half = room / 2
    let first = shortened(names[0], to: room - min(names[1].utf16.count, half))
    return first + mark + shortened(names[1], to: room - first.utf16.count)
  }

  private static let longest = 31
  private static let mark = " – "

  private static func shortened(_ name: String, to limit: Int) -> String {
    name.utf16.count <= limit ? name : fitting(name, "…", limit)
  }

  private func fitting(_ name: String, _ end: String) -> String { Self.fitting(name, end, Self.longest) }

  /// The limit counts UTF-16, as the format does.
  private static func fitting(_ name: String, _ end: String, _ limit: Int) -> String {
    var name = name
    while name.utf16.count + end.utf16.count > limit { name.removeLast() }
    return name + end
  }
}
