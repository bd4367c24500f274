import Testing

@Suite struct ConditionWordsTests {
  @Test(arguments: [
    ("Give contrast where local processes allow", true),
    ("Cannulate, where legal mechanisms allow.", true),
    ("Take images if entitled", true),
    ("Sign, subject to the protocol", true),
    ("Sign, PROVIDED THAT somebody looks on", true),
    ("Enter the room only if the light is off", true),
    ("As the law permits, discharge patients", true),
    ("Prepare the subject to be scanned", false),
    ("Record what is allowed on the ward", false),
    ("Clean where dust gathers", false),
    ("If the patient asks what they are not yet permitted, say so", false),
  ])
  func wordsOfLeaveAreFound(text: String, isFound: Bool) throws {
    let site = LintSite(roles: ["one": "tier: one\nstatements:\n  a:\n    s: '\(text)'"])
    #expect(try site.found() == (isFound ? ["one.yaml:7 condition-in-words"] : []))
  }

  @Test(arguments: [
    "{text: Sign if entitled, conditions: Entitled people sign}",
    "{text: Sign, conditions: Entitled people sign, items: {t: Sign if entitled}}",
  ])
  func aConditionThatIsSetOffIsEnough(statement: String) throws {
    #expect(try LintSite(roles: ["one": "tier: one\nstatements: {a: {s: \(statement)}}"]).found() == [])
  }

  @Test func wordsAreReportedWhereTheyAreWritten() throws {
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: Sign if entitled}}",
      "two": "tier: two\nentries: [{outside: School}]\nstatements: {a: {t: {same-as: s}}}",
    ])
    #expect(try site.found() == ["one.yaml:5 condition-in-words"])
  }
}
