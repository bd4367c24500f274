import RungModel
import Testing

/// What is noticed in the blocks of embeds, and what they become.
@Suite struct EmbedTests {
  private static let framework =
    "title: F\nsummary: F.\ntiers: {t: T}\nareas: {one: One}\nfacts: {pay: Pay}\nholders: [a, b]\n"

  private func site(_ block: String, in framework: String = "framework: f\n") -> LinkedSite {
    LinkedSite([
      "site.yaml": "title: S\npublisher: P\nlanguage: en\n",
      "sources.yaml": "book: {title: Book, short: Book, licence: not stated, entries: {x: X}}\n",
      "frameworks/f/framework.yaml": Self.framework,
      "frameworks/f/a.yaml": "role: a\ntitle: A\ntier: t\nsummary: S.\nstatements: {one: {sweep: Sweep}}\n",
      "frameworks/f/b.yaml": "role: b\ntitle: B\ntier: t\nsummary: S.\n",
      "p.md": "---\ntitle: P\n\(framework)---\n\n" + block + "\n",
    ])
  }

  /// Line and column, rule, headline and hint of each finding.
  private func findings(_ block: String) -> [String] {
    site(block).findings.sorted().map { finding in
      let place = "\(finding.place.line):\(finding.place.column)"
      return "\(place) \(finding.rule.rawValue): \(finding.headline)" + (finding.hint.map { " | \($0)" } ?? "")
    }
  }

  private func embed(_ block: String) throws -> Embed {
    let site = site(block)
    try #require(site.findings == [])
    let page = try #require(site.catalog.articles.first)
    guard case .embed(let embed)? = page.body.targets.first else { throw Missing() }
    return embed
  }

  private struct Missing: Error {}

  // Matrix

  @Test func aMatrixIsLinked() throws {
    let block = """
      ```matrix
      title: Who [does](source:book#x) what
      facts: [pay]
      rows: {room: The room}
      acts: [{role: b, does: [clean, shut], to: room, statement: sweep, note: Daily.}]
      cites: book
      ```
      """
    guard case .matrix(let matrix) = try embed(block) else { throw Missing() }
    #expect(matrix.framework == ID(0))
    #expect(matrix.facts == [0])
    #expect(matrix.acts.map(\.verbs) == [["clean", "shut"]])
    #expect(matrix.acts.first?.holder == ID(1))
    #expect(matrix.acts.first?.statement == ID(0))
    let citations = try embed(block).citations
    #expect(citations == [Citation(source: ID(0), entry: nil), Citation(source: ID(0), entry: 0)])
  }

