import RungModel
import Testing

/// What is drawn comes from authored steps and ways in, and from nothing else.
@Suite struct PathwayTests {
  private func pathway(_ roles: [String: String]) throws -> Pathway {
    let site = LinkedSite(roles: roles)
    try #require(site.findings == [])
    return site.catalog.pathway(of: site.catalog.frameworks[0], in: .ofTests)
  }

  @Test func nothingComesFromTheOrderOfRoles() throws {
    let drawing = PathwayDrawing(try pathway(["a": "", "b": "", "c": ""]), .wide)
    #expect(drawing.strokes == [])
    #expect(drawing.boxes.count == 3)
    #expect(drawing.words.map(\.text) == ["No step to or from another role is stated"])
  }

  @Test func stepsLeadWhereTheAuthorSays() throws {
    let pathway = try pathway([
      "a": "progression: [{to: c, how: next}, {to: c, how: next}, {outside: A *degree*, asks: B.}]",
      "b": "entries: [{outside: Leavers, asks: None.}, {outside: Others, how: requires}]",
      "c": "progression: [{to: b, how: requires}]",
    ])
    #expect(pathway.roles[0].steps == [Pathway.Step(to: 2, line: .next)])
    #expect(pathway.roles[0].routesOut.map(\.name) == ["A degree"])
    #expect(pathway.roles[1].waysIn.map(\.line) == [.wayIn, .requires])
    #expect(pathway.roles[1].waysIn.map(\.asks) == ["None.", ""])
    #expect(pathway.roles[2].steps == [Pathway.Step(to: 1, line: .requires)])
    #expect(pathway.roles.map(\.beneath) == ["T", "T", "T"])
  }

  @Test func aRolesNeighbourhoodIsWhatLeadsThereAndWhereItLeads() throws {
    let site = LinkedSite(roles: [
      "a": "progression: [{to: b, how: next}, {to: c, how: possible}]\nentries: [{outside: Leavers}]",
      "b":
        "progression: [{to: c, how: next}, {outside: A degree, asks: Much.}]\nentries: [{outside: Others, asks: None.}]",
      "c": "progression: [{to: d, how: next}, {outside: Elsewhere}]", "d": "",
    ])
    try #require(site.findings == [])
    let (near, holders) = site.catalog.neighbourhood(of: site.catalog.holders[1], in: .ofTests)
    #expect(holders.map { site.catalog[$0].key } == ["a", "b", "c"])
    #expect(near.roles.map(\.steps) == [[Pathway.Step(to: 1, line: .next)], [Pathway.Step(to: 2, line: .next)], []])
    #expect(near.roles.map(\.waysIn.count) == [0, 1, 0] && near.roles.map(\.routesOut.count) == [0, 1, 0])
    #expect(near.roles[1].waysIn[0].asks == "" && near.roles[1].routesOut[0].asks == "")
    let alone = site.catalog.neighbourhood(of: site.catalog.holders[3], in: .ofTests)
    #expect(alone.holders.map { site.catalog[$0].key } == ["c", "d"])
  }

  @Test func aRoleOfAnotherFrameworkIsARouteOut() throws {
    var files = ["site.yaml": "title: S\npublisher: P\nlanguage: en\n"]
    for key in ["f", "g"] {
      files["frameworks/\(key)/framework.yaml"] =
        "title: Of \(key)\nsummary: F.\ntiers: {t: R}\nareas: {one: One}\nholders: [r, s]\n"
      files["frameworks/\(key)/r.yaml"] =
        "role: r\ntitle: R\ntier: t\nsummary: S.\nprogression: [{to: g/s, how: next}]\n"
      files["frameworks/\(key)/s.yaml"] = "role: s\ntitle: S\noutside: true\nsummary: S.\n"
    }
    let site = LinkedSite(files)
    try #require(site.findings == [])
    let pathway = site.catalog.pathway(of: site.catalog.frameworks[0], in: .ofTests)
    #expect(pathway.roles[0].steps == [])
    #expect(pathway.roles[0].routesOut.map(\.name) == ["S, Of g"])
    #expect(pathway.roles[0].routesOut.first?.holder == site.catalog.frameworks[1].holders[1])
    #expect(pathway.roles.map(\.beneath) == ["", "Beside the ladder"], "a tier of the same name says nothing more")
  }

  // Layers

  private func layers(_ steps: [[Int]]) -> [Int] { chain(steps).layers() }

  @Test func layersAreTheLongestWays() {
    #expect(layers([[1], [2], []]) == [0, 1, 2])
    #expect(layers([[1, 2, 3], [3], [1], []]) == [0, 2, 1, 3])
    #expect(layers([[], [], []]) == [0, 0, 0])
    #expect(layers([[], [0], [1]]) == [2, 1, 0], "authored order has no say")
  }

  @Test func aCircleIsCutWhereItLeadsBack() {
    #expect(layers([[1], [0]]) == [0, 1])
    #expect(layers([[1], [2], [0]]) == [0, 1, 2])
    #expect(layers([[1], [0], [0]]) == [1, 2, 0])
  }

  @Test func aLongWayIsNoTrouble() {
    let count = 20_000
    #expect(layers((0..<count).map { $0 + 1 < count ? [$0 + 1] : [0] }) == Array(0..<count))
  }
}

func chain(_ steps: [[Int]]) -> Pathway {
  Pathway(
    roles: steps.map { steps in
      Pathway.Role(title: "A role", steps: steps.map { Pathway.Step(to: $0, line: .next) })
    }, words: .ofTests)
}

extension PathwayWords {
  static let ofTests = PathwayWords(
    lines: [.next: "next step", .possible: "possible step", .requires: "further qualification", .wayIn: "way in"],
    wayIn: "Way in", wayInRequires: "Way in, further qualification",
    leadsOn: [
      .next: "Leads on: next step", .possible: "Leads on: possible step", .requires: "Leads on: further qualification",
    ], besideLadder: "Beside the ladder", noStep: "No step to or from another role is stated")
}
