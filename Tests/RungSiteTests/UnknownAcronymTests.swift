import Testing

@Suite struct UnknownAcronymTests {
  private func found(_ pages: [String: String], about: String = "", glossary: String = "mri: {term: MRI}\n") throws
    -> [String]
  {
    let page = { (text: String) in "---\ntitle: P\n\(text)" }
    let files = pages.mapValues(page).merging(["glossary.yaml": glossary]) { $1 }
    return try LintSite(roles: ["one": "tier: one\n\(about)"], files: files).found()
  }

  @Test(arguments: [
    ("CT", true), ("MRI", false), ("ECG2", true), ("oART", false), ("APs", false), ("RADIOGRAPHER", false),
    ("II", false), ("IV", true), ("2D", false), ("ÉCG", false),
  ])
  func capitalsAndDigitsAloneCount(word: String, isFound: Bool) throws {
    #expect(try found(["page.md": "---\n\nThe \(word).\n"]) == (isFound ? ["page.md:5 unknown-acronym"] : []))
  }

  @Test func eachIsSaidOnceOfTheFirstPlaceThatDoesNotAllowIt() throws {
    let pages = ["a.md": "---\n\nCT\n", "b.md": "---\n\nCT, PET\n", "c.md": "---\n\nPET, CT\n"]
    #expect(try found(pages) == ["a.md:5 unknown-acronym", "b.md:5 unknown-acronym"])
    let allowed = pages.merging(["a.md": "allow: {unknown-acronym: The page is on CT itself.}\n---\n\nCT\n"]) { $1 }
    #expect(try found(allowed) == ["b.md:5 unknown-acronym", "b.md:5 unknown-acronym"])
  }

  @Test func theAboutOfARoleIsLookedAt() throws {
    #expect(try found([:], about: "about: |\n  Words.\n\n  More on CT.") == ["one.yaml:8 unknown-acronym"])
  }

  @Test(arguments: ["ECG the scan", "{text: Read, conditions: [Only CT]}", "{text: Read, note: CT}"])
  func theStatementsOfARoleAreLookedAt(statement: String) throws {
    let role = "statements: {a: {one-more: \(statement)}}"
    #expect(try found([:], about: role) == ["one.yaml:5 unknown-acronym"])
  }

  @Test func aPartOfATermIsKnown() throws {
    let glossary = "mri: {term: MRI scanner, aliases: [IR(ME)R, 'CT: the scan']}\n"
    #expect(
      try found(["page.md": "---\n\nMRI, IR(ME)R, CT, PET\n"], glossary: glossary) == ["page.md:5 unknown-acronym"])
  }

  @Test func aSiteWithoutAGlossaryIsLeftAlone() throws {
    #expect(try found(["page.md": "---\n\nCT\n"], glossary: "") == [])
  }
}
