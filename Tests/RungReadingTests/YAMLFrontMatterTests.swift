import RungReading
import Testing

@Suite struct YAMLFrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: x\n---\nBody\n", 4..<13, 17, 4),
    ("---\r\ntitle: x\r\n---\r\nBody\r\n", 5..<15, 20, 4),
    ("---\ntitle: x\n...\nBody\n", 4..<13, 17, 4),
    ("---  \n---\t\nBody", 6..<6, 11, 3),
    ("---\n---", 4..<4, 7, 3),
    ("\u{FEFF}---\na: b\n---\n", 7..<12, 16, 4),
    ("---\na: |\n  ---\n----\n---\n", 4..<20, 24, 6),
  ])
  func isSplitFromTheBody(text: String, yaml: Range<Int>, bodyStart: Int, bodyLine: Int) {
    let findings = Findings()
    let split = splitFrontMatter(Array(text.utf8), in: "f.md", findings: findings)
    #expect(split?.yaml == yaml)
    #expect(split?.bodyStart == bodyStart)
    #expect(split?.bodyLine == bodyLine)
    #expect(findings.isEmpty)
  }

  @Test(arguments: ["", "-", "--", "----\na: b\n---\n", " ---\na: b\n---\n", "...\na: b\n---\n", "# Heading\n---\n"])
  func isNotSeenWhereThereIsNone(text: String) {
    let findings = Findings()
    #expect(splitFrontMatter(Array(text.utf8), in: "f.md", findings: findings) == nil)
    #expect(findings.isEmpty)
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: x\n", "---\ntitle: x\n----\n ---\n"])
  func isReportedWhereItIsNotClosed(text: String) {
    let findings = Findings()
    #expect(splitFrontMatter(Array(text.utf8), in: "f.md", findings: findings) == nil)
    #expect(
      findings.all.map(words) == [
        "1:1+3 front-matter: the front matter that opens here is never closed → "
          + "write a line of three dashes, '---', below its last line"
      ])
  }

  @Test(arguments: [
    ("---\ntitle: é\n---\n", ["{2:1 title=2:8 \"é\"}"]),
    ("---\n---\n", ["{2:1 }"]),
    (
      "---\n- a\n---\n",
      ["2:1+0 front-matter: the front matter must be a mapping, not a list → write lines such as 'title: The page'"]
    ),
    (
      "---\njust words\n---\n",
      ["2:1+10 front-matter: the front matter must be a mapping, not a text → write lines such as 'title: The page'"]
    ),
    (
      "---\ntitle: a: b\n---\n",
      ["2:9+1 yaml-syntax: the text holds ': ', which YAML takes for the end of a key → put the whole text in quotes"]
    ),
    ("\u{FEFF}---\r\ntitle: x\r\n---\r\n", ["{2:1 title=2:8 \"x\"}"]),
  ])
  func isReadAsAMapping(text: String, expected: [String]) throws {
    let findings = Findings()
    let bytes = Array(text.utf8)
    let split = try #require(splitFrontMatter(bytes, in: "f.md", findings: findings))
    let node = readFrontMatter(bytes, split, in: "f.md", findings: findings)
    #expect(findings.all.map(words) + (node.map { [outline($0)] } ?? []) == expected)
  }
}
