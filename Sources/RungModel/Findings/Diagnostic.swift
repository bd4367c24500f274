/// One finding about what an author wrote, as a value; the reporter alone knows how it is printed.
///
/// The headline states what is wrong with the specific words first; the hint is a verb phrase that says what to do;
/// notes point at other places that belong to it ("first used here").
package struct Diagnostic: Hashable, Sendable {
  package struct Note: Hashable, Sendable {
    package var place: Place
    package var text: String

    package init(_ text: String, at place: Place) {
      self.place = place
      self.text = text
    }
  }

  package var rule: Rule
  package var place: Place
  package var headline: String
  package var hint: String?
  package var notes: [Note]

  package init(_ rule: Rule, at place: Place, _ headline: String, hint: String? = nil, notes: [Note] = []) {
    self.rule = rule
    self.place = place
    self.headline = headline
    self.hint = hint
    self.notes = notes
  }

  package var severity: Severity { rule.severity }
}

package enum Severity: String, Sendable {
  case error, warning
}

extension Diagnostic: Comparable {
  /// By place, then by rule and words, so that a report reads from top to bottom and never depends on timing.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.rule.rawValue, left.headline) < (right.rule.rawValue, right.headline)
  }
}
