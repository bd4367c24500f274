/// A step from one holder to another.
package struct StepPair: Hashable, Sendable {
  package var from: ID<Holder>
  package var to: ID<Holder>

  package init(from: ID<Holder>, to: ID<Holder>) {
    self.from = from
    self.to = to
  }
}

/// What has to be known of a holder to say which steps there are.
package struct StepStart {
  package var holder: ID<Holder>
  package var isRole: Bool
  /// Where its progression leads, to other frameworks as well.
  package var leadsTo: [ID<Holder>]

  package init(holder: ID<Holder>, isRole: Bool, leadsTo: [ID<Holder>]) {
    self.holder = holder
    self.isRole = isRole
    self.leadsTo = leadsTo
  }
}

/// The steps of a framework: every authored progression inside it or, where levels themselves hold the statements, every
/// pair of neighbours; in authored order.
///
/// The linker asks too, while there is no catalog yet, to tell whether what a link names is a step.
package func steps(among holders: [StepStart]) -> [StepPair] {
  if !holders.contains(where: \.isRole) {
    return zip(holders, holders.dropFirst()).map { StepPair(from: $0.holder, to: $1.holder) }
  }
  let inside = Set(holders.map(\.holder))
  return holders.flatMap { from -> [StepPair] in
    // Two ways may lead to one role, one of them with a further qualification: what changes is the same.
    var met: Set<ID<Holder>> = []
    return from.leadsTo.filter { inside.contains($0) && met.insert($0).inserted }
      .map { StepPair(from: from.holder, to: $0) }
  }
}

extension Catalog {
  /// The roles of its framework whose progression names `holder`, in authored order.
  package func leading(to holder: Holder) -> [Holder] { relations.leading[holder.id.index].map { self[$0] } }

  package func steps(of framework: Framework) -> [StepPair] { relations.steps[framework.id.index] }

  /// The steps that have a page.
  package func stepPages(of framework: Framework) -> [StepPair] {
    site.leftOut.contains(.steps) ? [] : steps(of: framework)
  }

  /// Those that lead from a holder or to it.
  package func stepPages(of holder: Holder) -> [StepPair] {
    site.leftOut.contains(.steps) ? [] : relations.stepsOfHolders[holder.id.index]
  }
}

func indexStepsOfHolders(_ steps: [[StepPair]], count: Int) -> [[StepPair]] {
  var byHolder = [[StepPair]](repeating: [], count: count)
  for step in steps.joined() {
    byHolder[step.from.index].append(step)
    if step.to != step.from { byHolder[step.to.index].append(step) }
  }
  return byHolder
}

func indexLeading(_ holders: [Holder]) -> [[ID<Holder>]] {
  var leading = [[ID<Holder>]](repeating: [], count: holders.count)
  for holder in holders {
    for case .holder(let end) in holder.progression.map(\.end) where holders[end.index].framework == holder.framework {
      if leading[end.index].last != holder.id { leading[end.index].append(holder.id) }
    }
  }
  return leading
}

func indexPositions(of frameworks: [Framework], count: Int) -> [Int] {
  var positions = [Int](repeating: 0, count: count)
  for framework in frameworks {
    for (position, holder) in framework.holders.enumerated() { positions[holder.index] = position }
  }
  return positions
}

func indexSteps(of frameworks: [Framework], holders: [Holder]) -> [[StepPair]] {
  frameworks.map { framework in
    steps(
      among: framework.holders.map { id in
        let ends = holders[id.index].progression.map(\.end)
        return StepStart(
          holder: id, isRole: holders[id.index].kind == .role,
          leadsTo: ends.compactMap { if case .holder(let to) = $0 { to } else { nil } })
      })
  }
}
