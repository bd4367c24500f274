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
  package func leading(to holder: Holder) -> [Holder] {
    self[holder.framework].holders.map { self[$0] }.filter { other in
      other.progression.contains { if case .holder(holder.id) = $0.end { true } else { false } }
    }
  }

  package func steps(of framework: Framework) -> [StepPair] { relations.steps[framework.id.index] }

  /// The steps that have a page.
  package func stepPages(of framework: Framework) -> [StepPair] {
    site.leftOut.contains(.steps) ? [] : steps(of: framework)
  }
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
