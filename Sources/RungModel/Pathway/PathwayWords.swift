/// What a drawing of a pathway says besides the titles of roles, in the language of the site.
package struct PathwayWords: Sendable {
  /// At the heads of arrows.
  package var lines: [Pathway.Line: String]
  package var wayIn: String
  package var wayInRequires: String
  /// Above a route out, by the kind of its line.
  package var leadsOn: [Pathway.Line: String]
  package var besideLadder: String
  /// Above the roles that no step joins.
  package var noStep: String

  package init(
    lines: [Pathway.Line: String], wayIn: String, wayInRequires: String, leadsOn: [Pathway.Line: String],
    besideLadder: String, noStep: String
  ) {
    self.lines = lines
    self.wayIn = wayIn
    self.wayInRequires = wayInRequires
    self.leadsOn = leadsOn
    self.besideLadder = besideLadder
    self.noStep = noStep
  }

  func line(_ line: Pathway.Line) -> String { lines[line] ?? "" }
}
