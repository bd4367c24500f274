extension Catalog {
  /// A role's part of its framework's pathway: what leads to it, itself with its ways in and out, and where it leads.
  /// - Returns: the pathway, and whose its roles are.
  package func neighbourhood(
    of holder: Holder, in words: PathwayWords
  ) -> (pathway: Pathway, holders: [ID<Holder>]) {
    let framework = self[holder.framework]
    let whole = pathway(of: framework, in: words)
    guard let here = framework.holders.firstIndex(of: holder.id) else { return (Pathway(roles: [], words: words), []) }
    let ends = Set(whole.roles[here].steps.map(\.to))
    let near = whole.roles.indices.filter { position in
      position == here || ends.contains(position) || whole.roles[position].steps.contains { $0.to == here }
    }
    var roles = near.map { whole.roles[$0] }
    for (index, position) in near.enumerated() {
      let isHere = position == here
      roles[index].steps = whole.roles[position].steps.filter { isHere || $0.to == here }.compactMap { step in
        near.firstIndex(of: step.to).map { Pathway.Step(to: $0, line: step.line) }
      }
      roles[index].waysIn = isHere ? roles[index].waysIn.map(withoutAsks) : []
      roles[index].routesOut = isHere ? roles[index].routesOut.map(withoutAsks) : []
    }
    return (Pathway(roles: roles, words: words), near.map { framework.holders[$0] })
  }

  private func withoutAsks(_ place: Pathway.Outside) -> Pathway.Outside {
    Pathway.Outside(name: place.name, line: place.line, holder: place.holder)
  }
}
