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

  private func list(_ count: Int, _ prefix: String) -> String {
    (0..<count).map { "\(prefix)\($0): T\(prefix)\($0)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    (6, 1, 6, true), (6, 2, 6, false), (5, 1, 6, false), (9, 2, 7, true), (9, 3, 9, false), (30, 5, 15, false),
  ])
  func aListFarShorterThanBothBesideItIsFound(before: Int, own: Int, after: Int, isFound: Bool) throws {
    let site = LintSite(roles: [
      "one": "tier: one\n\(ends)\(list(before, "p"))}}", "two": "tier: two\n\(ends)\(list(own, "q"))}}",
      "three": "tier: three\n\(ends)\(list(after, "r"))}}",
    ])
    #expect(try site.found() == (isFound ? ["two.yaml:1 thin-tier"] : []))
  }

  @Test func theEndsOfTheLadderHaveOneNeighbour() throws {
    let site = LintSite(roles: [
      "one": "tier: one\n\(ends)\(list(9, "p"))}}", "two": "tier: two\n\(ends)\(list(2, "q"))}}",
    ])
    #expect(try site.found() == ["two.yaml:1 thin-tier"])
  }

  @Test func whoCarriesMaySayLittle() throws {
    let site = LintSite(
      roles: [
        "one": "tier: one\n\(ends)\(list(9, "p"))}}",
        "two": "tier: two\ncarries: {from: one, by: s}\n\(ends)\(list(2, "q"))}}",
      ], files: ["sources.yaml": "s: {title: S, short: S, licence: L}\n"])
    #expect(try site.found().filter { !$0.contains("uncited") } == [])
  }
}
