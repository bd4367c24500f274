import Foundation
import RungModel
import RungProbes
import Testing

/// What became of what, told as "change statement < earlier" and, in brackets, the same of nested points.
@Suite struct StepChangeTests {
  private func told(_ roles: [String: String], from: String = "a", to: String = "b") throws -> [String] {
    let site = LinkedSite(roles: roles)
    #expect(site.findings == [])
    let (left, right) = (try #require(site.holder(from)), try #require(site.holder(to)))
    let changes = try #require(site.catalog.changes(from: left.id, to: right.id))
    return changes.rows.flatMap { row in
      row.entries.map { site.catalog[row.area].key + ": " + words($0, site.catalog) }
    }
  }

  private func words(_ entry: StepChanges.Entry, _ catalog: Catalog) -> String {
    let earlier = entry.earlier.map { " < " + catalog[$0].key } ?? ""
    let moved = entry.movedFrom.map { " from " + catalog[$0].key } ?? ""
    let items = entry.items.map { words($0, catalog) }.joined(separator: ", ")
    let points = items.isEmpty ? "" : " (\(items))"
    return "\(entry.change.rawValue) \(catalog[entry.statement].key)\(earlier)\(moved)\(points)"
  }

  @Test func aPointMovesOutOfItsStatementToOneFurtherDown() throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: P, q: Q}}}}",
      "b": "statements: {one: {b1: {text: B, continues: a1}}, two: {b2: {text: P and more, continues: p}}}",
    ]
    #expect(
      try told(roles) == ["one: changed b1 < a1 (not-listed q)", "two: changed b2 < p from one"])
  }

  @Test func aStatementOfWhichAPointGoesOnIsItselfGone() throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: P, q: Q}}}}",
      "b": "statements: {two: {b1: {same-as: p}}}",
    ]
    #expect(try told(roles) == ["one: not-listed a1 (not-listed q)", "two: same b1 < p from one"])
  }

  @Test func twoContinueTheSameOneAndItsPointsAreToldOnce() throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: P}}}}",
      "b": "statements: {one: {b1: {text: B, continues: a1}, b2: {text: C, continues: a1}}}",
    ]
    #expect(try told(roles) == ["one: changed b1 < a1 (not-listed p)", "one: changed b2 < a1"])
  }

  @Test func aStatementBecomesAPointOfANewOne() throws {
    let roles = [
      "a": "statements: {one: {a1: A}}",
      "b": "statements: {one: {b1: {text: B, items: {p: {same-as: a1}, q: Q}}}}",
    ]
    #expect(try told(roles) == ["one: new b1 (same p < a1, new q)"])
  }

  @Test func aStatementThatIsRepeatedHasItsPointsToo() throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: P}}}}", "b": "statements: {one: {b1: {same-as: a1}}}",
    ]
    #expect(try told(roles) == ["one: same b1 < a1 (same b1.p < p)"])
  }

  /// Three roles, of which the second lies between; the step leads past it.
  @Test(arguments: [
    ("{text: B, continues: a1}", "{text: C, continues: m1}", "one: changed b1 < a1"),
    ("{same-as: a1}", "{same-as: m1}", "one: same b1 < a1"),
    ("{same-as: a1}", "{text: C, continues: m1}", "one: changed b1 < a1"),
    ("{text: B, continues: a1}", "{same-as: m1}", "one: changed b1 < a1"),
  ])
  func aChainLeadsThroughARoleBetween(middle: String, last: String, expected: String) throws {
    let roles = [
      "a": "statements: {one: {a1: A}}", "m": "statements: {one: {m1: \(middle)}}",
      "b": "statements: {one: {b1: \(last)}}",
    ]
    #expect(try told(roles) == [expected])
  }

  @Test func twoThatRepeatAThirdAreTheSame() throws {
    let roles = [
      "o": "statements: {one: {o1: O}}", "a": "statements: {one: {a1: {same-as: o1}}}",
      "b": "statements: {one: {b1: {same-as: o1}}}",
    ]
    #expect(try told(roles) == ["one: same b1 < a1"])
  }

  @Test func whatIsCarriedThroughAnotherRoleIsChangedThereOrHere() throws {
    let roles = [
      "a": "statements: {one: {a1: A, a2: B, a3: C}}",
      "m": "carries: {from: a, by: book}\nstatements: {one: {m1: {text: D, continues: a1}, m2: M}}",
      "b": "carries: {from: m, by: book}\nstatements: {one: {b2: {text: E, continues: a2}}}",
    ]
    #expect(
      try told(roles) == ["one: changed b2 < a2", "one: changed m1 < a1", "one: new m2", "one: carried a3"])
    #expect(
      try told(roles, from: "m")
        == ["one: changed b2 < a2", "one: carried m1", "one: carried m2", "one: carried a3"])
  }

  @Test(arguments: [("{text: Q, continues: p}", "changed b1 < p"), ("{same-as: p}", "same b1 < p")])
  func aPointThatIsReplacedIsNotCarriedUpWithItsStatement(details: String, expected: String) throws {
    let roles = [
      "a": "statements: {one: {a1: {text: A, items: {p: P, q: Q}}}}",
      "b": "carries: {from: a, by: book}\nstatements: {one: {b1: \(details)}}",
    ]
    #expect(try told(roles) == ["one: \(expected)", "one: carried a1 (carried q)"])
  }

  @Test func whatTheRoleBeforeCarriesFromTheRoleAfterIsTheSame() throws {
    let roles = ["a": "carries: {from: b, by: book}", "b": "statements: {one: {b1: B}}"]
    #expect(try told(roles) == ["one: same b1"])
  }

  /// "Most of what is new is in …" is more than half of it.
  @Test(arguments: [
    (["n1", "n2"], ["n3"], ["one"]), (["n1"], ["n2"], ["one", "two"]), (["n1"], [], ["one"]), ([], [], []),
  ])
  func mostIsMoreThanHalf(one: [String], two: [String], expected: [String]) throws {
    func words(_ keys: [String]) -> String { keys.map { "\($0): New \($0)" }.joined(separator: ", ") }
    let site = LinkedSite(roles: [
      "a": "statements: {one: {a1: A}}",
      "b": "statements: {one: {b1: {same-as: a1}, \(words(one))}, two: {b2: {text: B, continues: a1}, \(words(two))}}",
    ])
    #expect(site.findings == [])
    let (left, right) = (try #require(site.holder("a")), try #require(site.holder("b")))
    let changes = try #require(site.catalog.changes(from: left.id, to: right.id))
    #expect(changes.mostlyNew.map { site.catalog[$0].key } == expected)
  }

  /// As many new statements in each area as a number says; areas with as many are all named, or none is.
  @Test(arguments: [
    ([1, 1], "one two, all"), ([2, 1], "one"), ([3, 0], "one, all"), ([1, 1, 1, 1], ""), ([4, 1, 1, 1], "one"),
    ([2, 2, 1, 1], "one two"), ([2, 1, 1, 1], ""), ([2, 2, 2, 1], "one two three"), ([1, 1, 1], "one two three, all"),
    ([2, 2, 2, 2, 2], ""), ([3, 3, 3, 1], "one two three"),
  ])
  func whatIsNamedAsMostIsMoreThanTheRest(counts: [Int], expected: String) {
    let keys = ["one", "two", "three", "four", "five"]
    let rows = counts.enumerated().map { area, count in
      let entry = StepChanges.Entry(change: .new, statement: ID(0))
      return StepChanges.Row(area: ID(area), entries: Array(repeating: entry, count: count))
    }
    let changes = StepChanges(from: ID(0), to: ID(1), rows: rows)
    let named = changes.mostlyNew.map { keys[$0.index] }.joined(separator: " ")
    #expect(named + (changes.isAllNewThere ? ", all" : "") == expected)
  }

  /// What is told of a statement in one word has to be true of its points.
  @Test(arguments: [
    ("{same-as: a1}", true), ("{same-as: a1, items: {x: {same-as: p}}}", false),
    ("{same-as: a1, items: {x: {same-as: p}, y: {same-as: q}}}", true),
    ("{same-as: a1, items: {x: {same-as: p}, y: {same-as: q}, z: Z}}", false),
    ("{text: B, continues: a1, items: {x: {text: X, continues: p}, y: {text: Y, continues: q}}}", false),
    ("{text: B, items: {x: X, y: Y}}", true), ("{text: B, items: {x: {same-as: p}}}", false),
  ])
  func aWholeIsToldWithItsPoints(statement: String, isWhole: Bool) throws {
    let site = LinkedSite(roles: [
      "a": "statements: {one: {a1: {text: A, items: {p: P, q: Q}}}}", "b": "statements: {one: {b1: \(statement)}}",
    ])
    #expect(site.findings == [])
    let (from, to) = (try #require(site.holder("a")), try #require(site.holder("b")))
    let entry = try #require(site.catalog.changes(from: from.id, to: to.id)?.rows.first?.entries.first)
    #expect(StepChanges.isWhole(entry, in: site.catalog) == isWhole)
  }

  /// Nothing is lost and nothing told twice, whatever continues and repeats whatever.
  @Test func everyStatementIsToldOnce() throws {
    var random = Random(seed: 11)
    for _ in 0..<300 {
      let roles = generatedRoles(&random)
      let site = LinkedSite(roles: roles)
      // Points that are repeated within points can come to lie too deep.
      if site.findings.contains(where: { $0.rule == .nestingTooDeep }) { continue }
      try #require(site.findings == [], "\(roles)")
      for (from, to) in [("a", "b"), ("a", "c"), ("b", "c"), ("c", "a")] {
        let (left, right) = (try #require(site.holder(from)), try #require(site.holder(to)))
        let changes = try #require(site.catalog.changes(from: left.id, to: right.id))
        let fault = fault(of: changes, site.catalog)
        try #require(fault == nil, "\(from) to \(to): \(roles)")
      }
    }
  }

  private func fault(of changes: StepChanges, _ catalog: Catalog) -> String? {
    let entries = changes.rows.flatMap(\.entries).flatMap(flattened)
    let gone = entries.filter { $0.change == .notListed }.map(\.statement)
    let there = entries.filter { $0.change != .notListed }
    let (before, after) = (all(catalog[changes.from], catalog), all(catalog[changes.to], catalog))
    if there.map(\.statement).sorted() != after.sorted() { return "not all that stands there is told once" }
    if Set(gone).count != gone.count { return "told twice" }
    if !Set(gone).isSubset(of: before) { return "gone, and never there" }
    let met = Set(there.filter { $0.change != .new }.map { origin($0.earlier ?? $0.statement, catalog) })
    let lost = before.filter { !met.contains(origin($0, catalog)) }
    return lost.sorted() == gone.sorted() ? nil : "what is gone is not what nothing goes on from"
  }

  private func flattened(_ entry: StepChanges.Entry) -> [StepChanges.Entry] { [entry] + entry.items.flatMap(flattened) }

  private func all(_ holder: Holder, _ catalog: Catalog) -> [ID<Statement>] {
    func nested(_ id: ID<Statement>) -> [ID<Statement>] {
      [id] + catalog.points(of: id, at: holder.id).flatMap(nested)
    }
    return catalog.areas.flatMap { area -> [ID<Statement>] in
      let cell = catalog.cell(holder, area)
      return (cell.stated + cell.carried.flatMap(\.statements)).flatMap(nested)
    }
  }

  private func origin(_ id: ID<Statement>, _ catalog: Catalog) -> ID<Statement> {
    catalog[id].sameAs.map { origin($0, catalog) } ?? id
  }

  /// Three roles; statements and points continue or repeat any of the roles before, or are new.
  private func generatedRoles(_ random: inout Random) -> [String: String] {
    var roles: [String: String] = [:]
    var earlier: [String] = []
    for (index, role) in ["a", "b", "c"].enumerated() {
      var own: [String] = []
      func statement(_ depth: Int) -> String {
        let key = "\(role)\(own.count)"
        own.append(key)
        let points = depth == 2 ? 0 : Int.random(in: 0...2, using: &random)
        let items = (0..<points).map { _ in statement(depth + 1) }.joined(separator: ", ")
        let other = earlier.randomElement(using: &random)
        let kind = Int.random(in: 0...2, using: &random)
        let relation = other.map { ["text: T", "same-as: \($0)", "text: T, continues: \($0)"][kind] } ?? "text: T"
        return "\(key): {\(relation)\(items.isEmpty ? "" : ", items: {\(items)}")}"
      }
      func area() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in statement(0) }.joined(separator: ", ")
      }
      let carries = index > 0 && Bool.random(using: &random)
      let carry = carries ? "carries: {from: \(["a", "b"][index - 1]), by: book}\n" : ""
      roles[role] = carry + "statements: {one: {\(area())}, two: {\(area())}}"
      earlier += own
    }
    return roles
  }
}
