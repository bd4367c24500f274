import Foundation
import RungModel
import RungReading
import Testing

@Suite struct CarryingTests {
  private static let chain = [
    "a": "statements: {one: {a1: A, a2: B}, two: {a3: C}}",
    "b": "carries: {from: a, by: book#a}\nstatements: {one: {b1: D}}",
    "c": "carries: {from: b, by: book#b}\nstatements: {two: {c1: E}}",
    "d": "carries: {from: c, by: book}\nno-list: {why: None.}",
  ]

  @Test func aChainOfThreeCarriesEverythingUpAndSaysTheWay() {
    let site = LinkedSite(roles: Self.chain)
    #expect(site.findings == [])
    #expect(site.cell("a", "one") == CellWords(state: .stated, stated: ["a1", "a2"]))
    #expect(site.cell("b", "one") == CellWords(state: .stated, stated: ["b1"], carried: ["a: a1 a2"]))
    #expect(site.cell("b", "two") == CellWords(state: .carried, carried: ["a: a3"]))
    #expect(site.cell("c", "one") == CellWords(state: .carried, carried: ["b: b1", "a through b: a1 a2"]))
    #expect(site.cell("d", "one") == CellWords(state: .carried, carried: ["b through c: b1", "a through c b: a1 a2"]))
    #expect(site.cell("d", "two") == CellWords(state: .carried, carried: ["c: c1", "a through c b: a3"]))
  }

  @Test func theGroundIsThatOfEveryStep() throws {
    let site = LinkedSite(roles: Self.chain)
    let holder = try #require(site.holder("c"))
    let groups = site.catalog.cell(holder, site.catalog.areas[0]).carried
    #expect(groups.map { $0.ground.map(\.entry) } == [[1], [1, 0]])
  }

  @Test func nothingIsCarriedWithoutASentence() {
    let site = LinkedSite(roles: ["a": "statements: {one: {a1: A}}", "b": "statements: {two: {b1: B}}", "c": ""])
    #expect(site.cell("b", "one") == CellWords(state: .notListed))
    #expect(site.cell("c", "one") == CellWords(state: .notListed))
  }

  @Test func noListIsNotTheSameAsNotListed() {
    let site = LinkedSite(roles: ["a": "no-list: {why: None.}"])
    #expect(site.cell("a", "one") == CellWords(state: .noList))
  }

  @Test(arguments: ["{text: B, continues: a1}", "{same-as: a1}"])
  func aStatementThatIsContinuedOrRepeatedIsNotCarried(details: String) {
    let roles = [
      "a": "statements: {one: {a1: A, a2: B}}",
      "b": "carries: {from: a, by: book}\nstatements: {two: {b1: \(details)}}",
      "c": "carries: {from: b, by: book}",
    ]
    let site = LinkedSite(roles: roles)
    #expect(site.findings == [])
    #expect(site.cell("b", "one") == CellWords(state: .carried, carried: ["a: a2"]))
    #expect(site.cell("b", "two") == CellWords(state: .stated, stated: ["b1"]))
    #expect(site.cell("c", "one") == CellWords(state: .carried, carried: ["a through b: a2"]))
    #expect(site.cell("c", "two") == CellWords(state: .carried, carried: ["b: b1"]))
  }

  /// The role before the last repeats or continues what the first one says; the last names any of the two.
  @Test(
    arguments: ["{same-as: a1}", "{text: C, continues: a1}", "{same-as: m1}", "{text: C, continues: m1}"],
    [("a", "{same-as: a1}"), ("m", "{same-as: a1}"), ("a", "{text: B, continues: a1}")])
  func aStatementIsReplacedByWayOfOthers(details: String, carried: (from: String, middle: String)) {
    let roles = [
      "a": "statements: {one: {a1: A}}", "m": "statements: {one: {m1: \(carried.middle)}}",
      "z": "carries: {from: \(carried.from), by: book}\nstatements: {two: {z1: \(details)}}",
    ]
    let site = LinkedSite(roles: roles)
    #expect(site.findings == [])
    #expect(site.cell("z", "one") == CellWords(state: .notListed))
  }

