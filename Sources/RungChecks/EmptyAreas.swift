import RungModel

/// An area in which no role has a statement makes a page, a row and a menu entry with nothing behind them.
let emptyAreas = Check(
  rule: .emptyArea,
  ofFramework: { framework, catalog in
    let holders = framework.holders.map { catalog[$0] }
    // Where no role has a list, that is said at each role, and every area is empty for it.
    guard holders.contains(where: { $0.noList == nil }) else { return [] }
    return framework.areas.map { catalog[$0] }.filter { area in
      holders.allSatisfy { $0.parts[area.position].statements.isEmpty && $0.parts[area.position].note == nil }
    }.map { area in
      Diagnostic(
        .emptyArea, at: area.place, "no role has a statement in the area '\(area.key)'",
        hint: "give a role statements there, or under its 'areas' a 'note' that says why there are none, or take it out"
      )
    }
  })
