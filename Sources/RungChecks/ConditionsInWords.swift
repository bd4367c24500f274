import RungModel

/// A condition in the words of a statement is overlooked there; under `conditions` it is set off wherever the statement
/// is shown.
let conditionsInWords = Check(rule: .conditionInWords) { catalog in
  catalog.statements.filter { $0.sameAs == nil && !isConditional($0, catalog) }.compactMap { statement in
    conditionWords(in: statement.text.prose.plain).map { words in
      Diagnostic(
        .conditionInWords, at: statement.place,
        "'\(statement.key)' says '\(words)' in its text and has no 'conditions'",
        hint: "move the condition to 'conditions', which travel with the statement")
    }
  }
}

/// What a statement demands is demanded of its points as well.
private func isConditional(_ statement: Statement, _ catalog: Catalog) -> Bool {
  if !statement.conditions.isEmpty { return true }
  return statement.parent.map { isConditional(catalog[$0], catalog) } ?? false
}

/// Words that make a condition by themselves.
private let phrases = [
  "subject to", "provided that", "providing that", "on condition that", "only if", "only when", "only where",
].map { $0.split(separator: " ").map(String.init) }

/// Words that begin a condition, where a word of leave follows within a few: "where local processes allow".
private let openings: Set<String> = ["if", "when", "where", "as", "whenever", "wherever"]
private let leaves: Set<String> = [
  "allow", "allows", "allowed", "permit", "permits", "permitted", "entitled", "authorised", "authorized",
]
private let farthestLeave = 5

/// One of these stands in each condition, and in few other texts.
private let signs = Set((phrases.map { $0[0] } + leaves).flatMap { Wording($0).words })

/// The words of `text` that make a condition, as far as they tell one.
private func conditionWords(in text: String) -> String? {
  guard Wording(text).words.contains(where: signs.contains) else { return nil }
  let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  for index in words.indices {
    if let phrase = phrases.first(where: { words[index...].starts(with: $0) }), !isThing(words, index) {
      return phrase.joined(separator: " ")
    }
    guard openings.contains(words[index]) else { continue }
    let near = words[index...].prefix(farthestLeave + 1)
    if let leave = near.firstIndex(where: leaves.contains) { return words[index...leave].joined(separator: " ") }
  }
  return nil
}

/// "Prepare the subject to be scanned" is no condition.
private func isThing(_ words: [String], _ index: Int) -> Bool {
  words[index] == "subject" && index > 0 && ["a", "the", "each", "every", "any"].contains(words[index - 1])
}
