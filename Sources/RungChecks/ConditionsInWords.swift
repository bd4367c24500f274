import RungModel

/// A condition in the words of a statement is overlooked there; under `conditions` it is set off wherever the statement
/// is shown.
let conditionsInWords = Check(
  rule: .conditionInWords,
  ofFramework: { framework, catalog in
    catalog.statements(of: framework).filter { $0.sameAs == nil && !isConditional($0, catalog) }.compactMap {
      statement in
      conditionWords(in: statement.text.prose.plain).map { words in
        Diagnostic(
          .conditionInWords, at: statement.place,
          "'\(statement.key)' says '\(words)' in its text and has no 'conditions'",
          hint: "move the condition to 'conditions', which travel with the statement")
      }
    }
  })

/// What a statement demands is demanded of its points as well.
private func isConditional(_ statement: Statement, _ catalog: Catalog) -> Bool {
  if !statement.conditions.isEmpty { return true }
  return statement.parent.map { isConditional(catalog[$0], catalog) } ?? false
}

/// Words that make a condition by themselves.
private let phrases = [
  "subject to", "provided that", "providing that", "on condition that", "only if", "only when", "only where",
].map { Wording($0).words }

/// Words that begin a condition, where a word of leave follows within a few: "where local processes allow".
private let openings = Set(Wording("if when where as whenever wherever").words)
private let leaves = Set(
  Wording("allow allows allowed permit permits permitted entitled authorised authorized").words)
private let farthestLeave = 5

/// "Prepare the subject to be scanned" is no condition.
private let subject = Wording("subject").words
private let articles = Set(Wording("a the each every any").words)

private let firsts = openings.union(phrases.compactMap(\.first))

/// The words of `text` that make a condition, as far as they tell one.
private func conditionWords(in text: String) -> String? {
  let words = Wording(text).words
  for index in words.indices where firsts.contains(words[index]) {
    if let end = endOfCondition(words, from: index) { return Wording.spelling(of: index..<end, in: text) }
  }
  return nil
}

private func endOfCondition(_ words: [UInt64], from index: Int) -> Int? {
  let rest = words[index...]
  if let phrase = phrases.first(where: { rest.starts(with: $0) }) {
    return isThing(words, index) ? nil : index + phrase.count
  }
  guard openings.contains(words[index]) else { return nil }
  return rest.prefix(farthestLeave + 1).firstIndex(where: leaves.contains).map { $0 + 1 }
}

private func isThing(_ words: [UInt64], _ index: Int) -> Bool {
  [words[index]] == subject && index > 0 && articles.contains(words[index - 1])
}
