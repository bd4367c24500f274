import Foundation
import RungSite
import Testing

/// Links inside the site folder never lead a write or a removal out of it.
@Suite struct OutputLinks {
  let folder: TestFolder
  init() throws {
    folder = try TestFolder()
    try folder.put("outside/secret.txt", "mine")
    try folder.put("outside/page.html", "mine")
    try folder.makeFolder("site")
  }

  private func expectOutsideUntouched() {
    #expect(folder.text("outside/secret.txt") == "mine")
    #expect(folder.text("outside/page.html") == "mine")
    #expect(
      folder.listing().filter { $0.hasPrefix("outside/") } == ["outside/", "outside/page.html", "outside/secret.txt"])
  }

  @Test func aLinkInPlaceOfAFolderIsAFault() throws {
    try folder.link("site/a", to: "../outside")
    let words = faultWords { try build(folder("site"), ["a/new.html": "", "a/b/new.html": "", "index.html": ""]) }
    #expect(words == "cannot write into \(folder("site/a")): a symbolic link is in the way")
    #expect(folder.text("site/index.html") == nil)
    expectOutsideUntouched()
  }

  @Test func aLinkThatReplacesAFolderOfOursIsAFault() throws {
    try build(folder("site"), ["a/page.html": "ours", "a/secret.txt": ""])
    try folder.remove("site/a")
    try folder.link("site/a", to: "../outside")
    #expect(faultWords { try build(folder("site"), ["a/page.html": "new"]) }?.contains("link") == true)
    #expect(try build(folder("site"), [:]) == tally(), "nor is anything behind it removed")
    expectOutsideUntouched()
    #expect(folder.listing().contains("site/a@"))
  }

  @Test func aLinkThatReplacesAFolderDuringTheBuildIsAFault() throws {
    try build(folder("site"), ["a/page.html": "ours"])
    let update = try begin(folder("site"), ["a/page.html"])
    try folder.remove("site/a")
    try folder.link("site/a", to: "../outside")
    var writer = update.makeWriter()
    #expect(throws: MachineFault.self) { try writer.write("a/page.html", Array("new".utf8)) }
    expectOutsideUntouched()
  }

  @Test func aLinkInPlaceOfAPageOfOursIsKeptAndNamed() throws {
    try build(folder("site"), ["page.html": "mine"])
    try folder.remove("site/page.html")
    try folder.link("site/page.html", to: "../outside/page.html")
    #expect(throws: Refused(refusal: .changed(["page.html"]))) { try build(folder("site"), ["page.html": "mine"]) }
    #expect(folder.listing().contains("site/page.html@"))
    expectOutsideUntouched()
  }

  @Test func aLinkInPlaceOfAStalePageIsKeptAndNamed() throws {
    try build(folder("site"), ["page.html": ""])
    try folder.remove("site/page.html")
    try folder.link("site/page.html", to: "../outside/page.html")
    #expect(try build(folder("site"), [:]) == tally(kept: ["page.html"]))
    #expect(folder.listing().contains("site/page.html@"))
    expectOutsideUntouched()
  }

  @Test(arguments: ["../outside/page.html", "../outside/new.html", "../outside"])
  func aLinkOfOthersInPlaceOfAPageIsRefused(target: String) throws {
    try folder.link("site/page.html", to: target)
    #expect(throws: Refused(refusal: .foreign(["page.html"]))) { try build(folder("site"), ["page.html": "new"]) }
    expectOutsideUntouched()
  }

  @Test(arguments: [".rung-lock", ".rung-manifest", ".rung-tmp-0", ".rung-tmp-manifest"])
  func aLinkInPlaceOfRungsOwnFilesIsNotFollowed(name: String) throws {
    try folder.link("site/\(name)", to: "../outside/secret.txt")
    _ = try? build(folder("site"), ["a.html": "1"])
    _ = try? build(folder("site"), ["a.html": "2"])
    expectOutsideUntouched()
  }

  @Test func aHardLinkToAPageIsCutNotWrittenThrough() throws {
    try build(folder("site"), ["page.html": "old"])
    try FileManager.default.linkItem(atPath: folder("site/page.html"), toPath: folder("kept.html"))
    try build(folder("site"), ["page.html": "new"])
    #expect(folder.text("kept.html") == "old")
  }

  @Test func aPipeInPlaceOfAPageIsKeptAndNotWaitedFor() throws {
    try build(folder("site"), ["page.html": "", "stale.html": ""])
    for name in ["page.html", "stale.html"] {
      try folder.remove("site/\(name)")
      try #require(mkfifo(folder("site/\(name)"), 0o666) == 0)
    }
    #expect(throws: Refused(refusal: .changed(["page.html"]))) { try build(folder("site"), ["page.html": ""]) }
    try folder.remove("site/page.html")
    #expect(try build(folder("site"), ["page.html": ""]) == tally(written: 1, kept: ["stale.html"]))
    #expect(folder.text("site/page.html") == "")
    #expect(folder.stamp("site/stale.html") != nil, "what became something else is not ours to remove")
  }

  @Test func aFolderInPlaceOfAPageOfOursIsKeptAndNamed() throws {
    try build(folder("site"), ["page.html": ""])
    try folder.remove("site/page.html")
    try folder.put("site/page.html/mine.txt", "mine")
    #expect(throws: Refused(refusal: .changed(["page.html"]))) { try build(folder("site"), ["page.html": "x"]) }
    #expect(try build(folder("site"), [:]) == tally(kept: ["page.html"]))
    #expect(folder.text("site/page.html/mine.txt") == "mine")
  }
}
