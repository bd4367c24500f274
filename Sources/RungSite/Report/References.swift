import RungModel
import RungRendering
import RungTemplates

// Pages of the documentation that are made from the code, so that they cannot fall behind it.

/// `docs/templates.md`: every name that each kind of page offers.
package func templateReference() -> String { describe(pageKinds) }

/// `docs/rules.md`: every kind of finding.
package func ruleReference() -> String {
  var text = "# The rules\n\nWritten by `rung reference rules`.\n\n| rule | severity | what it asks |\n|---|---|---|\n"
  for rule in Rule.allCases {
    text += "| `\(rule.rawValue)` | \(rule.severity.rawValue) | \(rule.explanation) |\n"
  }
  return text
}
