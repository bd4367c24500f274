import RungModel
import RungReading
import RungRendering
import RungTemplates

// Pages of the documentation that are made from the code, so that they cannot fall behind it.

/// `docs/templates.md`: every name that each kind of page offers.
package func templateReference() -> String { describe(pageKinds) + "\n" + wordReference() }

/// The words of the interface, with what stands in English.
private func wordReference() -> String {
  var text = """
    ## The words of the interface

    `{{words.key}}` puts a word of the interface where it stands, in the language of `site.yaml`. A word is itself a piece of
    template: names, sections and partials in it mean what they mean there. What pages say without a template has its own names to
    be filled in; what stands in {single braces} is filled in by a script. Words are kept in `Templates/words/`, a file a
    language: a site's own file needs only the words that it has otherwise, and one of a new language has them all.

    | key | English |
    |---|---|

    """
  for entry in WordsFile(englishWords(), in: "en.yaml").entries {
    text += "| `\(entry.key)` | `\(entry.text)` |\n"
  }
  return text
}

/// `docs/rules.md`: every kind of finding.
package func ruleReference() -> String {
  var text = "# The rules\n\nWritten by `rung reference rules`.\n\n| rule | severity | what it asks |\n|---|---|---|\n"
  for rule in Rule.allCases {
    text += "| `\(rule.rawValue)` | \(rule.severity.rawValue) | \(rule.explanation) |\n"
  }
  return text
}
