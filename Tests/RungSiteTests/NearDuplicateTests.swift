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
    #expect(try found(words, "{text: \(words) seen, continues: s}") == [])
    #expect(try found(words, "{same-as: s}") == [])
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: '\(words)'}}",
      "two": "tier: two\nentries: [{outside: School}]\nstatements: {a: {t: {text: Wash it, continues: s}}}",
      "three": "tier: three\nentries: [{outside: School}]\nstatements: {a: {u: {text: '\(words)', continues: t}}}",
    ])
    #expect(try site.found() == [])
  }

  private let entries = "entries: [{outside: School}]"

  /// Two statements that are nearly one stand side by side in each role, and each has its twin.
  @Test func whatHasItsTwinInTheOtherRoleIsNoDuplicate() throws {
    let words = { (kind: String) in "Report faults of the \(kind) to the lead of the ward at once" }
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s1: \(words("probe")), s2: \(words("couch"))}}",
      "two":
        "tier: two\n\(entries)\nstatements: {a: {t1: {text: \(words("scanner")), continues: s1}, t2: {text: \(words("bed")), continues: s2}}}",
    ])
    #expect(try site.found() == [])
  }

  /// What repeats a statement is found with it, once, and not again in each role.
  @Test func aDuplicateIsNotEchoedByWhatRepeatsIt() throws {
    let words = "Clean the probe after each patient"
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: \(words)}}",
      "two": "tier: two\n\(entries)\nstatements:\n  a:\n    t: \(words) seen",
      "three": "tier: three\n\(entries)\nstatements: {a: {u: {same-as: s}, v: {same-as: t}}}",
    ])
    #expect(try site.found() == [])
    let other = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: \(words)}}",
      "two": "tier: two\n\(entries)\nstatements:\n  a:\n    t: \(words) seen",
      "three": "tier: three\n\(entries)\nstatements: {a: {v: {same-as: t}}}",
    ])
    #expect(try other.found() == ["two.yaml:8 near-duplicate"])
  }

  /// Following the hint leads to no other finding.
  @Test(arguments: [
    (
      "t: Clean the probe after each patient", "t: {continues: s, text: Clean the probe after each single patient}",
      "'continues: s'"
    ),
    ("t: {label: L, text: Clean the probe after each patient}", "t: {same-as: s}", "its text, label and conditions"),
  ])
  func itsHintIsRight(before: String, after: String, hint: String) throws {
    func site(_ line: String) -> LintSite {
      LintSite(roles: [
        "one": "tier: one\nstatements: {a: {s: Clean the probe after each patient}}",
        "two": "tier: two\n\(entries)\nstatements: {a: {\(line)}}",
      ])
    }
    #expect(try site(before).found().count == 1)
    #expect(try site(before).check().said.contains(hint))
    #expect(try site(after).found() == [])
  }

  @Test(arguments: [
    ("{text: Wash it, continues: s}", true), ("{text: 'wash it.', continues: s}", true),
    ("{text: Wash it well, continues: s}", false), ("{text: Wash it, label: L, continues: s}", false),
    ("{text: Wash it, conditions: [If entitled], continues: s}", false),
    ("{text: Wash it, continues: s, items: {p: Point}}", true), ("{same-as: s}", false),
  ])
  func whatContinuesInTheSameWordsIsFound(statement: String, isFound: Bool) throws {
    let site = LintSite(roles: [
      "one": "tier: one\nstatements: {a: {s: Wash it}}",
      "two": "tier: two\n\(entries)\nstatements:\n  a:\n    t: \(statement)",
    ])
    #expect(try site.found() == (isFound ? ["two.yaml:8 unchanged-continuation"] : []))
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
