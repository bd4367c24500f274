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

  @Test(arguments: [
    ("The AP and the CSW", ["1:5 AP", "1:16 CSW"]),
    ("A `CT` and XCT, *then* CT\nor **PET**", ["1:12 XCT", "1:24 CT", "2:6 PET"]),
    ("| a | b |\n|--|--|\n| MAP | an *OAR* |", ["3:3 MAP", "3:13 OAR"]),
    ("> - CT\n>   lazy PET\n> still MRI[^1]\n\n[^1]: DIR", ["1:5 CT", "2:10 PET", "3:9 MRI", "5:7 DIR"]),
    ("&amp; MRI, \\*CT", ["1:7 MRI", "1:14 CT"]),
    ("[CT](https://example.org) CT and [PET\nAP](https://example.org) AP", ["1:27 CT", "2:26 AP"]),
  ])
  func hasThePlaceWhereItIsWritten(text: String, places: [String]) {
    let (prose, _) = MarkdownReader().read(text, file: "page.md", mode: .page)
    #expect(prose.acronyms.map { "\($0.place.line):\($0.place.column) \($0.word)" } == places)
    #expect(prose.acronyms.allSatisfy { Int($0.place.width) == $0.word.utf8.count })
  }

  @Test(arguments: ["Help > the AP, oART and the AP", "Help &gt; the *AP*, oART and the AP"])
  func isFoundInOneParagraphOfYAML(text: String) {
    let prose = MarkdownReader().read(text, file: "role.yaml", mode: .inline).0
    #expect(prose.acronyms.map(\.word) == ["AP", "oART"])
    for acronym in prose.acronyms {
      let (start, column) = (acronym.offset, Int(acronym.place.column) - 1)
      #expect(String(decoding: prose.html[start...].prefix(acronym.word.utf8.count), as: UTF8.self) == acronym.word)
      #expect(
        String(decoding: Array(text.utf8)[column...].prefix(acronym.word.utf8.count), as: UTF8.self) == acronym.word)
      #expect(acronym.place.file == "role.yaml")
    }
  }
}
