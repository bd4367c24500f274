/// What became of a fact on a step. One of the two is always there.
package struct FactChange: Sendable {
  package enum Change: String, CaseIterable, Sendable {
    case same, changed
    /// The role before states nothing in this row. That is not to say that it is new.
    case onlyAfter = "only-after"
    /// The role after states nothing in this row.
    case onlyBefore = "only-before"
  }

  /// The position of its row among the framework's facts.
  package var row: Int
  package var before: Fact?
  package var after: Fact?

  package init(row: Int, before: Fact?, after: Fact?) {
    self.row = row
    self.before = before
    self.after = after
  }

  package var change: Change {
    guard let before else { return .onlyAfter }
    guard let after else { return .onlyBefore }
    let isSame =
      before.text.prose.plain == after.text.prose.plain && before.note?.prose.plain == after.note?.prose.plain
    return isSame ? .same : .changed
  }

  package var marks: [WordMark] { wordMarks(from: before?.text.prose.plain ?? "", to: after?.text.prose.plain ?? "") }

  package var noteMarks: [WordMark] {
    wordMarks(from: before?.note?.prose.plain ?? "", to: after?.note?.prose.plain ?? "")
  }
}

/// What became of a text of a role on a step, such as its title for an area.
package struct TextChange: Sendable {
  package var before: String?
  package var after: String?

  package init(before: String?, after: String?) {
    self.before = before
    self.after = after
  }

  package var marks: [WordMark] { wordMarks(from: before ?? "", to: after ?? "") }
}

/// What became of a role's own words for an area.
package struct AreaChange: Sendable {
  /// Nil where both roles have the area under one title.
  package var title: TextChange?
  package var note: TextChange?

  package init(title: TextChange? = nil, note: TextChange? = nil) {
    self.title = title
    self.note = note
  }

  package var isEmpty: Bool { title == nil && note == nil }
}

extension Catalog {
  /// The facts that one of the two states, in authored order.
  package func factChanges(from: ID<Holder>, to: ID<Holder>) -> [FactChange] {
    let (before, after) = (self[from], self[to])
    guard before.framework == after.framework else { return [] }
    return before.facts.indices.compactMap { row in
      let change = FactChange(row: row, before: before.facts[row], after: after.facts[row])
      return change.before == nil && change.after == nil ? nil : change
    }
  }

  /// What became of the words that each of the two has for an area. Where one of them has nothing in it there is nothing
  /// to compare with.
  package func areaChange(_ area: ID<Area>, from: ID<Holder>, to: ID<Holder>) -> AreaChange {
    let area = self[area]
    let (before, after) = (self[from], self[to])
    guard before.framework == after.framework, says(before, of: area), says(after, of: area) else {
      return AreaChange()
    }
    let (old, new) = (before.parts[area.position], after.parts[area.position])
    return AreaChange(
      title: change(from: old.title ?? area.title, to: new.title ?? area.title),
      note: change(from: old.note?.prose.plain, to: new.note?.prose.plain))
  }

  private func says(_ holder: Holder, of area: Area) -> Bool {
    let part = holder.parts[area.position]
    return part.title != nil || part.note != nil || cell(holder, area).holdsStatements
  }

  private func change(from before: String?, to after: String?) -> TextChange? {
    before == after ? nil : TextChange(before: before, after: after)
  }
}
