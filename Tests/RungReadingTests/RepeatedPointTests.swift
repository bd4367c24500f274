import RungModel
import Testing

/// What says the same as another statement has its label, conditions and points.
@Suite struct RepeatedPointTests {
  /// A statement and its points, told as "key label: text (conditions) [points]".
  private func told(_ key: String, in site: LinkedSite) throws -> String {
    let statement = try #require(site.catalog.statements.first { $0.key == key })
    return told(statement, site.catalog)
  }

  private func told(_ statement: Statement, _ catalog: Catalog) -> String {
    let label = statement.label.map { " \($0)" } ?? ""
    let conditions = statement.conditions.map { " (\($0.prose.plain))" }.joined()
    let points = statement.items.map { told(catalog[$0], catalog) }.joined(separator: ", ")
    return "\(statement.key)\(label): \(statement.text.prose.plain)\(conditions)"
      + (points.isEmpty ? "" : " [\(points)]")
  }

  private let listen =
    "{label: L, text: Listen, conditions: [C], items: {ask: {text: Ask, conditions: [D], items: {why: Why}}, wait: Wait}}"

  @Test func allOfTheOtherIsThere() throws {
    let site = LinkedSite(roles: [
      "a": "statements: {one: {listen: \(listen)}}", "b": "statements: {one: {again: {same-as: listen, cites: book}}}",
    ])
    #expect(site.findings == [])
    #expect(
      try told("again", in: site)
        == "again L: Listen (C) [again.ask: Ask (D) [again.why: Why], again.wait: Wait]")
    let point = try #require(site.catalog.statements.first { $0.key == "again.why" })
    #expect(site.catalog[point.holder].key == "b")
    #expect(point.citations.count == 1)
    #expect(point.sameAs.map { site.catalog[$0].key } == "why")
  }

  @Test func pointsOfItsOwnStay() throws {
    let site = LinkedSite(roles: [
      "a": "statements: {one: {listen: \(listen)}}",
      "b": "statements: {one: {again: {same-as: listen, items: {own: Own, kept: {same-as: ask}}}}}",
    ])
    #expect(site.findings == [])
    #expect(
      try told("again", in: site) == "again L: Listen (C) [own: Own, kept: Ask (D) [kept.why: Why]]")
  }

  /// However long the chain, and whichever comes first.
  @Test(arguments: [true, false]) func aLongChainEndsAtItsBeginning(isForward: Bool) throws {
    let keys = (0..<200).map { "s\(String(1000 + (isForward ? $0 : 199 - $0)))" }
    let links = zip(keys.dropFirst(), keys).map { "\($0): {same-as: \($1)}" }.sorted()
    let site = LinkedSite(roles: [
      "a": "statements: {one: {\(keys[0]): \(listen)}}", "b": "statements: {one: {\(links.joined(separator: ", "))}}",
    ])
    #expect(site.findings == [])
    let last = keys[199]
    #expect(
      try told(last, in: site)
        == "\(last) L: Listen (C) [\(last).ask: Ask (D) [\(last).why: Why], \(last).wait: Wait]")
    let catalog = site.catalog
    let (from, to) = (try #require(site.holder("a")), try #require(site.holder("b")))
    let changes = try #require(catalog.changes(from: from.id, to: to.id))
    #expect(changes.count(.same) == 199)
  }

  @Test func thePointsOfAnotherFramework() throws {
    let frame = "title: F\nsummary: S\ntiers: {t: T}\nareas: {one: One}\nholders: [r]\n"
    let role = "role: r\ntitle: R\ntier: t\nsummary: S.\nstatements: {one: "
    let site = LinkedSite([
      "site.yaml": "title: S\npublisher: P\nlanguage: en\n", "frameworks/f/framework.yaml": frame,
      "frameworks/g/framework.yaml": frame, "frameworks/g/r.yaml": role + "{listen: \(listen), again: Own}}\n",
      "frameworks/f/r.yaml": role + "{again: {same-as: g/listen}}}\n",
    ])
    #expect(site.findings == [])
    #expect(
      try told("again", in: site)
        == "again L: Listen (C) [again.ask: Ask (D) [again.why: Why], again.wait: Wait]")
  }

  @Test func thatPointsLieTooDeepIsAFinding() {
    let deep = "{text: T, items: {p1: {text: T, items: {p2: {text: T, items: {p3: {text: T, items: {p4: T}}}}}}}}"
    let site = LinkedSite(roles: [
      "a": "statements: {one: {whole: \(deep)}}",
      "b": "statements: {one: {fits: {same-as: whole}, outer: {text: O, items: {inner: {same-as: whole}}}}}",
    ])
    #expect(site.findings.map(\.rule) == [.nestingTooDeep])
  }

  @Test func pointsThatRepeatOneAnotherEnd() {
    let site = LinkedSite(roles: [
      "a": "statements: {one: {x: {text: X, items: {p: {same-as: y}}}}}",
      "b": "statements: {one: {y: {text: Y, items: {q: {same-as: x}}}}}",
    ])
    #expect(site.findings.map(\.rule) == [.nestingTooDeep, .nestingTooDeep])
  }

  @Test func moreThanAHundredPointsAreNotRepeated() {
    let points = (0..<101).map { "p\($0): T" }.joined(separator: ", ")
    let site = LinkedSite(roles: [
      "a": "statements: {one: {whole: {text: T, items: {\(points)}}}}",
      "b": "statements: {one: {again: {same-as: whole}}}",
    ])
    #expect(site.findings.map(\.rule) == [.badValue])
  }
}
