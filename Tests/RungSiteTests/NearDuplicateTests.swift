import Testing

@Suite struct NearDuplicateTests {
  private func found(_ first: String, _ second: String) throws -> [String] {
    try LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: '\(first)'}}",
      "two": "tier: two\nentries: [{outside: School}]\nstatements:\n  a:\n    t: \(second)",
    ]).found()
  }

  @Test(arguments: [
    ("Clean the probe after each patient", "clean the probe, after EACH patient!", true),
    ("Clean the probe after each patient", "Clean the probe after each scan", false),
    // Six of seven words, and seven of eight with one that moved.
    ("Clean the probe after each patient", "Clean the probe well after each patient", true),
    ("Clean the probe after each patient", "Clean the probe with care after each patient", false),
    ("Clean the probe after each single patient today", "Today clean the probe after each single patient", true),
    // Five words are a heading rather than a sentence.
    ("Clean the probe each day", "Clean the probe each day", false),
    // The same words in another order are another sentence.
    ("Patients call nurses before doctors call porters", "Porters call doctors before nurses call patients", false),
    ("The one and the two and the three", "The one and the two and the four", true),
  ])
  func asksForMostWordsInOrder(first: String, second: String, isFound: Bool) throws {
    #expect(try found(first, "'\(second)'") == (isFound ? ["two.yaml:8 near-duplicate"] : []))
  }

  @Test func aChainJoins() throws {
    let words = "Clean the probe after each patient"
    #expect(try found(words, "{text: \(words), continues: s}") == [])
    #expect(try found(words, "{same-as: s}") == [])
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: '\(words)'}}",
      "two": "tier: two\nentries: [{outside: School}]\nstatements: {a: {t: {text: Wash it, continues: s}}}",
      "three": "tier: three\nentries: [{outside: School}]\nstatements: {a: {u: {text: '\(words)', continues: t}}}",
    ])
    #expect(try site.found() == [])
  }

  @Test func oneRoleMayRepeatItself() throws {
    let words = "Clean the probe after each patient"
    #expect(
      try LintSite(roles: ["one": "tier: one\nstatements: {a: {s: '\(words)', t: '\(words)'}}"]).found() == [])
  }

  /// Each with each would be millions of comparisons, and this test would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyStatementsAreNotComparedEachWithEach() throws {
    let lines = (0..<5000).map { "      s\($0): Clean the probe number \($0) after each and every patient" }
    let site = LintSite(roles: [
      "one": "tier: one\nstatements:\n  a:\n" + lines[..<2500].joined(separator: "\n"),
      "two": "tier: two\nentries: [{outside: School}]\nstatements:\n  a:\n" + lines[2500...].joined(separator: "\n"),
    ])
    #expect(try site.check().concluded.contains("warning"))
  }
}
