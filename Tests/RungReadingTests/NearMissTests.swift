import RungModel
import RungReading
import Testing

/// What looks like Markdown and is none is said with its place, and what the hint says to do leaves nothing to be found.
@Suite struct NearMissTests {
  private func read(_ text: String, _ mode: MarkdownReader.Mode = .page) -> (Prose, [Diagnostic]) {
    MarkdownReader(embeds: ["compare"], mendsHeadings: true).read(text, file: "a.md", mode: mode)
  }

  private func found(_ text: String, _ mode: MarkdownReader.Mode = .page) -> [String] {
    read(text, mode).1.map { "\($0.place.line):\($0.place.column) \($0.rule.rawValue)" }
  }

  private func html(_ text: String) -> String { String(decoding: read(text).0.html, as: UTF8.self) }

  @Test(arguments: ["SpO~2~ and H~2~O", "~5 mg, ~6 mg", "a ~b~ c", "~/x and ~/y"])
  func oneTildeStrikesNothing(text: String) {
    #expect(html(text) == "<p>\(text)</p>\n")
    #expect(found(text) == [])
    #expect(html("~~gone \(text) gone~~").contains("<del>"))
  }

  @Test(arguments: [
    (
      "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n", "2:1 unread-table",
      "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n"
    ),
    ("| a | b |\n|---|---|---|\n| 1 | 2 | 3 |\n", "2:1 unread-table", "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n"),
    ("| a | b |\n|---|---|---|\n| 1 | 2 |\n", "2:1 unread-table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("| a | b |\n| 1 | 2 |\n", "1:1 unread-table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("| a | b |\n| — | — |\n| 1 | 2 |\n", "2:1 unread-table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("| a | b |\n\n|---|---|\n| 1 | 2 |\n", "3:1 unread-table", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
    ("> | a | b |\n> |---|\n", "2:3 unread-table", "> | a | b |\n> | --- | --- |\n"),
    ("- x\n\n  | a | b |\n  |---|\n", "4:3 unread-table", "- x\n\n  | a | b |\n  | --- | --- |\n"),
    ("| a | b |\n-----\n| 1 | 2 |\n", "1:1 unread-table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
    ("|a|b|\n|-|-|\n|1|2|three|\n", "3:6 surplus-cells", "|a|b|c|\n|-|-|-|\n|1|2|three|\n"),
    ("|a|b|\n|-|-|\n|1|`x|y`|\n", "3:7 surplus-cells", "|a|b|\n|-|-|\n|1|`x\\|y`|\n"),
    ("a\n\n```\nb\n\nc\n", "3:1 open-code", "a\n\n```\nb\n```\n\nc\n"),
    ("````\nb\n```\n", "1:1 open-code", "````\nb\n```\n````\n"),
    ("~~~ x\nb\n```\n", "1:1 open-code", "~~~ x\nb\n~~~\n"),
    ("```compare\nx: y\n", "1:1 open-code", "```compare\nx: y\n```\n"),
    ("- ```\n  b\n\nc\n", "1:3 open-code", "- ```\n  b\n  ```\n\nc\n"), ("```\n", "1:1 open-code", "```\n```\n"),
    ("> [!INFO]\n> a\n", "1:3 call-out", "> [!NOTE]\n> a\n"), ("[!NOTE]\na\n", "1:1 call-out", "> [!NOTE]\n> a\n"),
    ("> [!TIP]\n", "1:3 call-out", "> [!TIP]\n> a\n"),
    ("[a](https://b.c/d e)\n", "1:5 unread-link", "[a](https://b.c/d%20e)\n"),
    ("x [a *b*](https://b.c/d e.pdf \"t\") y\n", "1:11 unread-link", "x [a *b*](https://b.c/d%20e.pdf \"t\") y\n"),
    ("[a](www.b.c/d e)\n", "1:5 unread-link", "[a](https://b.c/d%20e)\n"),
    ("a:\n•\tb\n•\tc\n", "2:1 pasted-list", "a:\n- b\n- c\n"), ("\u{F0B7}\ta\n", "1:1 pasted-list", "- a\n"),
    ("a \u{F0B7} b\n", "1:3 pasted-list", "- a\n- b\n"), ("o\ta\no\tb\n", "1:1 pasted-list", "- a\n- b\n"),
    ("• a\n• b\n", "1:1 pasted-list", "- a\n- b\n"), ("a\n2)\tb\n", "2:1 pasted-list", "a\n\n2)\tb\n"),
    ("a)\tb\nb)\tc\n", "1:1 pasted-list", "- b\n- c\n"), ("a •\tb\n", "1:3 pasted-list", "a\n- b\n"),
    ("a\tb\nc\td\n", "1:2 pasted-table", "|a|b|\n|-|-|\n|c|d|\n"),
    ("# a\n", "1:1 heading-level", "## a\n"), ("a\n=\n", "1:1 heading-level", "## a\n"),
    ("## a\n\n#### b\n", "3:1 heading-level", "## a\n\n### b\n"), ("#### a\n", "1:1 heading-level", "## a\n"),
    ("##\n", "1:1 empty-heading", "## a\n"), ("## #\n", "1:1 empty-heading", "\n"),
  ])
  func aNearMissIsOneFinding(text: String, expected: String, mended: String) {
    #expect(found(text) == [expected], "\(text.debugDescription)")
    #expect(read(text).1.allSatisfy { $0.hint != nil })
    #expect(found(mended) == [], "\(mended.debugDescription)")
  }

  @Test(arguments: [
    "C# and F# and a | b | c", "a | b\nc | d", "---\n\na\n\n---", "|a|\n|-|\n|b|",
    "| a | b |\n|--|--|\n| 1 |\n| 1 | 2 | |",
    "`| a |`\n`| b |`", "a\n---\n", "\\[a](b c.pdf)", "[sic](see below)", "`[a](b c.pdf)`", "[a](<b c.pdf>)",
    "    |a|b|\n    |-|\n", "```\n|a|b|\n|-|\n•\ta\n```", "Mon • Tue • Wed", "a · b", "– a", "o a", "5\ta", "a\tb",
    "> a\n> ```\n> b\n> ```\n", "1. ```\n   a\n   ```\n2. b", "> \\[!NOTE]\n> a", "[!NOTE]: x\n\n[!NOTE]", "> [a]\n> b",
    "## a\n\n### b\n\n## c\n\n### d\n\n#### e", "## [](role:a)", "## ![a](b.png)", "§ 5", "✓ done", "2) a\n3) b",
    "1.\ta\n2.\tb",
    "|a|b|\n|-|-|\n|1|x\\|y|", "a\u{A0}b", "~~~\na\n~~~~", "-\ta\tb",
  ])
  func othersAreLeftAlone(text: String) { #expect(found(text) == [], "\(text.debugDescription)") }

  @Test(arguments: [
    ("• a", "1:1 pasted-list"), ("a\tb\tc", "1:2 pasted-table"), ("a\n| b | c |\n|---|\n", "3:1 unread-table"),
    ("\u{F0B7} a", "1:1 pasted-list"), ("[!NOTE] a", "1:1 call-out"), ("1. a", "1:1 not-inline"),
    ("- a", "1:1 not-inline"),
  ])
  func textsOfOneParagraphAreHeldToIt(text: String, expected: String) {
    #expect(found(text, .inline) == [expected])
    #expect(found(text, .statement) == [expected])
  }

  @Test func aStatementHasAPlaceForItsPoints() {
    for text in ["• a", "1. a\n2. b", "* a"] {
      #expect(read(text, .statement).1.first?.hint?.hasPrefix("write each point under 'items'") == true)
      #expect(read(text, .inline).1.first?.hint?.contains("items") == false)
    }
    #expect(read("1. a", .statement).1.first?.hint?.hasSuffix("as in '1\\.', to show it") == true)
    #expect(found("1\\. a", .statement) == [] && found("\\- a", .statement) == [])
    #expect(String(decoding: read("1\\. a", .statement).0.html, as: UTF8.self) == "1. a")
  }

  @Test func callOutsAreNamed() {
    for kind in CallOut.allCases {
      let start = "<div class=\"callout callout-\(kind.rawValue)\" role=\"note\">\n<p class=\"callout-name\"></p>\n"
      for mark in ["[!\(kind.rawValue.uppercased())]", "[!\(kind.rawValue)]"] {
        let prose = read("> \(mark)\n> a *b*\n").0
        #expect(String(decoding: prose.html, as: UTF8.self) == start + "<p>a <em>b</em></p>\n</div>\n")
        #expect(prose.holes.map(\.kind) == [.label(.callOut(kind))])
        #expect(prose.plain == "a b" && prose.acronyms.isEmpty)
        #expect(html("> \(mark)\n>\n> - a\n") == start + "<ul>\n<li>a</li>\n</ul>\n</div>\n")
        #expect(html("> \(mark) a\n> b\n") == start + "<p>a\nb</p>\n</div>\n")
      }
    }
    #expect(
      html("> > [!TIP]\n> > a\n\n> b\n").hasSuffix("</div>\n</blockquote>\n<blockquote>\n<p>b</p>\n</blockquote>\n"))
  }

  @Test func headingsAreShownBelowTheTitle() {
    let levels = { (text: String) in read(text).0.headings.map(\.level) }
    #expect(levels("# a\n\n## b\n\n# c") == [2, 3, 2])
    #expect(levels("#### a\n\n#### b\n\n## c\n\n##### d") == [2, 2, 2, 3])
    #expect(html("#\n\n## b") == "<h2 id=\"b\">b</h2>\n")
    #expect(MarkdownReader().read("# a", file: "a", mode: .page).0.headings.map(\.level) == [1])
  }
}
