import Foundation
import RungSite
import Testing

@Suite struct OutputForeign {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func filesOfOthersStay() throws {
    try folder.put(".gitignore", "*")
    try folder.put("a/notes.txt", "mine")
    try build(folder.path, ["a/page.html": "", "index.html": ""])
    try folder.put("b/CNAME", "mine")
    #expect(try build(folder.path, [:]) == tally(removed: 2))
    #expect(folder.listing() == [".gitignore", "a/", "a/notes.txt", "b/", "b/CNAME"])
  }

  @Test func aFolderOfOthersStaysWhenItIsEmptied() throws {
    try folder.makeFolder("theirs")
    try build(folder.path, ["theirs/ours/page.html": ""])
    try build(folder.path, [:])
    #expect(folder.listing() == ["theirs/"])
  }

  @Test func aFileOfOthersIsNotOverwrittenAndNothingElseIsWritten() throws {
    try build(folder.path, ["index.html": "old", "stale.html": ""])
    try folder.put("a/b.html", "mine")
    try folder.put("c.html", "mine")
    let pages = ["index.html": "new", "a/b.html": "mine", "c.html": "ours", "d.html": ""]
    #expect(throws: Refused(refusal: .foreign(["a/b.html", "c.html"]))) { try build(folder.path, pages) }
    #expect(folder.text("c.html") == "mine")
    #expect(folder.text("index.html") == "old")
    #expect(folder.listing() == ["a/", "a/b.html", "c.html", "index.html", "stale.html"])
    try folder.remove("c.html")
    try folder.remove("a")
    #expect(try build(folder.path, pages) == tally(written: 4, removed: 1))
  }

