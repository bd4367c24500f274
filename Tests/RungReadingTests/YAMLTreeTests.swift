import RungModel
import RungReading
import Testing

@Suite struct YAMLTreeTests {
  @Test(arguments: [
    ("", "1:1 null"),
    ("\n\n", "1:1 null"),
    ("# a comment alone\n", "1:1 null"),
    ("a: b\n", #"{1:1 a=1:4 "b"}"#),
    ("a: no\nb: 1.10\nc: 2026-11-21\n", #"{1:1 a=1:4 "no", b=2:4 "1.10", c=3:4 "2026-11-21"}"#),
    ("a:\nb: ~\nc: ''\nd: null\n", #"{1:1 a=1:3 null, b=2:4 null, c=3:4 "", d=4:4 "null"}"#),
    ("a:\n  - b\n  -   c: d\n", #"{1:1 a=[2:3 2:5 "b", {3:7 c=3:10 "d"}]}"#),
    ("a: {b: [c, 'd'], e: }\n", #"{1:1 a={1:4 b=[1:8 1:9 "c", 1:12 "d"], e=1:21 null}}"#),
    ("a: b # c\nd: \"e # f\"\n", #"{1:1 a=1:4 "b", d=2:4 "e # f"}"#),
    ("é: ü – x\nb: [–, c]\n", #"{1:1 é=1:5 "ü – x", b=[2:4 2:5 "–", 2:10 "c"]}"#),
    ("a: b\r\nc: |\r\n  d\r\n  e\r\n", #"{1:1 a=1:4 "b", c=2:4 "d\ne\n"}"#),
    ("\u{FEFF}a: b\n", #"{1:1 a=1:4 "b"}"#),
    ("a: b\n\u{85}\u{2028}c: d\ne: f\n", #"{1:1 a=1:4 "b", c=2:9 "d", e=3:4 "f"}"#),
    ("a: one\n  two\n\n  three\nb: >\n  x\n  y\n", #"{1:1 a=1:4 "one two\nthree", b=5:4 "x y\n"}"#),
    ("? a\n: b\n", #"{1:1 a=2:3 "b"}"#),
    ("%YAML 1.1\n---\na: b\n...\n", #"{3:1 a=3:4 "b"}"#),
    ("a: x\u{A0}y\u{200B}z\n", "{1:1 a=1:4 " + "x\u{A0}y\u{200B}z".debugDescription + "}"),
  ])
  func isReadWithItsPlaces(text: String, expected: String) throws {
    let reading = YAMLReading(text)
    #expect(reading.findings == [])
    #expect(reading.root.map(outline) == expected)
  }

  @Test func widthsCoverScalarsOnOneLine() throws {
    let root = try #require(YAMLReading("a: wörd\nb: 'it''s'\nc: \"x\\ty\"\nd: x\n  y\ne: |\n  z\n").root)
    #expect(root.entries?.map(\.value.width) == [5, 7, 6, 0, 0])
    #expect(root.entries?.map(\.key.width) == [1, 1, 1, 1, 1])
    #expect(root.entries?.map(\.value.style) == [.plain, .single, .double, .plain, .literal])
  }

  @Test(arguments: [
    ("a: plain é text\n", 1, 4, true), ("a: 'it''s – here'\n", 1, 5, true), ("a: \"quoted\"\n", 1, 5, true),
    ("a: \"x\\ty\"\n", 1, 5, false), ("a: one\n  two\n", 1, 4, false), ("a: |\n  one\n\n   two\n  three\n", 2, 3, true),
    ("a: |2-  # note\n    one\n  two\n", 2, 3, true), ("a: |\n\n\n    one\n", 2, 5, true),
    ("a: >\n  one\n  two\n", 2, 3, false), ("a:\n  - |+\n   x\n\n\n", 3, 4, true),
    ("a: |\r\n    x\r\n    y\r\n", 2, 5, true),
  ])
  func aTextKnowsWhereItsBytesStand(text: String, line: Int32, column: Int32, exact: Bool) throws {
    let root = try #require(YAMLReading(text).root)
    let origin = try #require(scalars(root).first).origin
    #expect(origin.line == line)
    #expect(origin.column == column)
    #expect(origin.isExact == exact)
    #expect(misplacedTexts(root, in: Array(text.utf8)) == [])
  }

  @Test func aPartOfAFileHasThePlacesOfTheFile() throws {
    let findings = Findings()
    let text = "title: é\nbody: |\n  x\nlist: [a]\n"
    let block = try #require(readYAML(text, firstLine: 10, indent: 4, in: "page.md", findings: findings))
    #expect(outline(block) == #"{10:5 title=10:12 "é", body=11:11 "x\n", list=[13:11 13:12 "a"]}"#)
    #expect(block["body"]?.origin.line == 12)
    #expect(block["body"]?.origin.column == 7)
    _ = readYAML("a: b: c\n", firstLine: 10, indent: 4, in: "page.md", findings: findings)
    #expect(findings.all.first?.place == Place(file: "page.md", line: 10, column: 9, width: 1))
  }

  @Test func truthAndNumbersAreReadFromTheText() throws {
    let root = try #require(YAMLReading("[true, false, yes, True, 12, 1.0]").root)
    #expect(root.items?.map(\.bool) == [true, false, nil, nil, nil, nil])
    #expect(root.items?.map(\.int) == [nil, nil, nil, nil, 12, nil])
  }

  @Test func manyKeysAreFoundAgain() throws {
    let text = (0..<500).map { "key-\($0): x\n" }.joined() + "key-7: y\nkey-499: z\n"
    let reading = YAMLReading(text)
    #expect(reading.root?.entries?.count == 500)
    #expect(reading.findings.count == 2)
    #expect(reading.findings.first?.hasPrefix("501:1+5 duplicate-key: 'key-7'") == true)
    #expect(reading.findings.first?.hasSuffix("| 8:1 first used here") == true)
  }
}
