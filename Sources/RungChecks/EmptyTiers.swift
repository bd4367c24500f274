import RungModel

/// A tier that no role stands at makes an empty rung of the ladder.
let emptyTiers = Check(
  rule: .emptyTier,
  ofFramework: { framework, catalog in
    framework.tiers.map { catalog[$0] }.filter { $0.holders.isEmpty && $0.summary == nil }.map { tier in
      Diagnostic(
        .emptyTier, at: tier.place, "no role stands at the tier '\(tier.key)'",
        hint: "give a role this tier, or give the tier a 'summary' that says why it is empty")
    }
  })
