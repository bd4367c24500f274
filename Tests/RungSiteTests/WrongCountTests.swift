import Testing

/// A framework of three roles, one of them beside the ladder, in two areas and three tiers, with six statements: `one`
/// has two, of which one has two points; `two` has three and carries the two; `beside` has one.
@Suite struct WrongCountTests {
  private func found(framework: String = "S", about: String = "A", one: String = "S", two: String = "S") throws
    -> [String]
  {
    let school = "entries: [{outside: School}]"
    let carry = "carries: {from: one, by: s}"
    return try LintSite(
      roles: [
        "one": "tier: one\nsummary: \(one)\nstatements: {a: {p: P, q: {text: Q, items: {q1: Q1, q2: Q2}}}}",
        "two": "tier: two\nsummary: \(two)\n\(carry)\n\(school)\nstatements: {a: {r: R, s: S}, b: {t: T}}",
        "beside": "outside: true\nstatements: {a: {u: U}}",
      ], frame: "summary: \(framework)\nabout: \(about)",
      files: ["sources.yaml": "s: {title: S, short: S, licence: L}\n"]
    ).found().filter { !$0.hasSuffix("uncited-statement") }
  }

  @Test(arguments: [
    ("Two roles and six statements in two areas, at three levels.", 0),
    ("Three roles, eight duties.", 0),
    ("Four roles, seven duties.", 2),
    ("All the 7 statements", 1),
    ("Thirty-two duties.", 1),
    ("One of its four areas", 1),
    ("It has four *levels*.", 1),
    // Of a part, or of something else.
    ("Two statements on couches, and the other four statements.", 0),
    ("Five duties of one role. More than seven duties, level 3 duties; the first five areas.", 0),
    ("Some people have eleven. Roles differ. One hundred and seven roles that were.", 0),
    ("Four roles share it", 0),
  ])
  func aSummaryCountsTheWhole(summary: String, count: Int) throws {
    #expect(try found(framework: summary) == Array(repeating: "framework.yaml:1 wrong-count", count: count))
  }

  @Test func anAboutIsReadWhereItSaysAll() throws {
    #expect(try found(about: "There are four roles. Seven duties, in four areas.") == [])
    #expect(try found(about: "All four roles meet all three duties of it.") == ["framework.yaml:1 wrong-count"])
    // Three are those of one role.
    #expect(try found(about: "Role two has three statements, and all three statements are new.") == [])
  }

  @Test(arguments: [
    ("Two statements, in one area.", 0), ("Four statements.", 0), ("Three statements.", 1),
    ("Some of the five duties.", 1),
    ("It leads to all four roles.", 0),
  ])
  func aRoleCountsItsOwn(summary: String, count: Int) throws {
    #expect(try found(one: summary) == Array(repeating: "one.yaml:1 wrong-count", count: count))
  }

  @Test func whatIsCarriedMayBeCounted() throws {
    #expect(try found(two: "Three duties, five statements, seven statements, two areas.") == [])
    #expect(try found(two: "Six duties.") == ["two.yaml:1 wrong-count"])
  }
}
