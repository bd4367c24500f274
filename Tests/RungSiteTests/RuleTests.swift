import Foundation
import RungModel
import RungSite
import Testing

/// `Tests/Rules/<rule>/` holds what is laid over the clean site in `Tests/Rules/_clean`, and `expected.txt` with what
/// `rung check` then says; `spoils` does what files cannot.
@Suite struct RuleTests {
  static let folder = testsFolder.appending(path: "Rules")

  @Test func cleanSiteHasNoFindings() throws {
    let scratch = try ScratchFolder()
    try scratch.overlay(Self.folder.appending(path: "_clean"))
    let run = SiteRun.check(scratch.url, isStrict: true)
    #expect(run.said == "")
    #expect(run.outcome == .clean)
  }

  @Test(arguments: Rule.allCases) func ruleSpeaks(rule: Rule) throws {
    let fixture = Self.folder.appending(path: rule.rawValue)
    let scratch = try ScratchFolder()
    try scratch.overlay(Self.folder.appending(path: "_clean"))
    try scratch.overlay(fixture)
    try spoils[rule]?(scratch)
    let run = SiteRun.check(scratch.url)
    try compare(run.said, with: fixture.appending(path: "expected.txt"))
    #expect(run.findings.map(\.rule) == [rule.rawValue], "one fault gives one finding")
    #expect(run.outcome == (rule.severity == .error ? .findings : .clean))
  }

  @Test func everyFixtureIsOfARule() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(Rule.allCases.map(\.rawValue) + ["_clean"])
    #expect(names.filter { !known.contains($0) } == [])
  }
}
