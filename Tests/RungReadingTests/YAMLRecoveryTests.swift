import RungModel
import RungReading
import Testing

/// Every independent fault of a text is reported, and nothing that follows from one.
@Suite struct YAMLRecoveryTests {
  private func places(_ text: String) -> [String] {
    YAMLReading(text).findings.map { String($0.prefix { $0 != "+" }) }
  }

  /// Each piece has one fault, on its first line; whatever stands above and below it, that is what is found.
  private static let pieces = [
    "a: b: c\n", "a\n", "a:b\n", "a: \"b\n", "a: 'it's'\n", "a: [b, c\n", "a: {b: c\n", "a: @b\n", "a: *b\n",
    "a: - b\n",
    "a: | b\n", "a: “b: c”\n", "a: \"b”\n", "a:\u{A0}b\n", "\ta: b\n", "\u{A0}a: b\n", "a: [b] c\n", "a: \"b\" c\n",
    "a: \"\\d\"\n", "a: b: c\n  d: e\n  f: g\n", "a: b: c\n- d\n- e\n", "a: [b,\n  c: d: e\n", "a\nb c\n",
  ]

  @Test func faultsDoNotHideOneAnother() {
    for first in Self.pieces {
      for second in Self.pieces {
        let text = "x: 1\n\(first)y:\n  z: 2\n\(second)w: 3\n"
        let line = 2 + first.count { $0 == "\n" } + 2
        let found = places(text).compactMap { $0.split(separator: ":").first.flatMap { Int($0) } }
        #expect(found == [2, line], "\(text.debugDescription) \(YAMLReading(text).findings)")
      }
    }
  }