  @Test func aMatrixNamesWhatThereIs() {
    let block = """
      ```matrix
      title: T
      facts: [pey]
      rows: {room: The room, ward: The ward}
      acts:
        - {role: c, does: clean, to: roof, statement: sweeep}
      cites: [book#y]
      ```
      """
    #expect(
      findings(block) == [
        "8:9 unknown-fact: 'pey' is no fact row of the framework | the only one is 'pay'",
        "11:12 unknown-role: 'c' is no role of the framework | there are: 'a', 'b'",
        "11:32 bad-value: 'roof' is no row of this block | write 'room'",
        "11:49 unknown-statement: 'sweeep' is no statement | write 'sweep'",
        "12:9 unknown-entry: 'y' is no entry of 'book' in sources.yaml | the only one is 'book#x'",
      ])
  }

  @Test func aMatrixMissesItsKeys() {
    #expect(
      findings("```matrix\nframework: f\n```")
        == ["title", "rows", "acts"].sorted().map {
          "7:1 missing-key: '\($0)' is missing from the 'matrix' block | add a line '\($0): …'"
        })
    #expect(
      findings("```matrix\ntitle: T\nrows: {r: R}\nacts: [{note: N}]\n```").map { $0.prefix(22) } == [
        "9:8 missing-key: 'does", "9:8 missing-key: 'role", "9:8 missing-key: 'to' ",
      ])
  }

  // Charts

  private func range(_ row: String, scale: String = "['2', '3', '4']") -> String {
    "```chart\nkind: range\ntitle: T\nscale: \(scale)\ngroups: {g: G}\ncolumns: [page]\nrows:\n  - \(row)\n```"
  }

  @Test func aRangeIsRead() throws {
    let row = "{title: R, from: '2', to: '4', shown: 2*, group: g, more: {page: '9'}, cites: book#x}"
    guard case .chart(let chart) = try embed(range(row)), case .steps(let steps, let shown)? = chart.rows.first?.value
    else { throw Missing() }
    #expect(steps == 0...2)
    #expect(shown == "2*")
    #expect(chart.rows.first?.group == 0)
    #expect(chart.rows.first?.more.map { $0?.prose.plain } == ["9"])
    #expect(try embed(range(row)).citations == [Citation(source: ID(0), entry: 0)])
  }

  @Test(arguments: [("'2', to: '3'", "2–3"), ("'3', to: '3'", "3")])
  func aRangeIsShownAsItsSteps(ends: String, words: String) throws {
    guard case .chart(let chart) = try embed(range("{title: R, from: \(ends)}")),
      case .steps(_, let shown)? = chart.rows.first?.value
    else { throw Missing() }
    #expect(shown == words)
  }

  @Test(arguments: [
    ("{title: R, from: '1', to: '4'}", ["13:22 bad-value: '1' is no step of the scale | there are: '2', '3', '4'"]),
    ("{title: R, from: '2', to: '5'}", ["13:31 bad-value: '5' is no step of the scale | there are: '2', '3', '4'"]),
    (
      "{title: R, from: '4', to: '2'}",
      ["13:31 bad-value: '2' comes before '4' on the scale | write 'from: 2' and 'to: 4'"]
    ),
    ("{title: R, from: '4'}", ["13:5 missing-key: 'to' is missing from an item of 'rows' | add a line 'to: …'"]),
    (
      "{title: R, from: '2', to: '3', group: h}",
      ["13:43 bad-value: 'h' is no group of this chart | the only one is 'g'"]
    ),
    (
      "{title: R, from: '2', to: '3', more: {pages: '1'}}",
      ["13:43 bad-value: 'pages' is no column of this chart | write 'page'"]
    ),
    (
      "{title: R, from: '2', to: '3', value: 4}",
      [
        "13:36 unknown-key: 'value' is no key of an item of 'rows' | take it out; the keys still free are: "
          + "shown, group, more, note, cites"
      ]
    ),
  ])
  func aRangeHasFindings(row: String, expected: [String]) {
    #expect(findings(range(row)) == expected)
  }

  @Test func aScaleHasSteps() {
    let row = "{title: R, from: '2', to: '3'}"
    #expect(
      findings(range(row, scale: "[]")) == [
        "9:8 bad-value: the scale has no steps | name its steps in order, such as ['2', '3', '4']"
      ])
    #expect(
      findings(range(row, scale: "['2', '3', '2']")) == [
        "9:19 bad-value: '2' stands twice on the scale | name each step once"
      ])
  }

  @Test(arguments: ["-1", "1,200", "4.", ".5", "4.1234", "1234567890", "4%", "four", "٤", "1e3", "''x"])
  func aBarHasANumber(value: String) {
    let block = "```chart\nkind: bar\ntitle: T\nrows:\n  - {title: R, value: \"\(value)\"}\n```"
    #expect(
      findings(block) == ["10:23 bad-value: '\(value)' is no number | write digits alone, such as 44 or 4.5"])
  }

  @Test func aStackHasAValueForEachPart() {
    let block = "```chart\nkind: stacked\ntitle: T\nparts: [A, B]\nrows:\n  - {title: R, values: [1, 2, 3]}\n```"
    #expect(
      findings(block) == ["11:24 bad-value: 3 of 'values' for 2 of 'parts' | write one value for each of the parts"])
  }

  @Test func patternsComeToAnEnd() {
    let nine = "[A, B, C, D, E, F, G, H, I]"
    let block = "```chart\nkind: stacked\ntitle: T\nparts: \(nine)\nrows: []\n```"
    #expect(
      findings(block) == [
        "9:33 bad-value: a chart can tell 8 parts apart, and here are 9 | show fewer in one chart"
      ])
  }

  @Test func aCountTakesNothingElse() {
    let block = "```chart\nkind: stacked\ntitle: T\ncount: f\nrows: [x]\n```"
    #expect(
      findings(block) == [
        "10:7 bad-value: 'rows' has no use beside 'count', which counts what there is | take it out"
      ])
    #expect(
      findings("```chart\nkind: stacked\ntitle: T\ncount: g\n```") == [
        "9:8 unknown-framework: 'g' is no framework | the only one is 'f'"
      ])
  }

  @Test func statementsAreCounted() throws {
    let site = site("```chart\nkind: stacked\ntitle: T\ncount: f\n```")
    let area = try #require(site.catalog.areas.first)
    #expect(site.catalog.statementCounts(area) == [1, 0])
  }

  @Test func aChartOfNoKindIsOneFinding() {
    #expect(
      findings("```chart\nkind: pie\ntitle: T\nrows: [1]\nparts: [a]\n```") == [
        "7:7 bad-value: 'pie' is none of the words that 'kind' may be | write one of: range, bar, stacked"
      ])
  }

  @Test func amounts() throws {
    #expect(Amount("4.25")?.thousandths == 4250)
    #expect(Amount("007")?.thousandths == 7000)
    #expect(Amount(sumOf: [try #require(Amount("0.5")), try #require(Amount("1.25"))]).words == "1.75")
    #expect(Amount(sumOf: [try #require(Amount("0.5")), try #require(Amount("1.5"))]).words == "2")
    #expect(Amount(sumOf: []).words == "0")
  }

  // Figures

  @Test func figuresAreRead() throws {
    let block = "```figures\nfigures: [{value: '44', words: Of *all*, cites: book}]\n```"
    guard case .figures(let embed) = try embed(block) else { throw Missing() }
    #expect(embed.figures.map(\.value) == ["44"])
    #expect(embed.title == nil)
    #expect(try self.embed(block).citations == [Citation(source: ID(0), entry: nil)])
  }

  @Test func figuresMissTheirKeys() {
    #expect(
      findings("```figures\nfigures: [{cites: [b]}]\n```") == [
        "7:11 missing-key: 'value' is missing from an item of 'figures' | add a line 'value: …'",
        "7:11 missing-key: 'words' is missing from an item of 'figures' | add a line 'words: …'",
        "7:20 unknown-source: 'b' is no source in sources.yaml | the only one is 'book'",
      ])
  }
}
