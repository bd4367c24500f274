import RungModel

/// How deep points may be nested in a statement.
let deepestNesting = 4

extension MappingReader {
  /// `statements`: area → id → text, or details.
  mutating func duties() -> [HolderDraft.Duties] {
    entries("statements").map { area, value in
      HolderDraft.Duties(area: Written(area), statements: readStatements(value, depth: 0))
    }
  }
}

private func readStatements(_ value: ValueReader, depth: Int) -> [StatementDraft] {
  if depth > deepestNesting {
    value.report(
      .nestingTooDeep, "points are nested more than \(deepestNesting) deep",
      hint: "make them points of a statement above")
    return []
  }
  return value.entries().compactMap { readStatement(Written($0), $1, depth: depth) }
}

private func readStatement(_ key: Written, _ value: ValueReader, depth: Int) -> StatementDraft? {
  value.textOrFields(
    text: { _ in value.alone().statement().map { StatementDraft(key: key, text: $0) } },
    fields: { $0.statement(key, depth: depth) })
}

extension MappingReader {
  fileprivate mutating func statement(_ key: Written, depth: Int) -> StatementDraft {
    var details = StatementDraft.Details()
    details.label = words("label")
    details.sameAs = name("same-as")
    let text = wording("text", required: details.sameAs == nil)?.statement() ?? .empty
    details.continues = name("continues")
    details.conditions = wording("conditions")?.oneOrMore().compactMap { $0.inline() } ?? []
    details.cites = cites()
    details.note = inline("note")
    details.related = names("related")
    details.ourReading = names("our-reading")
    details.formerly = formerStatements()
    details.allowances = allowances()
    details.items = value("items").map { readStatements($0, depth: depth + 1) } ?? []
    if details.sameAs != nil { reportOwnWords() }
    return StatementDraft(key: key, text: text, details)
  }

  /// A statement that repeats another takes its words and conditions from there, so that they cannot drift apart.
  private func reportOwnWords() {
    for name in ["text", "label", "conditions", "continues"] {
      guard let own = value.node.entries?.first(where: { $0.key.text == name }), !own.value.isNull else { continue }
      value.findings.add(
        .badValue, at: own.key.place(in: value.file),
        "'\(name)' has no use beside 'same-as', which takes the other statement's words",
        hint: "take out '\(name)', or write 'continues' instead of 'same-as'")
    }
  }
}
