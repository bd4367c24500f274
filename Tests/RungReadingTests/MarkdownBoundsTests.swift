import Foundation
import RungModel
import RungProbes
import RungReading
import Testing

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private let many = 20_000

/// Texts made to take long or grow without end: those of the published advisories on the parser (CVE-2023-22483,
/// -22484, -22486, -24824, -26485, -37463) and what else was found to be quadratic in it.
private let costly: [(name: String, text: String, rule: Rule?)] = [
  ("CDATA", "a " + times("<![CDATA[", many * 2), .markdownTooCostly),
  ("instructions", "a " + times("<?", many * 3), .markdownTooCostly),
  ("declarations", "a " + times("<!A ", many * 2), .markdownTooCostly),
  ("comments", "a " + times("<!--", many * 4), nil),
  ("pictures before links", times("![", many) + times("[a](b)", many), .markdownTooCostly),
  ("pictures in links", times("![[]()", many), .markdownTooCostly),
  ("open pictures", times("![l", many * 2), nil),
  ("brackets", times("[", many) + "a" + times("]", many), nil),
  ("links not closed", times("[a](b", many), nil),
  ("links and emphasis", times("[a](b) *c", many), .markdownTooCostly),
  ("marks and emphasis", times("[^a]*b*", many), .markdownTooCostly),
  ("marks", times("[^1", many), nil),
  ("brackets of an address", "http://a" + times(")", many * 5), .markdownTooCostly),
  ("underscores of an address", times("_www.", many), .markdownTooCostly),
  ("underscores in an address", times("www.a_", many), .markdownTooCostly),
  ("addresses in one word", times("http://a<", many), .markdownTooCostly),
  ("at signs", times("a@", many * 2), .markdownTooCostly),
  ("mail addresses", times("a@b.co ", many), .markdownTooCostly),
  ("strikethrough that differs", "~~a" + times(" b~", many), .markdownTooCostly),
  ("underscores", times("_", many * 5) + "a", nil),
  ("emphasis", times("*a **a ", many), nil),
  ("emphasis not closed", times("*a_ ", many), nil),
  ("quotes", times(">", many * 3), .nestingTooDeep),
  ("quotes, then lines", times(">", many) + "\n" + times("a\n", many), .nestingTooDeep),
  ("lists, then empty lines", times("- ", many) + "x\n" + times("\n", many), .nestingTooDeep),
  (
    "lists, a level a line", (0..<400).map { times(" ", $0 * 2) + "- a\n" }.joined() + times("\n", many * 5),
    .markdownTooCostly
  ),
  ("footnotes in footnotes", times("[^1]:", many) + "x\n" + times("\n", many), .nestingTooDeep),
  ("emphasis in emphasis", times("*a **a ", many) + "b" + times(" a** a*", many), .nestingTooDeep),
  ("a small nest", times("> ", 150) + "a", .nestingTooDeep),
  ("lines before a table", times("a\n", many) + "|-|\n", .markdownTooCostly),
  ("tables that are none", times("|-|\n|-|-|\n", 2000), .markdownTooCostly),
  ("a wide table", times("a|", many) + "\n" + times("-|", many), .tableTooWide),
  ("a table of 65 columns", times("|a", 65) + "\n" + times("|-", 65), .tableTooWide),
  ("a wide row", "|a|b|\n|-|-|\n" + times("|", many), .tableTooWide),
  (
    "cells that are filled up", times("|a", 64) + "|\n" + times("|-", 64) + "|\n" + times("a\n", many),
    .markdownTooCostly
  ),
  ("a long address repeated", "[a]: " + times("u", many) + "\n\n" + times("[a]", many), .markdownTooCostly),
  ("marks of one footnote", times("[^1]", many) + "\n\n[^1]: x", nil),
  ("headings", times("#\n", many), nil),
  ("equal headings", times("# a\n", many), nil),
  ("backticks", (1..<600).map { "e" + times("`", $0) }.joined(), nil),
  ("entities", times("&", many * 4), nil),
  ("tabs", times("\t", many * 4) + "a", nil),
  ("a list of items", times("- [a](b) *c*\n", many), nil),
  ("lines with links", times("x [a](b) *c*\n", 2000), nil),
  ("stray marks", times("[^a] ", many), nil),
  ("references", (0..<many).map { "[\($0)]: u\n" }.joined(), nil),
]

/// What an ordinary text of a hundred thousand bytes takes, in this run and on this machine.
private let ordinarySeconds = threadSeconds {
  _ = MarkdownReader().read(
    times("Words with *stress*, [a link](b.md) and `code`.\n\n", many / 10), file: "a.md", mode: .page)
}

@Suite(.serialized) struct MarkdownBoundsTests {
  @Test(arguments: costly.indices)
  func endsSoon(index: Int) {
    let (name, text, rule) = costly[index]
    var findings: [Diagnostic] = []
    let seconds = threadSeconds { findings = MarkdownReader().read(text, file: "a.md", mode: .page).1 }
    #expect(seconds < 15 * ordinarySeconds, "\(name)")
    let bounds: Set<Rule> = [.markdownTooCostly, .nestingTooDeep, .tableTooWide]
    #expect(findings.first { bounds.contains($0.rule) }?.rule == rule, "\(name)")
  }

  @Test func shownAsWritten() {
    let (prose, findings) = MarkdownReader().read(
      "x\n\n" + times("|a", 65) + "\n" + times("|-", 65) + "\n<b>", file: "a.md", origin: TextOrigin(line: 4),
      mode: .page)
    let html = String(decoding: prose.html, as: UTF8.self)
    #expect(html.hasPrefix("<p>x\n\n|a|a") && html.hasSuffix("&lt;b&gt;</p>\n"))
    #expect(findings.map(\.place.line) == [6])
    #expect(findings.first?.headline == "65 columns are more than the 64 that a table may have")
  }

  @Test func whatPeopleWriteIsFarWithin() {
    let row = "| " + times("✓ | ", 24) + "\n"
    let table = row + times("|---", 24) + "|\n" + times(row, 800)
    let notes = (0..<500).map { "word[^\($0)]\n" }.joined() + "\n" + (0..<500).map { "[^\($0)]: text\n" }.joined()
    let list = times("- **Bold** [words](https://example.org/a_b_c/d_e) and `code`\n", 8000)
    for text in [table, notes, list, times("A paragraph of words. ", 40_000)] {
      #expect(MarkdownReader().read(text, file: "a.md", mode: .page).1.isEmpty)
    }
  }

  /// Bytes changed at random must never stop the reader, whatever they come to mean.
  @Test func survivesMutation() {
    var generator = MarkdownGenerator(seed: 11)
    for _ in 0..<3000 {
      var bytes = Array(generator.document(lines: 1 + generator.number(below: 12)).utf8)
      for _ in 0..<(1 + generator.number(below: 8)) where !bytes.isEmpty {
        let index = generator.number(below: bytes.count)
        switch generator.number(below: 4) {
        case 0: bytes[index] = UInt8(generator.number(below: 256))
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: bytes[index...].prefix(generator.number(below: 20)), at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      bytes.withUnsafeBufferPointer { readArbitraryMarkdown($0) }
    }
  }
}
