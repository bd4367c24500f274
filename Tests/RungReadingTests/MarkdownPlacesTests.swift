import RungModel
import RungReading
import Testing

/// A text in which `«` and `»` stand around what a mention's place must cover.
private struct Marked {
  var text = ""
  var places: [Place] = []

  init(_ marked: String, origin: TextOrigin = TextOrigin()) {
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int)?
    for scalar in marked.unicodeScalars {
      if scalar == "«" {
        start = (line, column)
      } else if scalar == "»", let begun = start {
        let shift = (begun.line == 1 ? origin.column : origin.continuationColumn) - 1
        let width = begun.line == line ? column - begun.column : 0
        places.append(
          Place(file: "a.md", line: origin.line + begun.line - 1, column: begun.column + shift, width: width))
      } else {
        text.unicodeScalars.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + String(scalar).utf8.count)
      }
    }
  }
}

@Suite struct MarkdownPlacesTests {
  private static let texts = [
    "[a](«role:b»)", "é [a](«b.md» 'c') and [d](<«e f»>)", "one\ntwo [a](«b»)\n  three [c](«d»)",
    "> one [a](«b»)\n> two [c](«d»)\nlazy [e](«f»)", "- one [a](«b»)\n  two [c](«d»)\n- > x\n  > y [e](«f»)",
    "1.  a\n    > b\n    > [c](«d»)", "[a\nb](«c»)\nd [e](«f»)", "`a\nb` [c](«d»)\n[e](«f»)",
    "# [a](«b»)\n\nUnder [c](«d»)\n===",
    "| [a](«b») | c |\n|---|---|\n| d | [e](«f») [g](«h») |\n|  `\\|` | [i](«j») |", "> | a |\n> |---|\n> | [b](«c») |",
    "![p](«q.png»)", "[![p](«q.png»)](«r.md»)", "a «[b]» and «[c][b]»\n\n[b]: d.md", "[r]: x\n[a](«b»)", "<«role:a»> b",
    "[a](b[c](«d»)", "[a](\n  «b»)\n[c](«d»)", "[a](«b»\n\"t\nu\")\nx [c](«d»)", "[a](«b»)[a](«b»)", "[](«role:a»)",
    "*[a](«b»)*\n**c [d](«e»)**",
    "[a](«b\\*c»)", "[a](«b&amp;c») [d](«e»)", "a[^1] [b](«c»)\n\n[^1]: d [e](«f»)\n    g [h](«i»)",
    "text\n| a |\n|---|\n| [b](«c») |",
    "\t- a\n\n- b\n\t[c](«d»)\n", "a\r\nb [c](«d»)\r\n", "[a](«#b»)", "- [ ] [a](«b»)\n- [x] c\n  [d](«e»)",
  ]

  @Test(arguments: texts)
  func destinations(marked: String) {
    for origin in [TextOrigin(), TextOrigin(line: 7, column: 12, continuationColumn: 5)] {
      let expected = Marked(marked, origin: origin)
      let (prose, _) = MarkdownReader().read(expected.text, file: "a.md", origin: origin, mode: .page)
      #expect(prose.mentions.map(\.place).sorted() == expected.places.sorted(), "\(expected.text)")
    }
  }

  @Test func holesLieWhereTheyBelong() {
    let (prose, _) = MarkdownReader(embeds: ["chart"]).read(
      "# [](role:a) b\n\n```chart\nx: 1\n```\n\n[c](d.md)", file: "a.md", mode: .page)
    let before = prose.holes.map { String(decoding: prose.html[..<$0.offset].suffix(9), as: UTF8.self) }
    #expect(
      before == [
        "<a href=\"", "<a href=\"\">".suffix(9).description, "</a> b</h1>\n".suffix(9).description, "<a href=\"",
      ])
    #expect(
      prose.holes.map(\.kind) == [.address(mention: 0), .title(mention: 0), .embed(mention: 1), .address(mention: 2)])
  }

  @Test func embedIsAtItsFence() {
    let (prose, findings) = MarkdownReader(embeds: ["chart"]).read(
      "a\n\n- ```chart wide\n  of: b\n  ```\n", file: "a.md", mode: .page)
    #expect(findings.isEmpty)
    #expect(
      prose.mentions == [
        Mention(
          kind: .embed(body: "of: b\n"), destination: "chart", place: Place(file: "a.md", line: 3, column: 3, width: 8))
      ])
  }
}
