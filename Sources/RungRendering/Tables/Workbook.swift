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
    let notes = names.add(words[.sheetNotes])
    let sheets = comparisons.enumerated().map { index, comparison in
      (name: names.add(sheetName(of: comparison, isLadder: index == 0)), comparison: comparison)
    }
    writeNotes(on: framework, sheets, notes, into: &out)
    for (name, comparison) in sheets {
      WorkbookRecord(.sheet, [name] + ComparisonRows.columns.map { widths[$0] ?? "14" }).write(into: &out)
      WorkbookRecord(.head, ComparisonRows.columns.map { words[$0] }).write(into: &out)
      ComparisonRows(self, comparison).walk(into: &out) { row, out in
        WorkbookRecord(.row, row).write(into: &out)
      }
    }
  }

  private func sheetName(of comparison: Comparison, isLadder: Bool) -> String {
    if isLadder {
      return words[catalog.holdsByLevels(catalog[comparison.framework]) ? .sheetAllLevels : .sheetAllRoles]
    }
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
    write(words[.notesFramework], framework.title)
    write(words[.notesEdition], framework.edition.name)
    if let date = framework.edition.date { write(words[.date], date) }
    write(words[.publishedBy], catalog.site.publisher)
    let caution = caution(of: framework)
    if !caution.isEmpty { write(words[.caution], caution) }
    write(words[.notesRows], words[.notesRowsAbout])
    write(words[.notesColumns], words[.notesColumnsAbout])
    write(words[.notesChanges], words[.notesChangesAbout])
    write(words[.notesCarried], words[.notesCarriedAbout])
    write(words[.notesThrough], words[.notesThroughAbout])
    write(
      words[.notesAddress],
      (catalog.site.baseURL ?? "") + languages.folder + addressPath(map.addresses.frameworks[framework.id.index]))
    write("")
    write(words[.notesSheet], words[catalog.holdsByLevels(framework) ? .levels : .roles])
    for (name, comparison) in sheets {
      write(name, comparison.holders.map { catalog[$0].title }.joined(separator: ", "))
    }
    write("")
    write(
      words[.source], words[.notesTitle], words[.notesPublisher], words[.date], words[.licence], words[.notesLink])
    for source in citedSources(of: framework) {
      write(
        source.short, source.title, source.publisher ?? source.authors.joined(separator: ", "), source.date ?? "",
        source.licence, source.link ?? "")
    }
  }

  /// Those that the framework's statements cite, in authored order.
  private func citedSources(of framework: Framework) -> [Source] {
    var cited: Set<ID<Source>> = Set(framework.citations.map(\.source))
    for statement in catalog.statements(of: framework) { cited.formUnion(statement.citations.map(\.source)) }
    return cited.sorted().map { catalog[$0] }
  }
}

/// How wide a column is, in characters, where it is not as most are. What says the same in every row is hidden.
private let widths: [Word: String] = [
  .columnFramework: "0", .columnEdition: "0", .columnArea: "20", .columnLevel: "0", .columnLevelID: "0",
  .columnRole: "20", .columnTier: "12", .columnState: "12", .columnStatement: "60", .columnConditions: "30",
  .columnNote: "30", .columnSources: "30", .columnChange: "10", .columnMarked: "40", .columnAddress: "40",
  .columnCaution: "0",
]

/// The names of a workbook's sheets: at most 31 characters, some of them forbidden, and each name once.
struct SheetNames {
  private var taken: Set<String> = []

  /// The name that a sheet gets which would be called `name`.
  mutating func add(_ name: String) -> String {
    let allowed = String(String.UnicodeScalarView(name.unicodeScalars.map { forbidden.contains($0) ? " " : $0 }))
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
    name.beginning(ofUTF16: limit - end.utf16.count) + end
  }
}

private let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
