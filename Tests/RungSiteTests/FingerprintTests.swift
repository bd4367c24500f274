import Foundation
import Testing

@testable import RungSite

/// The names under which files of the theme are kept by browsers for good.
@Suite struct FingerprintTests {
  /// The numbers are those of the published examples of FNV-1a.
  @Test(arguments: [
    ("style.css", "foobar", "style.85944171f73967e8.css"), ("fonts/a.b.woff2", "a", "fonts/a.b.af63dc4c8601ec8c.woff2"),
    ("v1.2/plain", "", "v1.2/plain.cbf29ce484222325"), ("x/.hidden", "", "x/.hidden.cbf29ce484222325"),
  ])
  func theNameHoldsWhatTheBytesAre(path: String, bytes: String, name: String) {
    #expect(fingerprinted(path, Array(bytes.utf8)) == name)
  }

  @Test func aPlainNameIsAnErrorOnceATemplateNamesTheFileOtherwise() throws {
    let scratch = try ScratchFolder()
    try scratch.overlay(testsFolder.appending(path: "Sites/plaster"))
    // Nothing names these two: they keep their names.
    try scratch.put(
      "Templates/404.html", Array("<img src='{{page.root}}looks/paper.svg'><a href='{{page.root}}x.css'>".utf8))
    #expect(SiteRun.check(scratch.url).outcome == .clean)
    try scratch.put("Templates/404.html", Array("\n<link href='{{page.root}}looks/plaster.css'>".utf8))
    let run = SiteRun.check(scratch.url)
    #expect(run.outcome == .findings)
    #expect(run.said.hasPrefix("Templates/404.html:2:26: error: 'looks/plaster.css' is called otherwise on the site"))
  }

  @Test func otherBytesHaveAnotherNameAndNothingElseHas() throws {
    let scratch = try ScratchFolder()
    try scratch.overlay(testsFolder.appending(path: "Sites/plaster"))
    let site = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(scratch.url, into: site).outcome == .clean)
    let before = try contents(of: site)
    try scratch.put("Templates/looks/plaster.css", Array("p { color: red }\n".utf8))
    let run = SiteRun.build(scratch.url, into: site)
    #expect(run.outcome == .clean)
    #expect(run.concluded.contains(": 2 files written, ") && run.concluded.contains(" 1 removed, "))
    let after = try contents(of: site)
    let (gone, come) = (Set(before.keys).subtracting(after.keys), Set(after.keys).subtracting(before.keys))
    #expect(gone.count == 1 && come.count == 1)
    #expect(gone.union(come).allSatisfy { $0.wholeMatch(of: /looks\/plaster\.[0-9a-f]{16}\.css/) != nil })
    #expect(after["looks/paper.svg"] != nil)
  }
}
