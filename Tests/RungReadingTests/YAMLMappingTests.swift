import RungModel
import RungReading
import Testing

private struct Edition: Equatable {
  var name: String?
  var date: String?
}

private enum Step: String, CaseIterable { case next, possible, requires }

@Suite struct YAMLMappingTests {
  @Test func aSchemaIsAListOfFields() {
    let text = """
      title: Imaging careers
      contents: false
      how: possible
      checked: undated
      edition: {name: First, date: 2026-11}
      authors: [A. Name, B. Name]
      cites: one#two
      entries:
        table-1: Table 1
        footnote-3: {title: Footnote 3}
      """
    let (value, findings) = YAMLReading.fields(text) { site -> [String?]? in
      [
        site.text("title", required: true)?.text, "\(site.flag("contents", default: true))",
        site.choice("how", Step.self)?.rawValue, site.date("checked", or: "undated")?.text,
        site.fields("edition") { Edition(name: $0.text("name")?.text, date: $0.date("date")?.text) }.map {
          "\($0.date!)"
        },
        site.texts("authors").map(\.text).joined(separator: "+"), site.oneOrMoreTexts("cites").first?.text,
        site.entries("entries").map { key, value in
          key.text + "=" + (value.textOrFields(text: \.text) { $0.text("title", required: true)?.text } ?? "")
        }.joined(separator: "+"),
        site.text("absent")?.text,
      ]
    }
    let expected = [
      "Imaging careers", "false", "possible", "undated", "2026-11", "A. Name+B. Name", "one#two",
      "table-1=Table 1+footnote-3=Footnote 3", nil,
    ]
    #expect(value == expected)
    #expect(findings == [])
  }

  @Test(arguments: [
    ("titel: x\n", ["1:1+5 unknown-key: 'titel' is no key of the file → write 'title'"]),
    ("short: x\n", ["1:1+0 missing-key: 'title' is missing from the file → add a line 'title: …'"]),
    ("title:\n", ["1:1+5 missing-key: 'title' is empty → write something behind 'title:'"]),
    ("title: ' '\n", ["1:1+5 missing-key: 'title' is empty → write something behind 'title:'"]),
    ("title: x\nshort:\n", []),
    ("title: #x\n", ["1:1+5 missing-key: 'title' is empty → put the text in quotes: '#' begins a comment"]),
    ("title: x\nshort: #7\n", ["2:1+5 cut-text: 'short' is empty → put the text in quotes: '#' begins a comment"]),
    ("title: x\nshort: # 7\n", ["2:1+5 cut-text: 'short' is empty → put the text in quotes: '#' begins a comment"]),
    ("title: x\nshort: # to come\n", []),
    ("title: x\nshort:  #7\n", []),
    (
      "title: x\nzebra: y\n",
      ["2:1+5 unknown-key: 'zebra' is no key of the file → take it out; the keys still free are: short"]
    ),
    ("title: x\nshort: y\nshord: z\n", ["3:1+5 unknown-key: 'shord' is no key of the file → take it out"]),
    (
      "title: [x]\n",
      [
        "1:8+0 wrong-type: 'title' must be a text, not a list → "
          + "write the text, in quotes if it starts with '[' or '{'"
      ]
    ),
    (
      "- title\n",
      [
        "1:1+0 wrong-type: the file must be a mapping, not a list → "
          + "write lines of 'key: value', indented below the key that they belong to"
      ]
    ),
    (
      "",
      [
        "1:1+0 wrong-type: the file must be a mapping, not nothing → "
          + "write lines of 'key: value', indented below the key that they belong to"
      ]
    ),
  ])
  func keysAreHeldAgainstTheSchema(text: String, expected: [String]) {
    let (_, findings) = YAMLReading.fields(text) { fields in
      (fields.text("title", required: true), fields.text("short"))
    }
    #expect(findings == expected)
  }

  @Test(arguments: [
    ("flag: yes\n", "1:7+3 bad-value: 'yes' is not true or false → write 'true' or 'false'"),
    ("int: one\n", "1:6+3 bad-value: 'one' is no whole number → write digits alone"),
    ("how: posible\n", "1:6+7 bad-value: 'posible' is none of the words that 'how' may be → write 'possible'"),
    (
      "how: zebra\n",
      "1:6+5 bad-value: 'zebra' is none of the words that 'how' may be → write one of: next, possible, requires"
    ),
    (
      "date: 2026-13\n",
      "1:7+7 bad-value: '2026-13' is no date → write it like 2026-11-21, 2026-11 or 2026, or 'undated'"
    ),
    (
      "id: Senior CSW\n",
      "1:5+10 bad-id: 'Senior CSW' is no key: keys are lower-case letters, digits and hyphens → write 'senior-csw'"
    ),
    (
      "id: –\n",
      "1:5+3 bad-id: '–' is no key: keys are lower-case letters, digits and hyphens → write it in the letters a to z and digits"
    ),
    (
      "list: x\n",
      "1:7+1 wrong-type: 'list' must be a list, not a text → write '[one, two]', or a line that starts with '- ' for each item"
    ),
    (
      "list: [{a: b}]\n",
      "1:8+0 wrong-type: an item of 'list' must be a text, not a mapping → write the text, in quotes if it holds ': ' or starts with '{'"
    ),
    (
      "map: x\n",
      "1:6+1 wrong-type: 'map' must be a mapping, not a text → write lines of 'key: value', indented below the key that they belong to"
    ),
    ("map: {A: x}\n", "1:7+1 bad-id: 'A' is no key: keys are lower-case letters, digits and hyphens → write 'a'"),
    (
      "map: {a: }\n",
      "1:10+0 wrong-type: 'a' must be a text or a mapping, not nothing → write the text, or lines of 'key: value' below, indented"
    ),
  ])
  func valuesAreHeldAgainstTheirKind(text: String, expected: String) {
    let (_, findings) = YAMLReading.fields(text) { fields in
      _ = fields.value("flag")?.flag()
      _ = fields.value("int")?.int()
      _ = fields.choice("how", Step.self)
      _ = fields.date("date", or: "undated")
      _ = fields.key("id")
      _ = fields.texts("list")
      for (_, value) in fields.entries("map") { _ = value.textOrFields(text: \.text) { $0.text("x")?.text } }
      return true
    }
    #expect(findings == [expected])
  }

  @Test(arguments: ["2026", "2026-01", "2026-12", "2026-02-28", "2024-02-29", "2000-02-29", "2026-04-30", "2026-12-31"])
  func datesThatThereAre(text: String) {
    #expect(YAMLReading.fields("date: \(text)\n") { $0.date("date")?.text }.value == text)
  }

  @Test(arguments: [
    "26", "2026-1", "2026-00", "2026-13", "2026-02-29", "1900-02-29", "2026-04-31", "2026-1-1", "2026-01-00", "2026-",
    "21/11/2026", "2026-11-21-1", "20a6", "undated",
  ])
  func datesThatThereAreNot(text: String) {
    #expect(YAMLReading.fields("date: \(text)\n") { $0.date("date")?.text }.value == nil)
  }

  @Test func manyUnknownKeysAreCutShort() {
    let text = (0..<5000).map { "key-\($0): x\n" }.joined()
    #expect(YAMLReading.fields(text) { $0.text("title") }.1.count == 100)
  }

  @Test func longKeysAreRefused() {
    let key = String(repeating: "k", count: 101)
    let (value, findings) = YAMLReading.fields("id: \(key)\n") { $0.key("id") }
    #expect(value == nil)
    #expect(findings == ["1:5+101 bad-id: a key of more than 100 letters → shorten it"])
  }
}