  @Test func whatIsRepeatedFurtherUpIsNotCarriedThere() {
    let roles = [
      "a": "statements: {one: {a1: {same-as: b1}, a2: A}}",
      "b": "carries: {from: a, by: book}\nstatements: {two: {b1: B}}",
    ]
    #expect(LinkedSite(roles: roles).cell("b", "one") == CellWords(state: .carried, carried: ["a: a2"]))
  }

  @Test(arguments: ["{text: Q, continues: p}", "{same-as: p}"])
  func aPointThatIsReplacedIsLeftOutOfWhatIsCarriedFromThereOn(details: String) throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: {text: P, items: {deep: D}}, q: Q}}}}",
      "b": "carries: {from: a, by: book}\nstatements: {two: {b1: \(details)}}",
      "c": "carries: {from: b, by: book}\nstatements: {two: {c1: {text: E, continues: q}}}",
      "d": "carries: {from: a, by: book}",
    ]
    let site = LinkedSite(roles: roles)
    #expect(site.findings == [])
    let whole = try #require(site.catalog.statements.first { $0.key == "a1" })
    let points = try ["a", "b", "c", "d"].map { key in
      site.catalog.points(of: whole.id, at: try #require(site.holder(key)).id).map { site.catalog[$0].key }
    }
    #expect(points == [["p", "q"], ["q"], [], ["p", "q"]])
    #expect(site.cell("c", "one") == CellWords(state: .carried, carried: ["a through b: a1"]))
  }

  @Test func whatOneRoleReplacesAnotherStillCarries() {
    let roles = [
      "a": "statements: {one: {a1: A}}",
      "b": "carries: {from: a, by: book}\nstatements: {one: {b1: {text: B, continues: a1}}}",
      "c": "carries: {from: a, by: book}",
    ]
    #expect(LinkedSite(roles: roles).cell("c", "one") == CellWords(state: .carried, carried: ["a: a1"]))
  }

  @Test func whatIsRepeatedTakesWordsAndConditionsFromThere() throws {
    let roles = [
      "a": "statements: {one: {a1: {text: Only this, label: L, conditions: [If asked.], note: Mine.}}}",
      "b": "statements: {one: {b1: {same-as: a1}, b2: {same-as: b1}}}",
    ]
    let site = LinkedSite(roles: roles)
    #expect(site.findings == [])
    for key in ["b1", "b2"] {
      let statement = try #require(site.catalog.statements.first { $0.key == key })
      #expect(statement.text.prose.plain == "Only this")
      #expect(statement.label == "L")
      #expect(statement.conditions.map(\.prose.plain) == ["If asked."])
      #expect(statement.note == nil)
    }
  }

  @Test(arguments: [1, 2, 3]) func aCircleIsOneFindingAndCarriesNothing(length: Int) {
    let keys = Array(["a", "b", "c"].prefix(length))
    var roles: [String: String] = ["z": "carries: {from: a, by: book}"]
    for (index, key) in keys.enumerated() {
      let from = keys[(index + 1) % length]
      roles[key] = "carries: {from: \(from), by: book}\nstatements: {one: {\(key)1: Text}}"
    }
    let site = LinkedSite(roles: roles)
    #expect(site.findings.map(\.rule) == [.circularCarry])
    #expect(site.cell("a", "one") == CellWords(state: .stated, stated: ["a1"]))
    #expect(site.cell("z", "one") == CellWords(state: .carried, carried: ["a: a1"]))
  }

  @Test func aCircleOfStatementsIsFoundAcrossFrameworks() {
    var files = ["site.yaml": "title: S\npublisher: P\nlanguage: en\n"]
    for (one, other) in [("f", "g"), ("g", "f")] {
      files["frameworks/\(one)/framework.yaml"] =
        "title: F\nsummary: F.\ntiers: {t: T}\nareas: {one: One}\nholders: [r]\n"
      files["frameworks/\(one)/r.yaml"] =
        "role: r\ntitle: R\ntier: t\nsummary: S.\nstatements: {one: {\(one)1: {same-as: \(other)/\(other)1}}}\n"
    }
    let findings = LinkedSite(files).findings
    #expect(findings.map(\.rule) == [.circularContinuation])
    #expect(findings.first?.headline == "'f/f1' and 'g/g1' continue one another in a circle")
  }
}