  @Test(arguments: [
    ("- a: b: c\n  d: e: f\n- g: h: i\n", ["1:7", "2:7", "3:7"]),
    ("a:\n  - b: c: d\n    e: f\n  - 'g's'\n  - h\n", ["2:9", "4:8"]),
    ("a:\n    b: 1\n  c: 2\n  d: 3\ne: f: g\n", ["3:3", "5:5"]),
    ("a: b\n  c: d\n  e: f\ng: h: i\n", ["2:3", "4:5"]),
    ("a: 1\n- b\n- c\nd: e: f\n", ["2:1", "4:5"]),
    ("- a\nb: 1\nc: 2\n- d: e: f\n", ["2:1", "4:7"]),
    ("a:\n\tb: 1\n\tc: 2\nd: e: f\n", ["2:1", "4:5"]),
    ("a:\n\u{A0}\u{A0}b: 1\n\u{A0}\u{A0}c: 2\nd: e: f\n", ["2:1", "4:5"]),
    ("a: |\n  b: c: d\ne: [f, g: h: i]\nj: k: l\n", ["3:12", "4:5"]),
    ("a: b: c\na: 1\nd: 2\nd: 3\n", ["1:5", "4:1"]),
    ("a: b: c\n---\nd: e: f\n", ["1:5", "3:5"]),
  ])
  func whatAFaultSpoilsIsPassedOver(text: String, expected: [String]) { #expect(places(text) == expected) }

  @Test func aThousandFaultsAreNotAllTold() {
    let text = (0..<1000).map { "k\($0): b: c\n" }.joined()
    #expect(YAMLReading(text).findings.count == 20)
  }

  @Test(arguments: [
    Fault(
      in: "a: “b: c”\n", at: "1:4+3", "'“' is a curly quote, which YAML takes for a part of the text",
      hint: "write straight quotes around the whole text in place of the curly ones"),
    Fault(
      in: "a: ‘b \"c\": d’\n", at: "1:4+3", "'‘' is a curly quote, which YAML takes for a part of the text",
      hint: "write straight single quotes around the whole text in place of the curly ones"),
    Fault(
      in: "a:\n  - „it's: d”\n", at: "2:5+3", "'„' is a curly quote, which YAML takes for a part of the text",
      hint: "write straight double quotes around the whole text in place of the curly ones"),
    Fault(
      in: "a: “b\n  c: d”\n", at: "1:4+3", "'“' is a curly quote, which YAML takes for a part of the text",
      hint: "write straight quotes around the whole text in place of the curly ones"),
    Fault(
      in: "a: “b # c”\n  d\n", at: "1:9+1", "the text ends here: ' #' begins a comment",
      hint: "write straight quotes around the whole text in place of the curly ones"),
    Fault(
      in: "a: \"b”\nc: d\n", at: "1:4+1", "the quote \" that opens here is never closed",
      hint: "write a straight \" at the end of the text, in place of the curly quote"),
  ])
  func curlyQuotes(fault: Fault) { #expect(YAMLReading(fault.text).findings == [fault.words]) }

  @Test(arguments: [
    ("a:\n\u{A0}\u{A0}b: 1\n", "2:1+2", "no-break space (U+00A0)"),
    ("a:\n  b: 1\n \u{A0}c: 2\n", "3:2+2", "no-break space (U+00A0)"),
    ("a: b\n \u{202F}c: d\ne: f\n", "2:2+3", "narrow no-break space (U+202F)"),
    ("a: b\n\u{3000}c\nd: e\n", "2:1+3", "ideographic space (U+3000)"),
    ("a:\n  - b\n \u{A0}- c\n", "3:2+2", "no-break space (U+00A0)"),
    ("a:\u{A0}b\nc: d\n", "1:3+2", "no-break space (U+00A0)"),
    ("a:\n  b:\u{2009}c\n", "2:5+3", "thin space (U+2009)"),
    ("a:\n  -\u{A0}b\n", "2:4+2", "no-break space (U+00A0)"),
    ("\u{200B}a: b\n", "1:1+3", "zero-width space (U+200B)"),
  ])
  func spacesThatAreNone(text: String, place: String, name: String) {
    let expected = "\(place) yaml-syntax: a \(name) stands here, which looks like a space and is none to YAML → "
    #expect(YAMLReading(text).findings == [expected + "delete what looks like spaces here, and type plain spaces"])
  }

  @Test(arguments: [
    "a: b\u{A0}c\n", "a: |\n  \u{A0}b\n", "a: \"b\n  \u{A0}c\"\n", "a: Note:\u{A0}b\n", "a: 5\u{A0}mg\n", "a: “b”\n",
    "a: “b” and ‘c’\n", "- it’s\n", "a: >\n  b: c\n  \u{A0}d\n",
  ])
  func theyMayStandInTexts(text: String) { #expect(YAMLReading(text).findings == []) }

  /// What each hint says to do leaves nothing to be found.
  @Test(arguments: [
    ("a: b: c", "a: \"b: c\""), ("a: b \"c\": d", "a: 'b \"c\": d'"), ("a: it's: d", "a: \"it's: d\""),
    ("a: b\\c: it's", "a: 'b\\c: it''s'"), ("a: “b: c”", "a: \"b: c\""), ("a: ‘b \"c\": d’", "a: 'b \"c\": d'"),
    ("a: \"b”", "a: \"b\""), ("a:\u{A0}b", "a: b"), ("a:\n\u{A0}b: c", "a:\n  b: c"),
  ])
  func hintsLeadToNoSecondMistake(text: String, mended: String) {
    #expect(YAMLReading(text + "\n").findings.count == 1)
    #expect(YAMLReading(mended + "\n").findings == [])
  }
}

@Suite struct CutTextTests {
  /// A text, as a title is, and a name, as that of a role is.
  private func read(_ text: String) -> [String] {
    YAMLReading.fields(text) { fields in
      _ = (fields.text("title"), fields.word("name"), fields.texts("list"), fields.date("date"))
      return true
    }.1
  }

  private let hint = "; before a comment that is meant leave two spaces, and one behind its '#'"

  @Test(arguments: [
    ("title: Answer #1 priority calls\n", "1:15"), ("title: Answer # one\n", "1:15"),
    ("title: Answer calls #\n", "1:21"),
    ("title: Keep.  #1 rule\n", "1:15"), ("title: Answer\t#1\n", "1:15"), ("title: Answer\n  #1 calls\n", "2:3"),
    ("title: One\n  two #3\n", "2:7"), ("list:\n  - Answer #1\n", "2:12"), ("list:\n  - Answer\n    #1 calls\n", "3:5"),
    ("list: [a, b]\ntitle: C #d\nname: x\n", "2:10"),
  ])
  func aTextIsCutWhateverIsLeft(text: String, place: String) {
    #expect(
      read(text) == ["\(place)+1 cut-text: the text ends here: ' #' begins a comment → put the text in quotes\(hint)"])
  }

  @Test(arguments: [
    "title: Answer  # one\n", "title: \"Answer #1\"\n", "title: 'Answer' # one\n", "name: senior # the top\n",
    "date: 2026 # or later\n", "title: C#\n", "title: a#b\n", "title: |\n  a #1\n",
    "title: Answer\n# one\n", "title: Answer\n#one: two\n", "list:\n  - a\n  #- b\n  - c\n", "title: Answer\n  # one\n",
    "title: C# and F#\n", "# a\ntitle: x\n",
  ])
  func othersAreLeftAlone(text: String) { #expect(read(text) == []) }

  @Test(arguments: [
    ("title: Keep \"it\" #1\n", "single quotes"), ("title: it's #1\n", "double quotes"),
    ("title: “Answer #1 calls”\n", ""),
  ])
  func theHintSaysWhichQuotes(text: String, quotes: String) {
    let curly = "write straight quotes around the whole text in place of the curly ones"
    let expected = quotes.isEmpty ? curly : "put the text in \(quotes)\(hint)"
    #expect(read(text).map { $0.split(separator: " → ").last.map(String.init) } == [expected])
  }

  @Test(arguments: ["list:\n  - #1 calls\n", "list:\n  - # 1 call\n"])
  func aTextThatIsAllComment(text: String) {
    #expect(read(text).map { $0.hasSuffix("put the text in quotes: '#' begins a comment") } == [true])
  }
}

@Suite struct MergeConflictTests {
  private func check(_ text: String, in file: String = "f.yaml") -> [String] {
    checkBytes(Array(text.utf8), in: file).map(words)
  }

  @Test func aConflictIsOneFinding() {
    let hint = "keep the lines that are right, and delete this line, the line '=======' and the line '>>>>>>> b c'"
    let expected = "2:1+12 merge-conflict: '<<<<<<< HEAD' is left over from an unfinished merge → \(hint)"
    for end in ["\n", "\r\n"] {
      let text = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| x\nb: 1\n=======\nb: 3\n>>>>>>> b c\nc: 4\n".replacing(
        "\n", with: end)
      #expect(check(text) == [expected])
      #expect(check(text, in: "a.md") == [expected])
    }
  }

  @Test func halfAConflictIsFoundToo() {
    #expect(check("<<<<<<<\na: 1\n").count == 1)
    #expect(check("a: 1\n>>>>>>> b\n").count == 1)
    #expect(check("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n>>>>>>> d\n").count == 3)
  }

  @Test(arguments: [
    "Title\n=======\n", "> > > > > > > deep\n", " <<<<<<< HEAD\n", "<<<<<<<< eight\n", "<<<<<<<x\n",
    "```\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n", "~~~~ text\n<<<<<<< HEAD\n~~~\n~~~~\n",
  ])
  func othersAreLeftAlone(text: String) { #expect(check(text, in: "a.md") == []) }

  @Test func whatDescribesAnEmbedIsNoCodeThatIsShown() {
    #expect(check("```compare\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n", in: "a.md").count == 1)
  }
}
