/// That an author lets a warning pass where it stands, and why.
package struct Allowance: Sendable {
  package var rule: Rule
  package var reason: String
  package var place: Place

  package init(rule: Rule, reason: String, place: Place) {
    self.rule = rule
    self.reason = reason
    self.place = place
  }
}
