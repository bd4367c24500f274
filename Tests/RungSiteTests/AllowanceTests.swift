import Testing

@Suite struct AllowanceTests {
  private let school = "entries: [{outside: School}]"
  private let reason = "{condition-in-words: The source has it so.}"

  /// A statement that is against `condition-in-words`, with `more` in the statement, the role and the framework.
  private func found(statement: String = "", role: String = "", framework: String = "") throws -> [String] {
    let text = "tier: one\n\(role)\nstatements: {a: {s: {text: Sign if entitled\(statement)}}}"
    return try LintSite(roles: ["one": text], frame: "summary: S\n\(framework)").found()
  }

  @Test func aWarningIsLetPassFromNearAndFromFar() throws {
    #expect(try found() == ["one.yaml:6 condition-in-words"])
    #expect(try found(statement: ", allow: \(reason)") == [])
    #expect(try found(role: "allow: \(reason)") == [])
    #expect(try found(framework: "allow: \(reason)") == [])
  }

  @Test func theNearestIsTheOneThatIsUsed() throws {
    #expect(
      try found(statement: ", allow: \(reason)", framework: "allow: \(reason)") == ["framework.yaml:3 unused-allow"])
    #expect(try found(statement: ", allow: \(reason)", role: "allow: \(reason)") == ["one.yaml:5 unused-allow"])
  }

  @Test func anotherRuleStillWarns() throws {
    #expect(
      try found(statement: ", allow: {near-duplicate: So it is.}")
        == ["one.yaml:6 condition-in-words", "one.yaml:6 unused-allow"])
  }

  @Test func aPointIsPartOfItsStatement() throws {
    let points = "items: {p: {text: Sign, items: {q: Sign if entitled}}}"
    let site = LintSite(roles: ["one": "tier: one\nstatements: {a: {s: {text: T, allow: \(reason), \(points)}}}"])
    #expect(try site.found() == [])
  }

  @Test func aPageLetsPassWhatItsReadingWarnsOf() throws {
    let page = "---\ntitle: P\nallow: {raw-html: It is shown on purpose.}\n---\n\nThe <b> of *HTML*.\n"
    #expect(try LintSite(roles: ["one": "tier: one"], files: ["page.md": page]).found() == [])
    let other = page.replacing("allow: {raw-html: It is shown on purpose.}", with: "framework: ward")
    let site = LintSite(
      roles: ["one": "tier: one"], frame: "summary: S\nallow: {raw-html: Why not.}", files: ["page.md": other])
    #expect(try site.found() == ["framework.yaml:3 unused-allow", "page.md:6 raw-html"])
  }

  @Test(arguments: [
    ("{near-duplicates: So it is.}", "unknown-key", "write 'near-duplicate'"),
    ("{vanity: So it is.}", "unknown-key", "brackets"),
    ("{broken-link: So it is.}", "bad-value", "mend"),
    ("{unused-allow: So it is.}", "bad-value", "mend"),
    ("{near-duplicate: ''}", "bad-value", "why"),
    ("{near-duplicate: }", "bad-value", "why"),
    ("{near-duplicate: '  '}", "bad-value", "why"),
    ("{near-duplicate: [a]}", "wrong-type", "text"),
    ("near-duplicate", "wrong-type", "mapping"),
  ])
  func anAllowanceIsAWarningsNameAndAReason(allow: String, rule: String, hint: String) throws {
    let site = LintSite(roles: ["one": "tier: one\nallow: \(allow)"])
    #expect(try site.found() == ["one.yaml:5 \(rule)"])
    #expect(try site.check().said.contains(hint))
  }
}
