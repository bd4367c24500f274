import RungReading
import Testing

struct Fault: Sendable {
  let text: String
  let words: String

  init(in text: String, at place: String, _ headline: String, hint: String, note: String? = nil) {
    self.text = text
    words = "\(place) yaml-syntax: \(headline) → \(hint)" + (note.map { " | \($0)" } ?? "")
  }
}

/// A fault is one finding in an author's words, at the place where the author went wrong.
@Suite struct YAMLFaultTests {
  @Test(arguments: [
    "title: Foo: bar\n": "1:11+1 yaml-syntax: the text holds ': ', which YAML takes for the end of a key",
    "title: é é Foo: bar\n": "1:17+1 yaml-syntax: the text holds ': ', which YAML takes for the end of a key",
    "key: value:\n": "1:11+1 yaml-syntax: the text holds ': ', which YAML takes for the end of a key",
    "- a: b: c\n": "1:7+1 yaml-syntax: the text holds ': ', which YAML takes for the end of a key",
  ])
  func colonInAText(text: String, expected: String) {
    #expect(YAMLReading(text).findings == [expected + " → put the whole text in quotes"])
    #expect(YAMLReading(text).root == nil)
  }

  @Test(arguments: [
    Fault(
      in: "title:foo\ntiers: x\n", at: "1:6+1",
      "a space is missing after the colon of 'title'",
      hint: "write 'title: foo'"),
    Fault(
      in: "a: b\nsummary:foo\n", at: "2:8+1",
      "a space is missing after the colon of 'summary'",
      hint: "write 'summary: foo'"),
    Fault(
      in: "a: b\nsummary\ntiers: y\n", at: "2:1+7",
      "'summary' has no colon behind a key",
      hint: "write 'key: text', or indent the line if it goes on with the text above"),
    Fault(
      in: ": foo\n", at: "1:1+1",
      "a key is missing before the ':'",
      hint: "write 'key: text'"),
    Fault(
      in: "- a\n-b\n- c\n", at: "2:1+1",
      "a space is missing after the '-' of a list item",
      hint: "write '- b'"),
  ])
  func missingColonOrSpace(fault: Fault) {
    #expect(YAMLReading(fault.text).findings == [fault.words])
  }

  @Test(arguments: [
    "title: \"Foo\ntiers: bar\n": "1:8+1 yaml-syntax: the quote \" that opens here is never closed",
    "title: \"Foo\nsummary: \"Bar\"\ntiers: x\n": "1:8+1 yaml-syntax: the quote \" that opens here is never closed",
    "a:\n  b: 'x\n\n  y\nc: d": "2:6+1 yaml-syntax: the quote ' that opens here is never closed",
    "a: [b, 'c]\nd: e\n": "1:8+1 yaml-syntax: the quote ' that opens here is never closed",
    "a: \"b\n---\nc\"\n": "1:4+1 yaml-syntax: the quote \" that opens here is never closed",
  ])
  func unclosedQuote(text: String, expected: String) {
    #expect(YAMLReading(text).findings == [expected + " → close it at the end of the text"])
  }

  @Test(arguments: [
    Fault(
      in: "title: 'It's fine'\n", at: "1:12+7",
      "'s fine'' follows the closing quote",
      hint: "write an apostrophe twice inside single quotes, or put the text in double quotes"),
    Fault(
      in: "title: 'It's: fine'\n", at: "1:12+8",
      "'s: fine'' follows the closing quote",
      hint: "write an apostrophe twice inside single quotes, or put the text in double quotes"),
    Fault(
      in: "title: \"Foo\" and more\n", at: "1:14+8",
      "'and more' follows the closing quote",
      hint: "write \\\" for a quote inside the text, or put the text in single quotes"),
    Fault(
      in: "a: \"x \\d y\"\n", at: "1:7+2",
      "'\\d' means nothing between double quotes",
      hint: "write '\\\\' for a backslash, or put the text in single quotes"),
    Fault(
      in: "a: [Draft] foo\n", at: "1:12+3",
      "'foo' follows the closing bracket",
      hint: "put the whole text in quotes if the bracket belongs to it"),
    Fault(
      in: "[a]\nb: c\n", at: "2:1+4",
      "'b: c' follows what is already whole",
      hint: "put the whole text in quotes, or write 'key: text'"),
  ])
  func textBehindTheEnd(fault: Fault) {
    #expect(YAMLReading(fault.text).findings == [fault.words])
  }