  @Test func foldersAndFilesOfOthersInTheWayAreRefused() throws {
    try folder.put("page.html/inner", "mine")
    try folder.put("folder", "mine")
    try folder.makeFolder("empty")
    #expect(throws: Refused(refusal: .foreign(["empty", "folder", "page.html"]))) {
      try build(folder.path, ["page.html": "", "folder/deep/a.html": "", "folder/b.html": "", "empty": ""])
    }
  }

  @Test func aFolderWithAForeignFileDoesNotMakeWay() throws {
    try build(folder.path, ["a/b/c.html": ""])
    try folder.put("a/b/mine.txt", "mine")
    #expect(throws: Refused(refusal: .foreign(["a"]))) { try build(folder.path, ["a": ""]) }
    #expect(folder.listing() == ["a/", "a/b/", "a/b/c.html", "a/b/mine.txt"])
  }

  @Test(arguments: [
    "", "rung manifest 1", "a.html\n", "rung manifest 9 (…)\na.html\nend 1\n", "\u{0}\u{1}", "{}",
  ]) func withAListThatCannotBeReadNothingIsRemoved(list: String) throws {
    try build(folder.path, ["a.html": "ours", "b.html": ""])
    try folder.put(".rung-manifest", list)
    #expect(try SiteFolder.open(folder.path).isManifestDamaged)
    #expect(throws: Refused(refusal: .foreign(["a.html"]))) { try build(folder.path, ["a.html": "new"]) }
    #expect(try build(folder.path, ["c.html": ""]) == tally(written: 1))
    #expect(folder.listing() == ["a.html", "b.html", "c.html"])
    #expect(try !SiteFolder.open(folder.path).isManifestDamaged)
  }

  @Test func aListCutShortAnywhereIsNotTrusted() throws {
    try build(folder.path, ["a/b.html": "", "c.html": ""])
    let whole = try #require(folder.text(".rung-manifest"))
    for length in 0..<whole.utf8.count {
      try folder.put(".rung-manifest", String(whole.prefix(length)))
      #expect(try SiteFolder.open(folder.path).isManifestDamaged, "after \(length) bytes")
    }
  }

  @Test(arguments: ["../outside.txt", "/etc/outside.txt", "a/../../outside.txt", ".rung-lock", "a//b"])
  func aListThatNamesWhatRungNeverWritesIsNotTrusted(line: String) throws {
    try folder.put("outside.txt", "mine")
    try build(folder("site"), ["a.html": ""])
    let list = try #require(folder.text("site/.rung-manifest"))
    try folder.put("site/.rung-manifest", list.replacingOccurrences(of: "a.html", with: line))
    #expect(try build(folder("site"), [:]) == tally())
    #expect(folder.text("outside.txt") == "mine")
    #expect(folder.text("site/a.html") == "")
    try folder.put("site/.rung-manifest", list.replacingOccurrences(of: " a.html", with: "0 a.html"))
    #expect(try SiteFolder.open(folder("site")).isManifestDamaged)
  }

  /// A file of ours that somebody changed or replaced; of the same length, longer, and from a build before the last.
  @Test(arguments: ["OURS", "longer than it was", "older"]) func aFileThatIsNotAsRungWroteItIsKeptAndNamed(text: String)
    throws
  {
    try build(folder.path, ["a.html": "older", "b.html": "older"])
    try build(folder.path, ["a.html": "ours", "b.html": "ours"])
    try folder.put("a.html", text)
    let words = { (refused: Refused?) in refused?.refusal == .changed(["a.html"]) }
    #expect(words(#expect(throws: Refused.self) { try build(folder.path, ["a.html": "new", "b.html": "new"]) }))
    #expect(folder.text("a.html") == text && folder.text("b.html") == "ours", "nothing was written")
    #expect(folder.listing() == ["a.html", "b.html"])
    #expect(try build(folder.path, ["b.html": "ours"]) == tally(unchanged: 1, kept: ["a.html"]))
    #expect(folder.text("a.html") == text)
    #expect(try build(folder.path, ["b.html": "ours"]) == tally(unchanged: 1), "it is named once")
    try folder.remove("a.html")
    #expect(try build(folder.path, ["a.html": "new", "b.html": "new"]) == tally(written: 2))
  }

  @Test func aFileThatSomebodyMadeAsItIsToBeIsNoStrangers() throws {
    try build(folder.path, ["a.html": "old"])
    try folder.put("a.html", "new")
    #expect(try build(folder.path, ["a.html": "new"]) == tally(unchanged: 1))
    #expect(try build(folder.path, [:]) == tally(removed: 1))
  }

  @Test func aChangedFileDoesNotMakeWayForAFolder() throws {
    try build(folder.path, ["a": "page"])
    try folder.put("a", "mine")
    #expect(throws: Refused(refusal: .foreign(["a"]))) { try build(folder.path, ["a/x.html": ""]) }
    #expect(folder.text("a") == "mine")
  }

  @Test func aListWithoutFingerprintsIsTrustedOnce() throws {
    try folder.put("a.html", "from an earlier version")
    try folder.put("b/c.html", "from an earlier version")
    let list = "rung manifest 1 (files that may be replaced and removed; do not edit)\nb/\na.html\nb/c.html\nend 3\n"
    try folder.put(".rung-manifest", list)
    #expect(try build(folder.path, ["a.html": "new"]) == tally(written: 1, removed: 1))
    #expect(folder.listing() == ["a.html"])
    try folder.put("a.html", "mine")
    #expect(throws: Refused(refusal: .changed(["a.html"]))) { try build(folder.path, ["a.html": "newer"]) }
  }

  @Test func aFileThatAPowerCutLeftEmptyIsMadeAgain() throws {
    try build(folder.path, ["a.html": "old", "b.html": "old"])
    try folder.put("a.html")
    #expect(try build(folder.path, ["a.html": "new", "b.html": "old"]) == tally(written: 1, unchanged: 1))
  }

  @Test func whatChangesWhileFilesAreMadeIsNotReplaced() throws {
    try build(folder.path, ["a.html": "old"])
    let update = try begin(folder.path, ["a.html"])
    var writer = update.makeWriter()
    try writer.write("a.html", Array("new".utf8))
    try folder.put("a.html", "mine, and longer")
    #expect(faultWords { _ = try update.finish() }?.hasSuffix("build again") == true)
    #expect(folder.text("a.html") == "mine, and longer")
  }

  @Test func whatAppearsDuringTheBuildIsNotOverwritten() throws {
    let update = try begin(folder.path, ["a.html", "b.html"])
    try folder.put("a.html", "mine")
    try folder.put("b.html", "same")
    var writer = update.makeWriter()
    try writer.write("a.html", Array("ours".utf8))
    try writer.write("b.html", Array("same".utf8))
    #expect(update.refusal == .changed(["a.html"]))
    #expect(throws: MachineFault.self) { try update.finish() }
    #expect(folder.text("a.html") == "mine")
  }
}
