/// Holders beside one another: a row an area, in groups by framework; a column a holder, or a level of a crosswalk. All
/// of it is in authored order.
package struct Comparison: Sendable {
  /// The rows of one framework.
  package struct Group: Sendable {
    package var framework: ID<Framework>
    package var areas: [ID<Area>]
  }

  /// The crosswalk whose levels are the columns; nil where all is of one framework.
  package var crosswalk: ID<Crosswalk>?
  package var groups: [Group]
  /// The holders of each column: one, or those that a level of a crosswalk names.
  package var columns: [[ID<Holder>]]

  package init(framework: ID<Framework>, holders: [ID<Holder>], areas: [ID<Area>]) {
    groups = [Group(framework: framework, areas: areas)]
    columns = holders.map { [$0] }
  }

  package init(of crosswalk: Crosswalk, groups: [Group]) {
    self.crosswalk = crosswalk.id
    self.groups = groups
    columns = crosswalk.levels.map(\.holders)
  }

  package var holders: [ID<Holder>] { columns.flatMap { $0 } }
  /// The only framework, where there is no crosswalk.
  package var framework: ID<Framework> { groups[0].framework }
}

/// What one holder has in one area. Empty is never ambiguous.
package struct Cell: Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// The source lists statements here for this holder.
    case stated
    /// All that stands here is taken over from another holder, on a sentence that says so.
    case carried
    /// The holder has a list, without this area.
    case notListed = "not-listed"
    /// The source gives this holder no list.
    case noList = "no-list"
  }

  package var holder: ID<Holder>
  package var area: ID<Area>
  package var state: State
  package var stated: [ID<Statement>]
  /// In groups by the holder that states them, nearest first.
  package var carried: [CarriedGroup]
}

extension Cell {
  package var holdsStatements: Bool { !stated.isEmpty || !carried.isEmpty }

  /// The same with those of `statements` alone.
  package func showing(_ statements: Set<ID<Statement>>) -> Cell {
    var cell = self
    cell.stated.removeAll { !statements.contains($0) }
    for index in cell.carried.indices { cell.carried[index].statements.removeAll { !statements.contains($0) } }
    cell.carried.removeAll { $0.statements.isEmpty }
    return cell
  }
}

/// Statements that a holder carries up from one other holder.
package struct CarriedGroup: Sendable {
  package var to: ID<Holder>
  package var origin: ID<Holder>
  /// The holders between, nearest first; not empty means "through …, not stated directly".
  package var through: [ID<Holder>]
  /// The sentences that say so, of each step from here to the origin.
  package var ground: [Citation]
  package var statements: [ID<Statement>]
}

extension Catalog {
  /// The ladder: every holder but those beside it, in authored order.
  package func ladder(of framework: Framework) -> Comparison {
    Comparison(
      framework: framework.id, holders: framework.holders.filter { !self[$0].isOutside }, areas: framework.areas)
  }

  /// All levels of a crosswalk, with every area of the frameworks that it joins.
  package func comparison(_ crosswalk: Crosswalk) -> Comparison {
    Comparison(
      of: crosswalk,
      groups: frameworks(of: crosswalk).map { Comparison.Group(framework: $0, areas: self[$0].areas) })
  }

  /// The fact rows that at least one column fills; none across frameworks, each of which has facts of its own.
  package func factRows(of comparison: Comparison) -> [Int] {
    guard comparison.crosswalk == nil else { return [] }
    return self[comparison.framework].facts.indices.filter { row in
      comparison.holders.contains { self[$0].facts[row] != nil }
    }
  }

  /// The holders of a framework in one of a comparison's columns.
  package func holders(of framework: ID<Framework>, in column: [ID<Holder>]) -> [Holder] {
    column.map { self[$0] }.filter { $0.framework == framework }
  }

  /// Whether there is anything to set beside anything.
  package func isCompared(_ framework: Framework) -> Bool { framework.holders.count > 1 }

  /// Whether levels themselves hold the statements, and no roles do.
  package func holdsByLevels(_ framework: Framework) -> Bool {
    !framework.holders.isEmpty && framework.holders.allSatisfy { self[$0].kind == .tier }
  }

  /// What an embed asks for; what it leaves out is as in the ladder.
  package func comparison(_ embed: ComparisonEmbed) -> Comparison {
    let ladder = ladder(of: self[embed.framework])
    return Comparison(
      framework: embed.framework, holders: embed.holders.isEmpty ? ladder.holders : embed.holders,
      areas: embed.areas.isEmpty ? self[embed.framework].areas : embed.areas)
  }

  /// The pairs that get a page of their own.
  package func pairs(of framework: Framework) -> [Comparison] {
    framework.holders.enumerated().flatMap { position, holder in
      pairs(of: framework, at: position).filter { $0.holders[0] == holder }
    }
  }

  /// Those of a holder with another.
  package func pairs(of holder: Holder) -> [Comparison] {
    pairs(of: self[holder.framework], at: relations.positions[holder.id.index])
  }

  /// The page of two holders of a framework side by side; nil where there is none.
  package func pair(_ one: Holder, _ other: Holder) -> Comparison? {
    pairs(of: one).first { $0.holders.contains(other.id) }
  }

  private func pairs(of framework: Framework, at position: Int) -> [Comparison] {
    let holders = framework.holders
    let reach = holders.count <= mostComparedWithEach ? holders.count : 1
    return (max(0, position - reach)..<min(holders.count, position + reach + 1)).filter { $0 != position }.map {
      other in
      let pair = [holders[min(position, other)], holders[max(position, other)]]
      return Comparison(framework: framework.id, holders: pair, areas: framework.areas)
    }
  }

  /// What `holder` has in `area`.
  package func cell(_ holder: Holder, _ area: Area) -> Cell {
    let part = holder.parts[area.position]
    let above = carried[holder.id.index]
    let groups = above.isEmpty ? [] : carriedGroups(above[area.position], to: holder)
    let state: Cell.State =
      if !part.statements.isEmpty { .stated } else if !groups.isEmpty { .carried } else if holder.noList != nil {
        .noList
      } else { .notListed }
    return Cell(holder: holder.id, area: area.id, state: state, stated: part.statements, carried: groups)
  }

  private func carriedGroups(_ statements: [ID<Statement>], to holder: Holder) -> [CarriedGroup] {
    var groups: [CarriedGroup] = []
    for id in statements {
      let origin = self[id].holder
      if let known = groups.firstIndex(where: { $0.origin == origin }) {
        groups[known].statements.append(id)
      } else {
        let through = between(holder.id, and: origin)
        groups.append(
          CarriedGroup(
            to: holder.id, origin: origin, through: through, ground: ground(of: [holder.id] + through),
            statements: [id]))
      }
    }
    return groups
  }

  /// The sentences on which these holders carry, each once.
  private func ground(of holders: [ID<Holder>]) -> [Citation] {
    var seen: Set<Citation> = []
    return holders.flatMap { self[$0].carry?.ground ?? [] }.filter { seen.insert($0).inserted }
  }
}

/// Whether two of a framework's `count` holders get a page: every pair of up to six, neighbours alone beyond that.
package func isPairCompared(_ left: Int, _ right: Int, of count: Int) -> Bool {
  count <= mostComparedWithEach || abs(left - right) == 1
}

private let mostComparedWithEach = 6
