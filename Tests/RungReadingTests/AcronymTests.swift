import RungModel
import RungReading
import Testing

@Suite struct AcronymTests {
  @Test(arguments: [
    ("The AP and the CSW, then the AP again.", ["AP", "CSW"]),
    ("APs use oART & AfC bands; Band 3, MRI", ["APs", "oART", "AfC", "MRI"]),
    ("# AP in a heading\n\nMAP below", ["MAP"]),
    ("A [CSW link](https://example.org) and `AP` as code", []),
    ("Words alone, Each With One Capital, and 2021", []),
    (
      "| AP | b |\n|--|--|\n| MAP | <AP> |\n\n- CT\n\n> PET[^1]\n\n[^1]: OAR, said *below*",
      ["AP", "MAP", "CT", "PET", "OAR"]
    ),
    ("IR(ME)R &amp; MRI", ["IR", "ME", "MRI"]),
    ("éÉAP", ["éÉAP"]),
  ])
  func isFoundWhereItIsFirstUsed(text: String, words: [String]) {
    let (prose, _) = MarkdownReader().read(text, file: "page.md", mode: .page)
    #expect(prose.acronyms.map(\.word) == words)
    for acronym in prose.acronyms {
      let end = acronym.offset + acronym.word.utf8.count
      #expect(String(decoding: prose.html[acronym.offset..<end], as: UTF8.self) == acronym.word)
    }
  }

  @Test func isNotLookedForInOneParagraphOfYAML() {
    #expect(MarkdownReader().read("The AP", file: "role.yaml", mode: .inline).0.acronyms.isEmpty)
  }
}
