import RungModel

// Comparisons, steps and crosswalks as data.

extension PageContext {
  func writeData(_ comparison: Comparison, into out: inout ByteBuffer) {
    let crosswalk = comparison.crosswalk.map { catalog[$0] }
    if let crosswalk { out.appendObject("crosswalk") { writeFields(of: crosswalk, into: &$0) } }
    out.appendList("columns", comparison.columns.indices) { column, out in
      out.appendObject { out in
        out.appendField("title", crosswalk?.levels[column].title ?? catalog[comparison.columns[column][0]].title)
        out.appendList("roles", comparison.columns[column].lazy.map(id))
      }
    }
    out.appendList("facts", factCells(of: comparison)) { writeData(fact: $0.row, of: $0.holder, into: &$1) }
    out.appendList("cells", cells(of: comparison)) { writeData($0.cell, column: $0.column, into: &$1) }
    out.appendList("no-lists", comparison.holders.map { catalog[$0] }.filter { $0.noList != nil }, writeNoList)
    if let workbook = crosswalk == nil ? addresses.workbooks[comparison.framework.index] : nil {
      out.appendField("workbook", href(workbook))
    }
    out.appendField("table", addresses.table(of: path).map(href))
  }

  /// By row, then by column.
  private func cells(of comparison: Comparison) -> [(column: Int, cell: Cell)] {
    var cells: [(column: Int, cell: Cell)] = []
    for group in comparison.groups {
      for area in group.areas {
        for (column, named) in comparison.columns.enumerated() {
          cells += catalog.holders(of: group.framework, in: named).map { (column, catalog.cell($0, catalog[area])) }
        }
      }
    }
    return cells
  }

  private func factCells(of comparison: Comparison) -> [(row: Int, holder: Holder)] {
    catalog.factRows(of: comparison).flatMap { row in comparison.holders.map { (row, catalog[$0]) } }
  }
}

// Crosswalks.
extension PageContext {
  func writeData(_ crosswalk: Crosswalk, level: Int?, into out: inout ByteBuffer) {
    out.appendObject("crosswalk") { writeFields(of: crosswalk, into: &$0) }
    guard let level else {
      out.appendList("levels", crosswalk.levels.indices) { level, out in
        out.appendObject { writeFields(ofLevel: level, of: crosswalk, into: &$0) }
      }
      return writeLinkField("comparison", to: Addresses.comparison(crosswalk), into: &out)
    }
    out.appendObject("level") { writeFields(ofLevel: level, of: crosswalk, into: &$0) }
    let cells = crosswalk.levels[level].holders.flatMap { id in
      catalog[catalog[id].framework].areas.map { catalog.cell(catalog[id], catalog[$0]) }
    }
    out.appendList("cells", cells) { writeData($0, into: &$1) }
  }

  private func writeFields(of crosswalk: Crosswalk, into out: inout ByteBuffer) {
    out.appendField("id", crosswalk.key)
    out.appendField("title", crosswalk.title)
    out.appendField("summary", crosswalk.summary.prose.plain)
    out.appendField("ground", crosswalk.ground.prose.plain)
    out.appendField("our-reading", ifSo: crosswalk.isOurReading)
    out.appendField("caution", crosswalk.caution?.prose.plain)
    writeCitations(crosswalk.citations, into: &out)
    writeAddress(.crosswalk(crosswalk.id, level: nil), into: &out)
  }

  private func writeFields(ofLevel level: Int, of crosswalk: Crosswalk, into out: inout ByteBuffer) {
    out.appendField("id", crosswalk.levels[level].key)
    out.appendField("title", crosswalk.levels[level].title)
    out.appendList("roles", crosswalk.levels[level].holders.lazy.map(id))
    writeAddress(.crosswalk(crosswalk.id, level: level), into: &out)
  }

  private func writeLinkField(_ key: StaticString, to path: String, into out: inout ByteBuffer) {
    out.appendObject(key) { out in
      out.appendField("page", href(path))
      out.appendField("data", dataHref(path))
    }
  }
}

// Steps.
extension PageContext {
  func writeData(from: ID<Holder>, to: ID<Holder>, into out: inout ByteBuffer) {
    out.appendField("from", id(of: from))
    out.appendField("to", id(of: to))
    let authored = catalog[from].progression.filter { if case .holder(to) = $0.end { true } else { false } }
    out.appendList("ways", authored, writeData)
    out.appendList("no-lists", [from, to].map { catalog[$0] }.filter { $0.noList != nil }, writeNoList)
    out.appendList("facts", catalog.factChanges(from: from, to: to)) { writeData($0, from, to, into: &$1) }
    out.appendList("areas", changes[StepPair(from: from, to: to)]?.rows ?? []) { row, out in
      out.appendObject { out in
        out.appendField("area", id(of: row.area))
        out.appendField("title", catalog[row.area].title)
        if let title = row.words.title { out.appendObject("role-title") { writeData(title, into: &$0) } }
        if let note = row.words.note { out.appendObject("note") { writeData(note, into: &$0) } }
        out.appendList("changes", row.entries, writeData)
      }
    }
  }

  private func writeData(_ entry: StepChanges.Entry, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("change", entry.change.rawValue)
      if let earlier = entry.earlier {
        out.appendObject("earlier") { writeWords(of: catalog[earlier], into: &$0) }
      }
      out.appendField("moved-from", entry.movedFrom.map(id))
      out.appendObject("statement") { writeFields(of: catalog[entry.statement], into: &$0) }
      if entry.change == .changed, let earlier = entry.earlier.map({ catalog[$0] }) {
        let text = catalog[entry.statement].text
        writeMarks("marks", wordMarks(from: earlier.text.prose.plain, to: text.prose.plain), into: &out)
      }
      out.appendList("items", entry.items, writeData)
    }
  }

  private func writeData(_ fact: FactChange, _ from: ID<Holder>, _ to: ID<Holder>, into out: inout ByteBuffer) {
    let row = catalog[catalog[to].framework].facts[fact.row]
    out.appendObject { out in
      out.appendField("id", row.key)
      out.appendField("title", row.title)
      out.appendField("change", fact.change.rawValue)
      for (key, holder, said) in [("before" as StaticString, from, fact.before), ("after", to, fact.after)] {
        guard let said else { continue }
        out.appendObject(key) { out in
          out.appendField("role", id(of: holder))
          out.appendField("text", said.text.prose.plain)
          out.appendField("note", said.note?.prose.plain)
          writeCitations(said.citations, into: &out)
        }
      }
      guard fact.change == .changed else { return }
      writeMarks("marks", fact.marks, into: &out)
      writeMarks("note-marks", fact.noteMarks, into: &out)
    }
  }

  private func writeData(_ change: TextChange, into out: inout ByteBuffer) {
    out.appendField("before", change.before)
    out.appendField("after", change.after)
    writeMarks("marks", change.marks, into: &out)
  }

  /// A text run by run: the words, and what became of them.
  private func writeMarks(_ key: StaticString, _ marks: [WordMark], into out: inout ByteBuffer) {
    out.appendList(key, marks) { mark, out in
      out.appendObject { out in
        out.appendField(mark.kind.key, mark.words)
      }
    }
  }
}

extension WordMark.Kind {
  fileprivate var key: StaticString {
    switch self {
    case .same: "same"
    case .removed: "removed"
    case .added: "added"
    }
  }
}
