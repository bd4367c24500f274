import RungModel

/// A role on a ladder that no step leads to and that has no way in from outside: nobody could ever have it.
let unreachedRoles = Check(
  rule: .unreachedRole,
  ofFramework: { framework, catalog in
    let holders = framework.holders.map { catalog[$0] }
    let reached = reachedHolders(from: holders)
    let unreached = holders.filter { holder in
      holder.kind == .role && isAboveTheStart(holder, catalog) && holder.entries.isEmpty && !reached.contains(holder.id)
    }
    if unreached.isEmpty { return [] }
    // Seldom: a role of another framework may lead here.
    let reachedAnywhere = reachedHolders(from: catalog.holders)
    return unreached.filter { !reachedAnywhere.contains($0.id) }.map { holder in
      Diagnostic(
        .unreachedRole, at: holder.place, "no step leads to '\(holder.key)', and it has no ways in",
        hint: "add 'entries', or a step 'to: \(holder.key)' under 'progression' of the role that leads here")
    }
  })

private func reachedHolders(from holders: [Holder]) -> Set<ID<Holder>> {
  var reached: Set<ID<Holder>> = []
  for step in holders.lazy.flatMap(\.progression) {
    if case .holder(let id) = step.end { reached.insert(id) }
  }
  return reached
}

/// The ladder begins at the lowest tier that has a role: those who stand there come from somewhere.
private func isAboveTheStart(_ holder: Holder, _ catalog: Catalog) -> Bool {
  guard let tier = holder.tier else { return false }
  let tiers = catalog[holder.framework].tiers
  return tiers.first { !catalog[$0].holders.isEmpty } != tier
}
