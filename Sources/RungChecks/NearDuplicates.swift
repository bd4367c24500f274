import RungModel

/// Statements of two roles in nearly the same words are most likely one statement: joined by `continues` or `same-as`,
/// a comparison shows them as such.
let nearDuplicates = Check(
  rule: .nearDuplicate,
  ofFramework: { framework, catalog in
    let statements = catalog.statements(of: framework)
    var search = DuplicateSearch(statements, Threads(statements, in: catalog))
    return search.pairs().map { report($0, catalog) }
  })

private struct Duplicate {
  var earlier: Statement
  var later: Statement
  var isWordForWord: Bool
}

private func report(_ pair: Duplicate, _ catalog: Catalog) -> Diagnostic {
  let role = catalog[pair.earlier.holder].key
  let (key, other) = (pair.later.key, pair.earlier.key)
  return Diagnostic(
    .nearDuplicate, at: pair.later.place,
    pair.isWordForWord
      ? "'\(key)' has the words of '\(other)' of '\(role)', and nothing joins the two"
      : "'\(key)' has nearly the words of '\(other)' of '\(role)', and nothing joins the two",
    hint: "write 'continues: \(other)', or 'same-as: \(other)' in place of the words",
    notes: [.init("the other stands here", at: pair.earlier.place)])
}

/// Which statements are joined by `continues` and `same-as`, however long the chain.
private struct Threads {
  /// The head of the chain of each statement that is joined to others, which may stand in other frameworks.
  private var heads: [ID<Statement>: ID<Statement>] = [:]

  init(_ statements: [Statement], in catalog: Catalog) {
    var waiting = statements
    var seen = Set(statements.map(\.id))
    while let statement = waiting.popLast() {
      for case let other? in [statement.continues, statement.sameAs] {
        let (one, two) = (head(of: statement.id), head(of: other))
        if one != two { heads[one] = two }
        if seen.insert(other).inserted { waiting.append(catalog[other]) }
      }
    }
    for id in heads.keys.sorted() { heads[id] = head(of: id) }
  }

  /// Halves the way on each walk, so that long chains are not walked again and again.
  private mutating func head(of id: ID<Statement>) -> ID<Statement> {
    var id = id
    while let next = heads[id] {
      guard let further = heads[next] else { return next }
      heads[id] = further
      id = further
    }
    return id
  }

  func join(_ one: Statement, _ other: Statement) -> Bool {
    (heads[one.id] ?? one.id) == (heads[other.id] ?? other.id)
  }
}

/// Finds pairs without comparing each with each: two texts that share 85 of 100 words share one of their rarest, if as
/// many of these are looked at as the texts may differ in, and one more.
private struct DuplicateSearch {
  private static let shortest = 6
  private static let alike = 85

  private let texts: [(statement: Statement, wording: Wording)]
  private let threads: Threads
  /// How often a word stands in the framework.
  private var counts: [UInt64: Int] = [:]
  /// The texts so far, by their rarest words.
  private var index: [UInt64: [Int]] = [:]
  /// So many words may still be compared: texts of one and the same few words, which no framework has, are given up.
  private var left = 50_000_000

  init(_ statements: [Statement], _ threads: Threads) {
    self.threads = threads
    // Points that come with 'same-as' are joined by it.
    texts = statements.filter { !$0.isRepeatedPoint }.compactMap { statement in
      let wording = Wording(statement.text.prose.plain)
      return wording.words.count < Self.shortest ? nil : (statement, wording)
    }
  }

  /// Each statement with the first that it repeats.
  mutating func pairs() -> [Duplicate] {
    let words = texts.map(\.wording.distinct)
    for word in words.joined() { counts[word, default: 0] += 1 }
    var found: [Duplicate] = []
    for position in texts.indices {
      let rarest = rarest(of: words[position])
      if let pair = duplicate(of: position, sharing: rarest) { found.append(pair) }
      for word in rarest { index[word, default: []].append(position) }
    }
    return found
  }

  private func rarest(of words: [UInt64]) -> ArraySlice<UInt64> {
    let byCount = words.map { (counts[$0] ?? 0, $0) }.sorted { $0 < $1 }
    return byCount.map(\.1).prefix(words.count - needed(words.count) + 1)
  }

  private func needed(_ count: Int) -> Int { (count * Self.alike + 99) / 100 }

  private mutating func duplicate(of position: Int, sharing rarest: ArraySlice<UInt64>) -> Duplicate? {
    let later = texts[position]
    for word in rarest {
      for candidate in index[word] ?? [] {
        left -= 1
        guard left > 0 else { return nil }
        let earlier = texts[candidate]
        guard mayRepeat(later.statement, earlier.statement) else { continue }
        if areAlike(earlier.wording, later.wording) {
          return Duplicate(
            earlier: earlier.statement, later: later.statement,
            isWordForWord: earlier.wording.words == later.wording.words)
        }
      }
    }
    return nil
  }

  private func mayRepeat(_ later: Statement, _ earlier: Statement) -> Bool {
    later.holder != earlier.holder && !threads.join(later, earlier)
  }

  private mutating func areAlike(_ one: Wording, _ other: Wording) -> Bool {
    let (short, long) = (min(one.words.count, other.words.count), max(one.words.count, other.words.count))
    guard short >= needed(long) else { return false }
    left -= short * long
    return one.common(with: other) >= needed(long)
  }
}
