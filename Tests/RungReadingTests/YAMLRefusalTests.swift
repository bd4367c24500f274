import RungReading
import Testing

/// What is YAML, but none that is taken; and what is made to cost more than its share.
@Suite struct YAMLRefusalTests {
  @Test(arguments: [
    ("a: *foo\n", "1:4+4", "alias"), ("a: *important* x\n", "1:4+11", "alias"), ("<<: *x\n", "1:5+2", "alias"),
    ("a: &foo bar\n", "1:4+4", "anchor"), ("x: &a [1]\n", "1:4+2", "anchor"),
  ])
  func aliasesAndAnchors(text: String, place: String, kind: String) {
    let sign = kind == "alias" ? "*" : "&"
    let expected = "\(place) yaml-alias: '\(sign)' at the start of a text makes it a YAML \(kind) → "
    #expect(
      YAMLReading(text).findings == [expected + "put the text in quotes, or write the value out where it is wanted"])
    #expect(YAMLReading(text).root == nil)
  }

  @Test func anAliasBombIsNeverOpened() {
    let layers = (1...9).map {
      "l\($0): &l\($0) [" + Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ",") + "]"
    }
    let reading = YAMLReading("l0: &l0 [x]\n" + layers.joined(separator: "\n"))
    #expect(reading.findings.count == 10 && reading.findings.allSatisfy { $0.contains(":5+3 yaml-alias: '&'") })
  }

  @Test(arguments: ["a: !foo bar\n", "a: !<foo bar\n", "a: !e!foo bar\n", "a: !!str bar\n"])
  func tags(text: String) {
    let reading = YAMLReading(text)
    #expect(reading.findings.count == 1)
    #expect(reading.findings.first?.contains("bad-value: '!' at the start of a text") == true)
    #expect(reading.findings.first?.hasPrefix("1:4+") == true)
  }

  @Test(arguments: [("---\na: b\n---\nc: d\n", "3:1+3"), ("a: b\n---\n", "2:1+3")])
  func secondDocument(text: String, place: String) {
    let expected = "\(place) yaml-syntax: a second YAML document starts here → "
    #expect(YAMLReading(text).findings == [expected + "keep one document a file, and take the '---' or '...' line out"])
  }

  @Test(arguments: [("{{name}}: x\n", "1:2+0"), ("a: {{name}}\n", "1:5+0"), ("? [a]\n: b\n", "1:3+0")])
  func keysThatAreNoText(text: String, place: String) {
    let expected = "\(place) wrong-type: a list or mapping cannot be a key → "
    #expect(YAMLReading(text).findings == [expected + "put the text in quotes if the brackets belong to it"])
  }

  @Test func duplicateKeys() {
    let reading = YAMLReading("a: 1\nb: 2\na: 3\n")
    #expect(
      reading.findings == [
        "3:1+1 duplicate-key: 'a' stands twice in this mapping → keep one of the two | 1:1 first used here"
      ])
    #expect(reading.root.map(outline) == #"{1:1 a=1:4 "1", b=2:4 "2"}"#)
  }

  @Test func nestingIsBounded() {
    let fits = String(repeating: "[", count: 24) + String(repeating: "]", count: 24)
    #expect(YAMLReading(fits).findings == [])
    let hint = "put the text in quotes if the brackets belong to it, or nest less deeply"
    let expected = "1:25+0 yaml-too-deep: lists and mappings are nested more than 24 deep → \(hint)"
    #expect(YAMLReading("[" + fits + "]").findings == [expected])
    #expect(YAMLReading(String(repeating: "- ", count: 1 << 19)).findings == [expected.replacing("1:25", with: "1:49")])
  }

  /// Here libyaml may notice first, in versions with a bound of their own.
  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func nestingWithoutEndIsOneFinding(sign: String) {
    let findings = YAMLReading(String(repeating: sign, count: (1 << 20) / sign.utf8.count)).findings
    #expect(findings.count == 1)
    #expect(findings.first?.contains("yaml-too-deep") == true)
  }

  @Test(arguments: ["- !x\n", "a: b\n", "- [a]: b\n", "? a\n"])
  func manyFindingsAreCutShort(line: String) {
    #expect(YAMLReading(String(repeating: line, count: 20_000)).findings.count == 100)
  }

  @Test func aHugeTextIsAText() {
    let text = String(repeating: "word ", count: 200_000) + "end"
    #expect(YAMLReading("a: \(text)\n").root?["a"]?.text == text)
    #expect(YAMLReading("a: |\n  \(text)\n").root?["a"]?.text == text + "\n")
  }

  /// The bytes of the file hold none of these signs; only what the escapes stand for does.
  @Test func escapesForHiddenSigns() {
    let what = "control-byte: an escape in this text stands for the"
    #expect(
      YAMLReading("a: \"x\\0\"\nb: [\"\\e[2J\", \"\\u202e\"]\n\"c\\ufeff\": \"\\u2069\"\n").findings == [
        "1:4+5 \(what) control byte 0x00 → take the escape out",
        "2:5+7 \(what) control byte 0x1B → take the escape out",
        "2:14+8 \(what) hidden control sign U+202E → take the escape out",
        "3:1+9 \(what) hidden control sign U+FEFF → take the escape out",
        "3:12+8 \(what) hidden control sign U+2069 → take the escape out",
      ])
    #expect(YAMLReading("a: \"\\n\\t\\r\\x41\\u200d\\_\"\nb: '\\e'\nc: \\u202e\n").findings == [])
  }
}
