extension Catalog {
  /// A role's part of its framework's pathway: what leads to it, itself with its ways in and out, and where it leads.
  /// - Returns: the pathway, and whose its roles are.
  package func neighbourhood(
    of holder: Holder, in words: PathwayWords
  ) -> (pathway: Pathway, holders: [ID<Holder>]) {
    let ends = holder.progression.compactMap { if case .holder(let end) = $0.end { end } else { nil } }
    let inside = ends.filter { self[$0].framework == holder.framework }
    let near = Set(relations.leading[holder.id.index] + [holder.id] + inside)
      .sorted { relations.positions[$0.index] < relations.positions[$1.index] }
    var roles = pathway(of: near, in: words).roles
    guard let here = near.firstIndex(of: holder.id) else { return (Pathway(roles: [], words: words), []) }
    for index in near.indices {
      let isHere = index == here
      roles[index].steps = roles[index].steps.filter { isHere || $0.to == here }
      roles[index].waysIn = isHere ? roles[index].waysIn.map(withoutAsks) : []
      roles[index].routesOut = isHere ? roles[index].routesOut.map(withoutAsks) : []
    }
    return (Pathway(roles: roles, words: words), near)
  }

  private func withoutAsks(_ place: Pathway.Outside) -> Pathway.Outside {
    Pathway.Outside(name: place.name, line: place.line, holder: place.holder)
  }
}
