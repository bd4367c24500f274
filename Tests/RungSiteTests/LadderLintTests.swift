import Testing

/// What the rules on ladders ask, beyond their fixtures.
@Suite struct LadderLintTests {
  private let ends = "entries: [{outside: School}]\nstatements: {a: {"

  @Test(arguments: [
    ("", ["two.yaml:1 missing-area"]),
    ("areas: {b: {note: Nobody does this here.}}", []),
    ("areas: {b: {title: By another name}}", ["two.yaml:1 missing-area"]),
    ("carries: {from: one, by: s}", []),
  ])
  func aGapBetweenNeighboursIsFound(more: String, findings: [String]) throws {
    let site = LintSite(
      roles: [
        "one": "tier: one\n\(ends)p: P}, b: {q: Q}}", "two": "tier: two\n\(more)\n\(ends)r: R}}",
        "three": "tier: three\n\(ends)t: T}, b: {u: U}}",
      ], files: ["sources.yaml": "s: {title: S, short: S, licence: L}\n"])
    #expect(try site.found().filter { !$0.contains("cited") } == findings)
  }

  @Test func rolesOfOneTierDivideTheirWork() throws {
    let site = LintSite(roles: [
      "one": "tier: one\n\(ends)p: P}, b: {q: Q}}", "two": "tier: two\n\(ends)r: R}}",
      "beside": "tier: two\n\(ends)v: V}, b: {w: W}}", "three": "tier: three\n\(ends)t: T}, b: {u: U}}",
    ])
    #expect(try site.found() == [])
  }

  @Test func neighboursWithoutAListArePassedOver() throws {
    let site = LintSite(roles: [
      "one": "tier: one\n\(ends)p: P}, b: {q: Q}}",
      "two": "tier: two\nentries: [{outside: School}]\nno-list: {why: None.}",
      "outside": "outside: true\nstatements: {a: {z: Z}}",
      "three": "tier: three\n\(ends)t: T}, b: {u: U}}",
    ])
    #expect(try site.found() == [])
  }

  @Test func whoeverStartsTheLadderNeedsNoWayThere() throws {
    let site = LintSite(roles: [
      "one": "tier: two\nprogression: [{to: three, how: next}]", "beside": "tier: two", "outside": "outside: true",
      "three": "tier: three", "four": "tier: three",
    ])
    #expect(try site.found() == ["four.yaml:1 unreached-role"])
  }
}
