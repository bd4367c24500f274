package import RungModel

/// One rule that needs the whole catalog. A check is a file in this folder and a line in `allChecks`.
struct Check: Sendable {
  var rule: Rule
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
]

/// The findings of every check besides the `earlier` ones, without those that the content allows.
/// - Parameter isWhole: whether all of the content was read and linked; what checks say of a part would be an echo.
package func check(_ catalog: Catalog, isWhole: Bool, besides earlier: [Diagnostic]) -> [Diagnostic] {
  var allowances = Allowances(catalog)
  let left = allowances.silence(earlier)
  guard isWhole else { return left }
  let found = allChecks.flatMap { allowances.silence($0.run(catalog)) }
  return left + found + allowances.unused
}
