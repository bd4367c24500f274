/// The authored ways into the roles of a framework, from one to another and out of it: what a drawing needs of them.
/// Nothing in it comes from the order of roles or tiers.
package struct Pathway: Sendable {
  /// The kinds of line, told apart by their dashes and by a word.
  package enum Line: String, CaseIterable, Sendable {
    case next, possible, requires
    case wayIn = "way-in"
  }

  package struct Role: Sendable {
    package var title: String
    /// Stands beneath the title: the tier, where it has a name of its own.
    package var beneath: String
    package var waysIn: [Outside]
    /// To other roles of the framework, each once.
    package var steps: [Step]
    package var routesOut: [Outside]

    package init(
      title: String, beneath: String = "", waysIn: [Outside] = [], steps: [Step] = [], routesOut: [Outside] = []
    ) {
      self.title = title
      self.beneath = beneath
      self.waysIn = waysIn
      self.steps = steps
      self.routesOut = routesOut
    }
  }

  /// A place outside the framework.
  package struct Outside: Sendable {
    package var name: String
    package var asks: String
    package var line: Line
    /// Where the place is a role of another framework.
    package var holder: ID<Holder>?

    package init(name: String, asks: String = "", line: Line, holder: ID<Holder>? = nil) {
      self.name = name
      self.asks = asks
      self.line = line
      self.holder = holder
    }
  }

  package struct Step: Hashable, Sendable {
    package var to: Int
    package var line: Line

    package init(to: Int, line: Line) {
      self.to = to
      self.line = line
    }
  }

  /// In authored order.
  package var roles: [Role]
  package var words: PathwayWords

  package init(roles: [Role], words: PathwayWords) {
    self.roles = roles
    self.words = words
  }
}

extension Pathway.Line {
  init(_ how: Step.How) {
    switch how {
    case .next: self = .next
    case .possible: self = .possible
    case .requires: self = .requires
    }
  }
}

extension Catalog {
  package func pathway(of framework: Framework, in words: PathwayWords) -> Pathway {
    pathway(of: framework.holders, in: words)
  }

  /// Of some holders of a framework. Steps to its others are left out.
  func pathway(of holders: [ID<Holder>], in words: PathwayWords) -> Pathway {
    var positions: [ID<Holder>: Int] = [:]
    for (position, holder) in holders.enumerated() { positions[holder] = position }
    return Pathway(roles: holders.map { role(self[$0], positions, words) }, words: words)
  }

  private func role(_ holder: Holder, _ positions: [ID<Holder>: Int], _ words: PathwayWords) -> Pathway.Role {
    var role = Pathway.Role(title: holder.title, beneath: beneath(holder, words))
    role.waysIn = holder.entries.compactMap { outside($0, $0.how == .requires ? .requires : .wayIn) }
    var seen: Set<Pathway.Step> = []
    for step in holder.progression {
      if case .holder(let end) = step.end, let position = positions[end] {
        let step = Pathway.Step(to: position, line: Pathway.Line(step.how))
        if seen.insert(step).inserted { role.steps.append(step) }
      } else if case .holder(let end) = step.end, self[end].framework == holder.framework {
        continue
      } else if let end = outside(step, Pathway.Line(step.how)) {
        role.routesOut.append(end)
      }
    }
    return role
  }

  private func beneath(_ holder: Holder, _ words: PathwayWords) -> String {
    if holder.isOutside { return words.besideLadder }
    guard let tier = holder.tier, self[tier].title != holder.title else { return "" }
    return self[tier].title
  }

  private func outside(_ step: Step, _ line: Pathway.Line) -> Pathway.Outside? {
    switch step.end {
    case .outside(let name):
      Pathway.Outside(name: name.prose.plain, asks: step.asks?.prose.plain ?? "", line: line)
    case .holder(let id):
      Pathway.Outside(
        name: self[id].title + ", " + self[self[id].framework].short, asks: step.asks?.prose.plain ?? "", line: line,
        holder: id)
    }
  }
}
