import RungModel
import RungReading
import Testing

@Suite struct MarkdownFindingsTests {
  private func read(_ text: String) -> (Prose, [Diagnostic]) {
    MarkdownReader(embeds: ["compare", "chart"]).read(text, file: "a.md", mode: .page)
  }

  private func html(_ text: String) -> String { String(decoding: read(text).0.html, as: UTF8.self) }

  private func lines(_ text: String) -> [String] {
    read(text).1.map {
      "\($0.place.line):\($0.place.column)+\($0.place.width) \($0.rule.rawValue): \($0.headline) | \($0.hint ?? "")"
    }
  }

  @Test func rawHTMLIsText() {
    #expect(
      html("a <b>c</b> <!-- d -->e\n\n<div>\nf\n</div>")
        == "<p>a &lt;b&gt;c&lt;/b&gt; e</p>\n<p>&lt;div&gt;\nf\n&lt;/div&gt;</p>\n")
    #expect(
      lines("a <b>c</b> d\n\n<div>\nf\n</div>\n\n<!-- g -->\n") == [
        "1:3+3 raw-html: '<b>' is HTML, and is shown as text | write '**words**'",
        "3:1+5 raw-html: '<div>' is HTML, and is shown as text | leave it out",
      ])
    #expect(read("<b>").1.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x", "//host/x",
    "ftp://a.b/c", "irc://a",
  ])
  func unsafeLinkKeepsItsWords(address: String) {
    let (prose, findings) = read("a [b *c*](<\(address)>) d")
    #expect(String(decoding: prose.html, as: UTF8.self) == "<p>a b <em>c</em> d</p>\n")
    #expect(findings.map(\.rule) == [.unsafeLink])
    #expect(findings.map(\.place) == [Place(file: "a.md", line: 1, column: 12, width: address.utf8.count)])
    #expect(prose.mentions.isEmpty && prose.plain == "a b c d")
  }

  @Test func unknownKindOfLink() {
    #expect(lines("x [a](rolle:x)") == ["1:7+7 unknown-link-kind: 'rolle:' is no kind of link | write 'role:x'"])
    #expect(lines("[a](Role:x)") == ["1:5+6 unknown-link-kind: 'Role:' is no kind of link | write 'role:x'"])
    #expect(html("[a](rolle:x)") == "<p>a</p>\n")
  }

  @Test func addressesOfTheWebAreWritten() {
    #expect(
      html("[a](https://b.c/d?e=f&g 'h') <mailto:i@j.k>")
        == "<p><a href=\"https://b.c/d?e=f&amp;g\" title=\"h\">a</a> <a href=\"mailto:i@j.k\">mailto:i@j.k</a></p>\n")
    #expect(html("[](https://b.c)") == "<p><a href=\"https://b.c\">https://b.c</a></p>\n")
    #expect(read("[a](tel:+441) https://b.c www.d.e f@g.hi").0.mentions.isEmpty)
  }

  @Test func linksByNameAreMentions() {
    let (prose, findings) = read("[a](role:b/c) [](term:d) [e](f.md#g) [h](#i) [j](../k)")
    #expect(prose.mentions.map(\.destination) == ["role:b/c", "term:d", "f.md#g", "#i", "../k"])
    #expect(findings.isEmpty)
    for kind in LinkKind.allCases { #expect(read("[a](\(kind.rawValue):b)").0.mentions.count == 1) }
  }

  @Test func pictures() {
    #expect(html("![a *b*](c.png 'd')") == "<p><img src=\"\" alt=\"a b\" title=\"d\" /></p>\n")
    #expect(read("![a](b.png)").0.mentions.map(\.kind) == [.picture])
    #expect(
      lines("![](b.png)") == [
        "1:5+5 picture-without-alt: the picture 'b.png' has no words for those who cannot see it | write what it shows between the brackets: ![what it shows](b.png)"
      ])
    #expect(
      lines("![a](https://b.c/d.png)") == [
        "1:6+17 unsafe-link: the picture 'https://b.c/d.png' does not belong to the site | copy the file into Content and write its path"
      ])
    #expect(html("![a](https://b.c/d.png)") == "<p>a</p>\n")
  }

  @Test func referencesStandForNoHiddenSign() {
    #expect(
      lines("a &#x202E;b `&#8238;` &#8238;\n[c &#7;](d&#xFEFF; 'e&#x2069;')\n\n|a|\n|-|\n|&#x1b;|\n\n    &#1;") == [
        "1:3+8 control-byte: this stands for the hidden control sign U+202E | take it out",
        "1:23+7 control-byte: this stands for the hidden control sign U+202E | take it out",
        "2:4+4 control-byte: this stands for the control byte 0x07 | take it out",
        "2:11+8 control-byte: this stands for the hidden control sign U+FEFF | take it out",
        "6:2+6 control-byte: this stands for the control byte 0x1B | take it out",
      ])
    #expect(lines("a &zwj; &#160; &#0; &amp; &#9; \u{202E}&#x202E;") == [])
    #expect(lines(String(repeating: "&#7;\n\n", count: 1_000)).count == 100)
  }

  @Test func headingsHaveIDs() {
    let (prose, _) = read(
      "# What's *new*?\n\n## Über uns & [You](a.md)\n\n## What's new\n\n### 日本語\n\n#\n\n# !\n\n# whats-new-2\n\n# What s new"
    )
    #expect(
      prose.headings.map(\.id) == [
        "what-s-new", "über-uns-you", "what-s-new-2", "日本語", "section", "whats-new-2", "what-s-new-3",
      ])
    #expect(
      prose.headings.map { String(decoding: $0.html, as: UTF8.self) }.prefix(2) == [
        "What's <em>new</em>?", "Über uns &amp; You",
      ])
    #expect(prose.headings.map(\.plain).prefix(2) == ["What's new?", "Über uns & You"])
    #expect(String(decoding: prose.html, as: UTF8.self).hasPrefix("<h1 id=\"what-s-new\">What's <em>new</em>?</h1>\n"))
  }

  @Test func tablesHaveScopesAndClasses() {
    #expect(
      html("| a | b |\n|---|--:|\n| c | d |")
        == "<div class=\"scroll plain\" role=\"region\" aria-label=\"\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"right\">d</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
    )
  }

  @Test func tasksHaveLabels() {
    #expect(
      html("- [x] a\n- [ ] b")
        == "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"\" /> a</li>\n<li><input type=\"checkbox\" disabled=\"\" aria-label=\"\" /> b</li>\n</ul>\n"
    )
  }

  @Test func footnotesLinkBothWays() {
    #expect(
      html("a[^x] b[^x]\n\n[^x]: c") == """
        <p>a<sup class="footnote-ref"><a href="#fn_1" id="fnref_1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn_1" id="fnref_1_2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="">
        <ol>
        <li id="fn_1">
        <p>c <a href="#fnref_1" class="footnote-backref" role="doc-backlink" aria-label="">↩</a> \
        <a href="#fnref_1_2" class="footnote-backref" role="doc-backlink" aria-label="">\
        ↩<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func theirLabelsAreWordsOfTheInterface() {
    let labels = read("- [x] a[^x] b[^x]\n- [ ] c\n\n[^x]: d").0.holes.map(\.kind)
    #expect(
      labels == [
        .label(.taskDone), .label(.taskToDo), .label(.footnotes), .label(.backToMark(1, place: 1)),
        .label(.backToMark(1, place: 2)),
      ])
  }

  @Test func footnotesThatDoNotMeet() {
    #expect(
      lines("a [^x] `[^c]` \\[^d]\n> b [^y z]\n\n[^u]: v\n\n```\n[^w]: w\n```\n") == [
        "1:3+4 footnote-without-text: '[^x]' has no footnote text | add a line '[^x]: …', or take it out",
        "2:5+6 footnote-without-text: '[^y z]' has no footnote text | add a line '[^y z]: …', or take it out",
        "4:1+4 footnote-without-mark: no mark leads to the footnote 'u' | write '[^u]' where it belongs, or take the text out",
      ])
    #expect(
      lines("a[^x]\n\n[^x]: b\n\n[^X]: c") == [
        "5:1+4 footnote-without-mark: 'X' has another footnote text before this | give it another name"
      ])
    #expect(lines("a[^x]\n\n> [^x]: b\n") == [])
  }

  @Test func embedNearlyNamed() {
    #expect(lines("```compre\n```") == ["1:1+9 unknown-embed: 'compre' is no embed | name it 'compare'"])
    #expect(lines("```swift\n```\n\n```\n```\n\n    compre") == [])
    #expect(lines("```hcart\n```\n\n```charts\n```").count == 2)
  }

  @Test func findingsAreSorted() {
    let (_, findings) = read("<b> [a](x:y) [^z]\n![](c)")
    #expect(findings == findings.sorted() && findings.count == 4)
  }
}
