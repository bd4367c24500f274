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

/// The findings of every check.
package func check(_ catalog: Catalog) -> [Diagnostic] { allChecks.flatMap { $0.run(catalog) } }
