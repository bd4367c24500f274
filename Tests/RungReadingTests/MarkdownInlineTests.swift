import RungModel
import RungReading
import Testing

@Suite struct MarkdownInlineTests {
  private func read(_ text: String) -> (Prose, [Diagnostic]) {
    MarkdownReader().read(text, file: "a.yaml", mode: .inline)
  }

  private func html(_ text: String) -> String { String(decoding: read(text).0.html, as: UTF8.self) }

  @Test func writesNoParagraph() {
    #expect(html("Keep *records* of `each` check.\n") == "Keep <em>records</em> of <code>each</code> check.")
    #expect(html("one\ntwo") == "one\ntwo")
  }

  @Test(arguments: [
    ("# A", "a heading"), ("- a", "a list"), ("> a", "a quote"), ("a\n\nb", "a second paragraph"), ("***", "a rule"),
    ("```\na\n```", "a block of code"), ("<div>", "a block of HTML"), ("| a |\n|---|", "a table"),
    ("a[^1]\n\n[^1]: b", "a footnote"), ("[a]: b", "a definition"), ("12. a", "a list"), ("a\n===", "a heading"),
  ])
  func refusesBlocks(text: String, name: String) throws {
    let (prose, findings) = read(text)
    let finding = try #require(findings.first { $0.rule == .notInline })
    #expect(finding.headline == "\(name) cannot stand in a text of one paragraph")
    #expect(finding.hint != nil)
    #expect(String(decoding: prose.html, as: UTF8.self) == escaped(text))
    #expect(prose.plain == text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test func pointsAtTheOddBlock() {
    #expect(read("a\n\n# b").1.map(\.place) == [Place(file: "a.yaml", line: 3, column: 1)])
  }

  @Test(arguments: ["", " ", "\n", "\t\r\n"])
  func emptyIsNothing(text: String) {
    #expect(read(text).0.isEmpty)
    #expect(read(text).1.isEmpty)
  }

  /// Statements go past the parser wherever that makes no difference; here is the proof that it makes none.
  @Test func shortWayAgreesWithTheParser() throws {
    var generator = MarkdownGenerator(seed: 3)
    let texts =
      (0..<4000).map { _ in generator.statement() }
      + (0..<2000).map { _ in generator.line(of: 1 + generator.number(below: 6)) }
    // Paragraphs of one line do not touch one another, so one page holds them all.
    let page = texts.map { ($0, read($0)) }.filter { !$1.0.isEmpty && !$1.1.contains { $0.rule == .notInline } }
    #expect(page.count > 2000)
    let answers = try MarkdownOracle.answers(to: [page.map(\.0).joined(separator: "\n\n")])
    let paragraphs = answers.map(MarkdownAgreement.theirs).joined().split(separator: "</p>\n")
    #expect(paragraphs.count == page.count)
    for (paragraph, (text, reading)) in zip(paragraphs, page) {
      #expect("<p>\(MarkdownAgreement.filled(reading.0))" == paragraph, "for \(text.debugDescription)")
    }
  }

  /// The same for every byte and place in a line; a comment, which leaves nothing, brings the parser in.
  @Test func everyByteAgreesWithTheParser() {
    for byte in UInt8(0)...UInt8(0x7F) {
      let sign = String(UnicodeScalar(byte))
      for text in [
        "\(sign)ab", "\(sign) b", "a\(sign)b", "a \(sign) b", "a\(sign)", "1\(sign) b", "a \(sign)\(sign)\(sign)b",
      ] {
        let (short, findings) = read(text)
        let (long, longFindings) = read(text + " <!---->")
        if (findings + longFindings).contains(where: { $0.rule == .notInline }) { continue }
        let expected = String(decoding: long.html, as: UTF8.self).trimmingEnd
        #expect(String(decoding: short.html, as: UTF8.self) == expected, "\(text.debugDescription)")
      }
    }
  }

  @Test func plainHasSingleSpaces() {
    #expect(read("a  b\tc").0.plain == "a b c")
    #expect(read("*a*  [b](c.md) `d`\n~~e~~ <b>f</b>").0.plain == "a b d e <b>f</b>")
  }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = Substring(self)
    while let last = text.unicodeScalars.last, last.value == 0x20 || (0x09...0x0D).contains(last.value) {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
