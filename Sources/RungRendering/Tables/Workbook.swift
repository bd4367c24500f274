import RungModel
import RungWorkbook

extension Renderer {
  /// A framework's comparisons as the sheets of a workbook, for the program that writes such files.
  func writeWorkbook(of framework: Framework, into out: inout ByteBuffer) {
    let title = WorkbookRecord(
      .workbook,
      ["\(framework.title), \(framework.edition.name)", catalog.site.publisher, framework.edition.date ?? ""])
    title.write(into: &out)
    let comparisons = [catalog.ladder(of: framework)] + catalog.pairs(of: framework)
    var names = SheetNames()
    writeNotes(on: framework, comparisons, names.add("Notes"), into: &out)
    for (index, comparison) in comparisons.enumerated() {
      let name = names.add(sheetName(of: comparison, isLadder: index == 0))
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
    return comparison.holders.map { catalog[$0].short ?? catalog[$0].title }.joined(separator: " – ")
  }

  /// What has to be known of the rows: edition, caution, and the sources that they name.
  private func writeNotes(
    on framework: Framework, _ comparisons: [Comparison], _ name: String, into out: inout ByteBuffer
  ) {
    func write(_ values: String...) { WorkbookRecord(.row, values).write(into: &out) }
    WorkbookRecord(.sheet, [name, "24", "60", "40", "16", "40", "40"]).write(into: &out)
    write("Framework", framework.title)
    write("Edition", framework.edition.name)
    if let date = framework.edition.date { write("Date", date) }
    write("Published by", catalog.site.publisher)
    if let caution = framework.caution ?? catalog.site.caution { write("Caution", caution.prose.plain) }
    write("Rows", "A row is a statement. Where a role has none in an area, a row says why.")
    write(
      "Columns",
      "Those that say the same in every row are hidden: framework, edition, crosswalk level and caution.")
    write("Changes", "A change is said against the role from which a step leads here.")
    write("Address", (catalog.site.baseURL ?? "") + addressPath(map.addresses.frameworks[framework.id.index]))
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

  /// The limit counts UTF-16, as the format does.
  private func fitting(_ name: String, _ end: String) -> String {
    var name = name
    while name.utf16.count + end.utf16.count > 31 { name.removeLast() }
    return name + end
  }
}
