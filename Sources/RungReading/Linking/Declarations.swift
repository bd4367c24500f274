import RungModel

// What a document declares: the names that other files may use, the order in which ids are given out, and how its
// statements stand to others. Where that stays as it was, a change of the words concerns no other file.

extension FrameworkDraft {
  func declaresLike(_ other: FrameworkDraft) -> Bool { declared == other.declared }

  private var declared: [[String]] {
    [
      [key], tiers.map(\.key.text), areas.map(\.key.text), facts.map(\.key.text), holders.map(\.text),
      areas.flatMap { [$0.key.text] + $0.formerly.map(\.text) },
    ]
  }
}

extension HolderDraft {
  func declaresLike(_ other: HolderDraft) -> Bool { declared == other.declared }

  private var declared: [[String?]] {
    [
      [key, isRole ? "role" : nil, tier?.text, outside.map { _ in "outside" }, carry?.from.text],
      aliases.map(\.text), formerly.map(\.text), progression.map(\.to?.text), lists.flatMap(\.items).map(\.key.text),
      duties.flatMap { [$0.area.text, String($0.statements.count)] + $0.statements.flatMap(\.declared) },
    ]
  }
}

extension StatementDraft {
  fileprivate var declared: [String?] {
    [key.text, details.continues?.text, details.sameAs?.text, String(details.items.count)]
      + details.formerly.map(\.text) + details.items.flatMap(\.declared)
  }
}

extension ArticleDraft {
  func declaresLike(_ other: ArticleDraft) -> Bool {
    framework?.text == other.framework?.text && aliases.map(\.text) == other.aliases.map(\.text)
      && body.anchors == other.body.anchors
  }
}

extension Names {
  /// Puts a holder's statements in place of those that it declared in the same order.
  mutating func replaceStatements(with holder: HolderDraft, from first: Int) {
    var next = first
    func replace(_ draft: StatementDraft) {
      statementDrafts[next] = draft
      next += 1
      draft.details.items.forEach(replace)
    }
    for statement in holder.duties.flatMap(\.statements) { replace(statement) }
  }
}
