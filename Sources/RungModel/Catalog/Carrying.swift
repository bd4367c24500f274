// Carrying up is per role and rests on a sentence: a holder takes on what another holds only where its author says so.

func indexSuccessors(of statements: [Statement]) -> [[ID<Statement>]] {
  var successors = [[ID<Statement>]](repeating: [], count: statements.count)
  for statement in statements {
    for earlier in [statement.continues, statement.sameAs] {
      if let earlier { successors[earlier.index].append(statement.id) }
    }
  }
  return successors
}

/// The statement that wrote the words of each: itself, or the one that it repeats, itself or by way of others.
func indexOrigins(of statements: [Statement]) -> [ID<Statement>] {
  var origins = statements.map(\.id)
  var isKnown = [Bool](repeating: false, count: statements.count)
  var path: [Int] = []
  for statement in statements {
    var next = statement.id.index
    // A circle, of which no page is made, ends where it began.
    while !isKnown[next], let earlier = statements[next].sameAs {
      isKnown[next] = true
      path.append(next)
      next = earlier.index
    }
    isKnown[next] = true
    for step in path { origins[step] = origins[next] }
    path.removeAll(keepingCapacity: true)
  }
  return origins
}

/// Circles are reported and no page is made of them; until then they have to end.
let longestChain = 64

/// What each holder carries up. The linker has seen to it that no chain of carrying is circular.
struct CarriedIndex {
  /// By holder and area position.
  private(set) var byHolder: [[[ID<Statement>]]]
  /// The points nested in these that are replaced, by holder.
  private(set) var replacedPoints: [Set<ID<Statement>>]
  private var isKnown: [Bool]
  private let holders: [Holder]
  private let statements: [Statement]
  private let origins: [ID<Statement>]
  /// The statements whose words each holder's own ones repeat or continue, by holder.
  private let earlier: [Set<ID<Statement>>]

  init(holders: [Holder], statements: [Statement], origins: [ID<Statement>]) {
    self.holders = holders
    self.statements = statements
    self.origins = origins
    byHolder = Array(repeating: [], count: holders.count)
    replacedPoints = Array(repeating: [], count: holders.count)
    isKnown = Array(repeating: false, count: holders.count)
    earlier = indexEarlier(holders: holders, statements: statements, origins: origins)
    for holder in holders { carry(to: holder) }
  }

  private mutating func carry(to holder: Holder) {
    guard let from = holder.carry?.from, !isKnown[holder.id.index] else { return }
    isKnown[holder.id.index] = true
    carry(to: holders[from.index])
    let (lower, below) = (holders[from.index], byHolder[from.index])
    replacedPoints[holder.id.index] = replacedPoints[from.index]
    byHolder[holder.id.index] = lower.parts.indices.map { area in
      (lower.parts[area].statements + (below.isEmpty ? [] : below[area])).filter { isCarried($0, to: holder) }
    }
  }

  /// Whether this holder takes `id` on as it is; the points of it that it does not are noted.
  private mutating func isCarried(_ id: ID<Statement>, to holder: Holder) -> Bool {
    if isReplaced(id, by: holder) { return false }
    for point in statements[id.index].items where !isCarried(point, to: holder) {
      replacedPoints[holder.id.index].insert(point)
    }
    return true
  }

  /// A statement is not carried where this holder continues or repeats it, or states its words.
  private func isReplaced(_ id: ID<Statement>, by holder: Holder) -> Bool {
    let origin = origins[id.index]
    return earlier[holder.id.index].contains(origin) || statements[origin.index].holder == holder.id
  }
}

/// Of those holders alone that carry anything up, as nobody else asks.
private func indexEarlier(
  holders: [Holder], statements: [Statement], origins: [ID<Statement>]
) -> [Set<ID<Statement>>] {
  var earlier = [Set<ID<Statement>>](repeating: [], count: holders.count)
  for statement in statements where holders[statement.holder.index].carry != nil {
    var next = statement
    for _ in 0..<longestChain {
      let origin = statements[origins[next.id.index].index]
      if origin.id != statement.id { earlier[statement.holder.index].insert(origin.id) }
      guard let before = origin.continues else { break }
      next = statements[before.index]
    }
  }
  return earlier
}

/// The holders that carry a statement up, by statement.
func indexCarriers(of carried: [[[ID<Statement>]]], holders: [Holder], statements: [Statement]) -> [[ID<Holder>]] {
  var carriers = [[ID<Holder>]](repeating: [], count: statements.count)
  for holder in holders {
    for statement in carried[holder.id.index].joined() { carriers[statement.index].append(holder.id) }
  }
  return carriers
}

extension Catalog {
  /// The statement that wrote the words of `id`: itself, or the one that it repeats, itself or by way of others.
  package func origin(of id: ID<Statement>) -> ID<Statement> { relations.origins[id.index] }

  /// The points nested in a statement where it stands at `holder`. Of what is carried up those are left out, as whole
  /// statements are, that this holder or one on the way to it replaces.
  package func points(of id: ID<Statement>, at holder: ID<Holder>) -> [ID<Statement>] {
    let (points, replaced) = (self[id].items, relations.replacedPoints[holder.index])
    return replaced.isEmpty ? points : points.filter { !replaced.contains($0) }
  }

  /// The holders that carry a statement up. Points nested in one go with it, but for those that are replaced.
  package func carriers(of id: ID<Statement>) -> [ID<Holder>] {
    var whole = id
    while let outer = self[whole].parent { whole = outer }
    return relations.carriers[whole.index].filter { !relations.replacedPoints[$0.index].contains(id) }
  }

  /// The holders between the one that carries and the one that states, nearest first, without the two themselves:
  /// the assistant practitioner carries from the clinical support worker *through* the senior role.
  package func between(_ holder: ID<Holder>, and origin: ID<Holder>) -> [ID<Holder>] {
    var chain: [ID<Holder>] = []
    var next = self[holder].carry?.from
    while let step = next, step != origin {
      chain.append(step)
      next = self[step].carry?.from
    }
    return chain
  }
}