  @Test(arguments: ["@", "`", "%", "]", "}"])
  func signThatStartsNoText(sign: String) {
    let expected = "1:4+1 yaml-syntax: a text cannot start with '\(sign)' → put the text in quotes"
    #expect(YAMLReading("a: \(sign)foo\n").findings == [expected])
  }

  @Test(arguments: [
    "a: - foo\n": "'- ' → put the text in quotes, or start the list on a line of its own",
    "a: ? foo\n": "'? ' → put the text in quotes, or start the list on a line of its own",
    "a: | foo\n": "'|' → put the text in quotes, or start it on the next line, indented",
    "a: > foo\n": "'>' → put the text in quotes, or start it on the next line, indented",
  ])
  func signThatStartsSomethingElse(text: String, expected: String) {
    #expect(YAMLReading(text).findings == ["1:4+1 yaml-syntax: a text cannot start with " + expected])
  }

  @Test(arguments: ["a:\n\tb: 1\n", "a: b\n\tc: d\n", "a: |\n\ttext\n"])
  func tabInTheIndentation(text: String) {
    let expected = "2:1+1 yaml-syntax: a tab stands where only spaces may → indent with spaces"
    #expect(YAMLReading(text).findings == [expected])
  }

  @Test(arguments: [
    ("a: [b, c\nd: e\n", "[", "]"), ("a: [b, c\n", "[", "]"), ("a: {b: c\nd: e\n", "{", "}"),
    ("a: [b, '#c'\n", "[", "]"),
  ])
  func unclosedBracket(text: String, open: String, close: String) {
    let expected = "1:4+1 yaml-syntax: the bracket \(open) that opens here is never closed → "
    let hint = "close it with \(close), or put the text in quotes if the bracket belongs to it"
    #expect(YAMLReading(text).findings == [expected + hint])
  }

  @Test func textThatACommentCuts() {
    let expected = "1:10+1 yaml-syntax: the text ends here: ' #' begins a comment → "
    let hint = "put the text in quotes; before a comment that is meant leave two spaces, and one behind its '#'"
    #expect(YAMLReading("a: b c d\t# e\n  f g\n").findings == [expected + hint])
  }

  @Test func bracketThatACommentSwallows() {
    let expected = "1:4+1 yaml-syntax: the bracket { that opens here is never closed → "
    let hint = "put a text that holds ' #' in quotes: it begins a comment"
    #expect(YAMLReading("a: {b: #c, d: e}\nf: g\n").findings == [expected + hint])
  }

  @Test(arguments: [
    Fault(
      in: "a: [a, , b]\n", at: "1:8+1",
      "a value is missing here",
      hint: "take out the comma that is too many"),
    Fault(
      in: "a: [b c: d: e]\n", at: "1:11+1",
      "a comma or the closing ] is missing here",
      hint: "put a text that holds commas, colons or brackets in quotes"),
  ])
  func contentOfBrackets(fault: Fault) {
    #expect(YAMLReading(fault.text).findings == [fault.words])
  }

  @Test(arguments: [
    Fault(
      in: "title: Foo\n  bar: baz\n", at: "2:3+3",
      "'bar' is indented under a line that has its text already",
      hint: "start it in the same column as the line above, or put the whole text in quotes",
      note: "1:1 the line above"),
    Fault(
      in: "a:\n    b: 1\n  c: 2\n", at: "3:3+4",
      "'c: 2' is indented like no line that it could belong to",
      hint: "start it in the same column as its neighbours",
      note: "1:1 the lines above belong to what starts here"),
    Fault(
      in: "# x\n  a: 1\nb: 2\n", at: "3:1+4",
      "'b: 2' is indented like no line that it could belong to",
      hint: "start it in the same column as its neighbours",
      note: "2:3 the lines above belong to what starts here"),
    Fault(
      in: "a: 1\n- b\n", at: "2:1+1",
      "a list item stands among keys",
      hint: "put the list under a key of its own, and indent it as its neighbours are"),
    Fault(
      in: "- a\nb: 1\n", at: "2:1+4",
      "'b: 1' stands in a list without a '- '",
      hint: "start the line with '- ', or indent it as far as the item or key that it belongs to",
      note: "1:1 the list starts here"),
  ])
  func indentation(fault: Fault) {
    #expect(YAMLReading(fault.text).findings == [fault.words])
  }
}
