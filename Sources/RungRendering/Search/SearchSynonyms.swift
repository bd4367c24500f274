import RungModel

/// Words that stand for one another because an author says so: a term and its aliases, a role and its abbreviation.
struct SearchSynonyms: Sendable {
  /// That a word, with those that follow it, stands for others.
  struct Pair: Hashable, Sendable {
    var rest: String
    var others: String
  }

  private static let most = 4
  private(set) var byWord: [String: [Pair]] = [:]

  init(_ catalog: Catalog) {
    for term in catalog.terms { add([term.term] + term.aliases) }
    for holder in catalog.holders { add([holder.title, holder.short ?? initials(of: holder.title)]) }
    for framework in catalog.frameworks { add([framework.title, framework.short]) }
  }

  private mutating func add(_ names: [String]) {
    let names = names.map(spoken).filter { !$0.isEmpty }
    for (index, name) in names.enumerated() {
      for other in names[..<index] where name != other {
        add(name, other)
        add(other, name)
      }
    }
  }

  /// Of two names one at least has to be short, or the way to the other is no gain.
  private mutating func add(_ name: [String], _ other: [String]) {
    guard min(name.count, other.count) == 1, max(name.count, other.count) <= 6 else { return }
    let pair = Pair(rest: name.dropFirst().joined(separator: " "), others: other.joined(separator: " "))
    let known = byWord[name[0], default: []]
    if known.count < Self.most, !known.contains(pair) { byWord[name[0]] = known + [pair] }
  }

  /// The words of a name; of one that signs join, the whole alone.
  private func spoken(_ name: String) -> [String] {
    let words = searchWords(name)
    return words.count > 2 && !name.contains(" ") ? words.suffix(1) : words
  }
}
