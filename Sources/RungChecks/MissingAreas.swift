import RungModel

/// An area that the roles before and after have, and the one between them has not, is a gap that a reader stumbles over. Where
/// several roles share a tier, it is enough that one of them has it: they have divided the work.
let missingAreas = Check(
  rule: .missingArea,
  ofFramework: { framework, catalog in
    catalog.rungs(of: framework).flatMap { rung in
      catalog[rung.holder.framework].areas.compactMap { missingArea(catalog[$0], at: rung, catalog) }
    }
  })

private func missingArea(_ area: Area, at rung: Rung, _ catalog: Catalog) -> Diagnostic? {
  guard let before = rung.before, let after = rung.after, rung.holder.parts[area.position].note == nil,
    catalog.has(before, area), catalog.has(after, area), !catalog.tierHas(rung.holder, area)
  else { return nil }
  return Diagnostic(
    .missingArea, at: rung.holder.place,
    "'\(rung.holder.key)' has nothing in '\(area.key)', where '\(before.key)' and '\(after.key)' beside it have statements",
    hint: "add its statements, or under 'areas' a 'note' on '\(area.key)' that says why there are none")
}

extension Catalog {
  fileprivate func tierHas(_ holder: Holder, _ area: Area) -> Bool {
    let level = holder.tier.map { self[$0].holders } ?? [holder.id]
    return level.contains { has(self[$0], area) }
  }

  /// Whether the holder states or carries anything in the area.
  fileprivate func has(_ holder: Holder, _ area: Area) -> Bool {
    let carried = carried[holder.id.index]
    return !holder.parts[area.position].statements.isEmpty || !(carried.isEmpty || carried[area.position].isEmpty)
  }
}
