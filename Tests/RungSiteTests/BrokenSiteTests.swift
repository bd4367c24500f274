import Foundation
import RungSite
import Testing

/// `Tests/Broken/` is a site with a fault in nearly every line; `planted.txt`, which is kept by hand and never recorded,
/// says where each is and which rule it breaks.
@Suite struct BrokenSiteTests {
  static let folder = testsFolder.appending(path: "Broken")

  private func planted() throws -> [String] {
    let text = try String(contentsOf: Self.folder.appending(path: "planted.txt"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init).sorted()
  }

  @Test func everyFaultIsFoundOnceAndNothingElse() throws {
    let run = SiteRun.check(Self.folder)
    #expect(run.findings.map { "\($0.place) \($0.rule)" }.sorted() == (try planted()))
    #expect(run.outcome == .findings)
    try compare(run.said, with: Self.folder.appending(path: "expected.txt"))
  }

  @Test func manyRulesAreBroken() throws {
    let rules = Set(try planted().compactMap { $0.split(separator: " ").last })
    #expect(rules.count >= 35)
  }

  @Test func everyLineOfTheJSONIsAnObjectOfItsOwn() throws {
    let run = SiteRun.check(Self.folder, format: .json)
    try compare(run.said, with: Self.folder.appending(path: "expected.jsonl"))
    let lines = try run.said.split(separator: "\n").map { try Line($0) }
    #expect(lines.map { "\($0.file):\($0.line):\($0.column) \($0.rule)" }.sorted() == (try planted()))
    #expect(run.outcome == .findings)
  }

  @Test func aBuildLeavesTheSiteAsItWas() throws {
    let scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    let site = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(scratch.url, into: site).outcome == .clean)
    let before = try contents(of: site)
    #expect(before.count > 20)
    #expect(SiteRun.build(Self.folder, into: site).outcome == .findings)
    #expect(try contents(of: site) == before)
    // One link is enough.
    try scratch.overlay(RuleTests.folder.appending(path: "broken-link"))
    #expect(SiteRun.build(scratch.url, into: site).outcome == .findings)
    #expect(try contents(of: site) == before)
  }

  @Test func whatIsSaidDoesNotDependOnTheCores() {
    let said = [1, 2, 8].map { SiteRun.check(Self.folder, jobs: $0).said }
    #expect(Set(said).count == 1)
  }
}

/// What a line of the JSON report must hold.
private struct Line {
  var file: String
  var line: Int
  var column: Int
  var rule: String

  init(_ text: Substring) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let fields = try #require(object)
    file = try #require(fields["file"] as? String)
    line = try #require(fields["line"] as? Int)
    column = try #require(fields["column"] as? Int)
    rule = try #require(fields["rule"] as? String)
    _ = try #require(fields["severity"] as? String)
    _ = try #require(fields["message"] as? String)
  }
}
