import RungModel

/// A fact row that no role fills is an empty row of every comparison.
let unfilledFacts = Check(
  rule: .unfilledFact,
  ofFramework: { framework, catalog in
    let holders = framework.holders.map { catalog[$0] }
    return framework.facts.enumerated().filter { index, _ in holders.allSatisfy { $0.facts[index] == nil } }.map {
      _, row in
      Diagnostic(
        .unfilledFact, at: row.place, "no role fills the fact row '\(row.key)'",
        hint: "give a role '\(row.key)' under its 'facts', or take the row out")
    }
  })
