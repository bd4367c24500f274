package import RungModel

/// One rule that needs the whole catalog. A check is a file in this folder and a line in `allChecks`.
struct Check: Sendable {
  var rule: Rule
  /// The same words are said once, of the first place that does not allow them.
  var isSaidOnce = false
  var run: @Sendable (Catalog) -> [Diagnostic]
}

private let allChecks: [Check] = [
  uncitedStatements,
  uncitedSources,
  emptyTiers,
  nearDuplicates,
  unreachedRoles,
  missingAreas,
  conditionsInWords,
  unknownAcronyms,
  thinTiers,
  wrongCounts,
]

/// The findings of every check besides the `earlier` ones, without those that the content allows.
/// - Parameter isWhole: whether all of the content was read and linked; what checks say of a part would be an echo.
package func check(_ catalog: Catalog, isWhole: Bool, besides earlier: [Diagnostic]) -> [Diagnostic] {
  var allowances = Allowances(catalog)
  let left = allowances.silence(earlier)
  guard isWhole else { return left }
  let found = allChecks.flatMap { check in
    let findings = allowances.silence(check.run(catalog))
    return check.isSaidOnce ? withoutEchoes(findings) : findings
  }
  return left + found + allowances.unused
}

private func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
  var said: Set<String> = []
  return findings.sorted().filter { said.insert($0.headline).inserted }
}
