import RungModel
import RungReading
import Testing

@Suite struct MarkdownConformanceTests {
  private func expectAgreement(_ texts: [String]) throws {
    let answers = try MarkdownOracle.answers(to: texts)
    for (text, answer) in zip(texts, answers) {
      #expect(MarkdownAgreement.ours(text) == MarkdownAgreement.theirs(answer), "for \(text.debugDescription)")
    }
  }

  @Test func commonMarkExamples() throws {
    let examples = try MarkdownOracle.commonMarkExamples()
    #expect(examples.count > 640)
    try expectAgreement(examples)
  }

  @Test(arguments: [
    "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n| *5* | `6\\|7` |\n",
    "a\n\n| a |\n|---|\n\n> | q |\n> |---|\n> | r |\n", "text\n| a | b |\n| - | - |\n| c | d |\nend\n",
    "- [ ] one\n- [x] two\n  - [ ] three\n\n    more\n", "1. [x] a\n2. b\n", "~~gone~~ ~one~ ~~~three~~~ ~~a~ b~~\n",
    "www.a.org/x_y_z, https://a.org/(b), (http://a.org) and a.b-c@d.org.\n", "see <https://a.org?a=b&c='d'>\n",
    "one[^1] two[^x] again[^1]\n\n[^1]: First.\n\n    More.\n[^x]: - a\n      - b\n", "a[^n]\n\n[^n]:\n    > quoted\n",
    "[*a* `b`](https://a.org \"t & t\") ![alt *x* [l](m)](p.png 't')\n",
    "# Title #\n\nUnder\n=====\n\n### *E* `c` [l](m)\n",
    "```yaml title\na: <b>\n```\n\n~~~\nx\n~~~\n\n    y\n", "a\\\nb  \nc\nd\n",
    "<div>x</div>\n\na <b>c</b> <!-- no -->\n",
    "3. three\n4. four\n\n- a\n\n- b\n", "> a\nb\n> - c\n\n***\n", "&nbsp;&#0;\u{0}&bogus; \"q\"\n",
    "\u{FEFF}# BOM\r\nb\rc\n",
  ])
  func gitHubExamples(text: String) throws {
    try expectAgreement([text])
  }

  @Test func generatedTexts() throws {
    var generator = MarkdownGenerator(seed: 1)
    try expectAgreement((0..<600).map { _ in generator.document(lines: 1 + generator.number(below: 8)) })
  }
}
