import Foundation
import RungSite
import Testing

/// What an author leaves out is not made, nothing leads there, and all else is as before.
@Suite struct LeaveOutTests {
  private static let link = "---\ntitle: A page\n---\n\n[A step](step:kitchen/hand/cook)\n"
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(testsFolder.appending(path: "Sites/steps"))
    // With the shipped theme.
    try FileManager.default.removeItem(at: scratch.url.appending(path: "Templates"))
  }

  private func leaveOut(_ value: String) throws {
    let site = try String(contentsOf: scratch.url.appending(path: "Content/site.yaml"), encoding: .utf8)
    try scratch.put("Content/site.yaml", Array((site + "leave-out: \(value)\n").utf8))
  }

  private func build() throws -> [String: Data] {
    let output = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(scratch.url, into: output).outcome == .clean)
    return try contents(of: output).filter { !$0.key.hasPrefix(".") && $0.key != "404.html" }
  }

  @Test(arguments: [
    ("steps", ["/step_"]), ("tables", [".csv"]), ("[steps, tables]", ["/step_", ".csv"]),
    ("data", [".json"]), ("job-starters", ["/job_"]), ("appraisal-sheets", ["/appraisal_"]),
    ("search", ["search.html", "search/"]),
  ])
  func whatIsLeftOutIsNeitherMadeNorLinked(value: String, marks: [String]) throws {
    let all = try build()
    try leaveOut(value)
    let rest = try build()
    // What there is to find is in fewer files, too.
    let pieces = "search/texts-"
    let expected = all.keys.filter { path in !path.hasPrefix(pieces) && !marks.contains { path.contains($0) } }
    #expect(Set(rest.keys.filter { !$0.hasPrefix(pieces) }) == Set(expected))
    #expect(rest.keys.count { $0.hasPrefix(pieces) } <= all.keys.count { $0.hasPrefix(pieces) })
    #expect(rest.count < all.count)
    #expect(SiteLinks(rest).broken == [])
  }

  @Test func aLinkToAStepThatIsLeftOutIsAFinding() throws {
    try scratch.put("Content/a.md", Array(Self.link.utf8))
    #expect(SiteRun.check(scratch.url).findings == [])
    try leaveOut("steps")
    let run = SiteRun.check(scratch.url)
    #expect(run.findings == [SaidFinding(place: "Content/a.md:5:10", rule: "broken-link")])
    #expect(run.said.contains("site.yaml leaves steps out"))
  }

  @Test func aStepThatNeverWasIsNotSaidToBeLeftOut() throws {
    try scratch.put("Content/a.md", Array(Self.link.replacing("hand/cook", with: "head/hand").utf8))
    try leaveOut("steps")
    let run = SiteRun.check(scratch.url)
    #expect(run.said.contains("'kitchen/head/hand' is no step: no 'progression' leads from the one to the other"))
    #expect(!run.said.contains("leave-out") && run.said.contains("hint: link to 'framework:kitchen'"))
  }

  @Test func aNameThatNothingHasIsAFinding() throws {
    try leaveOut("[step, tables]")
    let run = SiteRun.check(scratch.url)
    #expect(run.findings.map(\.rule) == ["bad-value"])
    #expect(run.said.contains("hint: write 'steps'"))
  }
}
