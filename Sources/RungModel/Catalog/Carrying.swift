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

/// What each holder carries up, by area. The linker has seen to it that no chain of carrying is circular.
func indexCarried(
  holders: [Holder], statements: [Statement], successors: [[ID<Statement>]]
) -> [[[ID<Statement>]]] {
  var carried = [[[ID<Statement>]]?](repeating: nil, count: holders.count)
  /// A statement is not carried where this holder continues or repeats it.
  func isReplaced(_ statement: ID<Statement>, in holder: Holder) -> Bool {
    successors[statement.index].contains { statements[$0.index].holder == holder.id }
  }
  func carry(to holder: Holder) -> [[ID<Statement>]] {
    if let known = carried[holder.id.index] { return known }
    guard let from = holder.carry?.from else { return [] }
    let lower = holders[from.index]
    let below = carry(to: lower)
    let result = lower.parts.indices.map { area in
      (lower.parts[area].statements + (below.isEmpty ? [] : below[area])).filter { !isReplaced($0, in: holder) }
    }
    carried[holder.id.index] = result
    return result
  }
  return holders.map(carry)
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
