import Foundation
import RungSite
import Testing

/// The three folders of a build lie apart, or nothing is done.
@Suite struct OverlapTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    try scratch.put("Templates/redirect.html", Array("<p>".utf8))
  }

  private func build(content: String = "Content", templates: String = "Templates", output: String) -> Outcome {
    let turn = SiteTurn(
      content: scratch.path(content), templates: scratch.path(templates), jobs: 2,
      console: Console(format: .text) { _, _ in })
    // As it was given: a path made by Foundation loses what is to be tried.
    return turn.build(into: scratch.url.path + "/" + output, isStrict: false)
  }

  @Test(arguments: [
    "Content", "Content/", "Content/.", "Content/new", "Content/new/deep/", "Content//new/./", "Templates",
    "Templates/new", ".", "./", "new/../Site", "",
  ])
  func theOutputIsRefused(output: String) throws {
    let before = try contents(of: scratch.url)
    #expect(build(output: output) == .fault)
    #expect(try contents(of: scratch.url) == before)
  }

  @Test func templatesThatAreStillToComeAreKeptFree() {
    for output in ["new", "new/", "new/Site", "./new//Site"] {
      #expect(build(templates: "new", output: output) == .fault)
    }
    #expect(build(templates: "Site/Templates", output: "Site") == .clean)
  }

  @Test func templatesInTheContentAreRefused() throws {
    try scratch.put("Content/own/redirect.html", Array("<p>".utf8))
    #expect(build(templates: "Content/own", output: "Site") == .fault)
    #expect(build(templates: "Content", output: "Site") == .fault)
    #expect(build(templates: ".", output: "Site") == .fault)
    #expect(SiteRun.check(scratch.url).outcome == .clean)
  }

  @Test func linksAreSeenThrough() throws {
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "Content")
    #expect(build(output: "link") == .fault)
    #expect(build(output: "link/new/Site") == .fault)
  }

  /// Where the machine permits it.
  @Test(arguments: [
    ("Content", "Site"), ("Content", "Site/new"), ("Content/frameworks", "Site"), ("Templates", "Site/a/b"),
  ])
  func foldersMountedUnderAnotherNameAreSeenThrough(mounted: String, output: String) throws {
    try scratch.put("Site/.keep", [])
    let (from, to) = (scratch.path(mounted), scratch.path("Site"))
    guard mount(from, to, "", UInt(MS_BIND), nil) == 0 else { return }
    defer { umount2(to, Int32(MNT_DETACH)) }
    let before = try contents(of: scratch.url)
    #expect(build(output: output) == .fault)
    #expect(try contents(of: scratch.url) == before)
  }

  @Test(arguments: ["Site", "Contents", "Con", "Content2/", "new/deep/Site/", "./Site/."])
  func foldersBesideOneAnotherAreFine(output: String) { #expect(build(output: output) == .clean) }
}
