import RungModel

/// A count in a summary goes stale when the list grows. Said of a whole, it is that of one way to count it.
let wrongCounts = Check(
  rule: .wrongCount,
  ofFramework: { framework, catalog in
    let whole = Totals(framework, catalog)
    var found = wrong(framework.summary, "the summary", whole, at: framework.place)
    if let about = framework.about {
      // There a count may be of one role or tier alone, unless it is of all.
      let parts = framework.holders.map { Totals(catalog[$0], catalog) } + framework.tiers.map { Totals($0, catalog) }
      found += wrong(about, "'about'", parts.reduce(whole) { $0.or($1) }, at: framework.place) { $0.isOfAll }
    }
    for tier in framework.tiers.map({ catalog[$0] }) {
      guard let summary = tier.summary else { continue }
      found += wrong(summary, "the summary of '\(tier.key)'", Totals(tier.id, catalog), at: tier.place)
    }
    for holder in framework.holders.map({ catalog[$0] }) {
      found += wrong(holder.summary, "the summary", Totals(holder, catalog), at: holder.place)
    }
    return found
  })

private func wrong(
  _ text: Text, _ name: String, _ totals: Totals, at place: Place,
  where isMeant: (CountWords) -> Bool = { $0.isOfTheWhole }
) -> [Diagnostic] {
  countWords(in: text.prose.plain).filter(isMeant).compactMap { said in
    let counts = totals.counts(of: said.noun)
    guard let actual = counts.first, actual > 0, !counts.contains(said.count) else { return nil }
    return Diagnostic(
      .wrongCount, at: place, "\(name) says '\(said.words)', and there are \(actual)",
      hint: "correct the number, or say which of them it counts")
  }
}

/// How many there are, in every way that they may be counted; the plainest comes first.
private struct Totals {
  private var statements: [Int] = []
  private var roles: [Int] = []
  private var areas: [Int] = []
  private var levels: [Int] = []

  func counts(of noun: CountWords.Noun) -> [Int] {
    switch noun {
    case .statements, .duties: statements
    case .roles: roles
    case .areas: areas
    case .levels: levels
    }
  }

  func or(_ other: Totals) -> Totals {
    var both = self
    both.statements += other.statements
    both.roles += other.roles
    both.areas += other.areas
    both.levels += other.levels
    return both
  }
}

extension Totals {
  init(_ framework: Framework, _ catalog: Catalog) {
    let holders = framework.holders.map { catalog[$0] }
    let ofRoles = holders.filter { $0.kind == .role }
    // What is carried has been counted where it is stated.
    statements = Array(catalog.statementCounts(of: holders).prefix(2))
    roles = [ofRoles.count { !$0.isOutside }, ofRoles.count]
    let used = framework.areas.indices.count { area in holders.contains { !$0.parts[area].statements.isEmpty } }
    areas = [framework.areas.count, used]
    levels = [framework.tiers.count, framework.tiers.count { !catalog[$0].holders.isEmpty }]
  }

  init(_ tier: ID<Tier>, _ catalog: Catalog) {
    let holders = catalog[tier].holders.map { catalog[$0] }
    statements = catalog.statementCounts(of: holders)
    roles = [holders.count { $0.kind == .role }]
  }

  init(_ holder: Holder, _ catalog: Catalog) {
    let carried = catalog.carried[holder.id.index]
    statements = catalog.statementCounts(of: [holder])
    let own = holder.parts.map { !$0.statements.isEmpty }
    areas = [
      own.count { $0 }, own.indices.count { own[$0] || !(carried.isEmpty || carried[$0].isEmpty) },
    ]
  }
}

extension Catalog {
  /// Stated; with what is nested in them; with what is carried; with both.
  fileprivate func statementCounts(of holders: [Holder]) -> [Int] {
    var (stated, points, carried, carriedPoints) = (0, 0, 0, 0)
    for holder in holders {
      let (own, taken) = (holder.parts.flatMap(\.statements), Array(self.carried[holder.id.index].joined()))
      stated += own.count
      points += pointCount(own, at: holder.id)
      carried += taken.count
      carriedPoints += pointCount(taken, at: holder.id)
    }
    return [stated, stated + points, stated + carried, stated + points + carried + carriedPoints]
  }

  private func pointCount(_ statements: [ID<Statement>], at holder: ID<Holder>) -> Int {
    statements.reduce(0) { count, id in
      let points = points(of: id, at: holder)
      return count + points.count + pointCount(points, at: holder)
    }
  }
}
