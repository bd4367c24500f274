import RungModel

/// Statements of two roles in nearly the same words are most likely one statement: joined by `continues` or `same-as`,
/// a comparison shows them as such.
let nearDuplicates = Check(
  rule: .nearDuplicate,
  ofFramework: { framework, catalog in
    let statements = catalog.statements(of: framework)
    var search = DuplicateSearch(ownWords(of: statements, catalog), Threads(statements, in: catalog))
    return search.pairs().map { report($0, catalog) }
  })

/// Those that wrote their own words, and of those that repeat words of another framework the first: what repeats a statement
/// would only be found beside it once more.
private func ownWords(of statements: [Statement], _ catalog: Catalog) -> [Statement] {
  var borrowed: Set<ID<Statement>> = []
  return statements.filter { statement in
    guard statement.sameAs != nil else { return true }
    let origin = catalog.origin(of: statement.id)
    return catalog[origin].framework != statement.framework && borrowed.insert(origin).inserted
  }
}

private struct Duplicate {
  var earlier: Statement
  var later: Statement
  var isWordForWord: Bool
}

private func report(_ pair: Duplicate, _ catalog: Catalog) -> Diagnostic {
  // What repeats another in the same words has none that could be joined: the finding stands at the one that wrote its own.
  let (here, there) = pair.later.sameAs == nil ? (pair.later, pair.earlier) : (pair.earlier, pair.later)
  let words = pair.isWordForWord ? "the words" : "nearly the words"
  return Diagnostic(
    .nearDuplicate, at: here.place,
    "'\(here.key)' has \(words) of '\(there.key)' of '\(catalog[there.holder].key)', and nothing joins the two",
    hint: hint(at: here, to: there, catalog), notes: [.init("the other stands here", at: there.place)])
}

/// How to join the two. A statement that continues another already cannot continue a second one.
private func hint(at here: Statement, to there: Statement, _ catalog: Catalog) -> String? {
  if here.continues == nil {
    let words = here.label == nil && here.conditions.isEmpty ? "its text" : "its text, label and conditions"
    return "write 'continues: \(there.key)', or 'same-as: \(there.key)' in place of \(words)"
  }
  var first = here
  var met: Set<ID<Statement>> = []
  while let earlier = first.continues, met.insert(first.id).inserted { first = catalog[earlier] }
  guard first.continues == nil, first.sameAs == nil, first.framework == here.framework else { return nil }
  return "write 'continues: \(there.key)' at '\(first.key)', with which its chain begins"
}

/// Which statements are joined by `continues` and `same-as`, however long the chain.
private struct Threads {
  /// The head of the chain of each statement that is joined to others, which may stand in other frameworks.
  private var heads: [ID<Statement>: ID<Statement>] = [:]

  /// The roles in which each thread has a statement, by its head.
  private var holders: [ID<Statement>: Set<ID<Holder>>] = [:]
  private var compared: Set<[ID<Statement>]> = []

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
    for statement in statements { holders[head(of: statement.id), default: []].insert(statement.holder) }
  }

  /// Whether the threads of the two are compared for the first time, and no role has a statement of each: there they stand
  /// side by side as different ones, and whoever else has one of them has its twin already.
  mutating func mayBeOne(_ one: Statement, _ other: Statement) -> Bool {
    let (first, second) = (head(of: one.id), head(of: other.id))
    guard compared.insert([min(first, second), max(first, second)]).inserted else { return false }
    return (holders[first] ?? []).isDisjoint(with: holders[second] ?? [])
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
  private var threads: Threads
  /// How often a word stands in the framework.
  private var counts: [UInt64: Int] = [:]
  /// The texts so far, by their rarest words.
  private var index: [UInt64: [Int]] = [:]
  /// So many words may still be compared: texts of one and the same few words, which no framework has, are given up.
  private var left = 50_000_000

  init(_ statements: [Statement], _ threads: Threads) {
    self.threads = threads
    texts = statements.compactMap { statement in
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
        if areAlike(earlier.wording, later.wording), threads.mayBeOne(later.statement, earlier.statement) {
          return Duplicate(
            earlier: earlier.statement, later: later.statement,
            isWordForWord: earlier.wording.words == later.wording.words)
        }
      }
    }
    return nil
  }

  private func mayRepeat(_ later: Statement, _ earlier: Statement) -> Bool {
    later.holder != earlier.holder && (later.sameAs == nil || earlier.sameAs == nil) && !threads.join(later, earlier)
  }

  private mutating func areAlike(_ one: Wording, _ other: Wording) -> Bool {
    let (short, long) = (min(one.words.count, other.words.count), max(one.words.count, other.words.count))
    guard short >= needed(long) else { return false }
    left -= short * long
    return one.common(with: other) >= needed(long)
  }
}
