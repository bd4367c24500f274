import Foundation
import RungModel
import RungSite
import Testing

@Suite struct OutputWriting {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func writesPagesAndTheFoldersAroundThem() throws {
    let pages = ["index.html": "home", "a/b/c.html": "deep", "a/d.html": "", ".nojekyll": ""]
    #expect(try build(folder("new/site"), pages) == tally(written: 4))
    #expect(
      folder.listing().dropFirst(2) == [
        "new/site/.nojekyll", "new/site/a/", "new/site/a/b/", "new/site/a/b/c.html", "new/site/a/d.html",
        "new/site/index.html",
      ])
    #expect(folder.text("new/site/a/b/c.html") == "deep")
  }

  @Test func anEqualBuildTouchesNothing() throws {
    let pages = ["index.html": "home", "a/b.html": "page", "big.html": String(repeating: "0123456789", count: 30_000)]
    try build(folder.path, pages)
    let before = (pages.keys + [".rung-manifest", "a", ""]).map(folder.stamp)
    #expect(try build(folder.path, pages) == tally(unchanged: 3))
    #expect((pages.keys + [".rung-manifest", "a", ""]).map(folder.stamp) == before)
  }

  @Test(arguments: ["changed", "chAnge", ""]) func aChangedPageIsReplacedByAnother(text: String) throws {
    try build(folder.path, ["a.html": "change", "b.html": "same"])
    let before = folder.stamp("a.html")
    let reader = try #require(FileHandle(forReadingAtPath: folder("a.html")))
    #expect(try build(folder.path, ["a.html": text, "b.html": "same"]) == tally(written: 1, unchanged: 1))
    #expect(folder.stamp("a.html")?.number != before?.number)
    #expect(folder.text("a.html") == text)
    #expect(try reader.readToEnd() == Data("change".utf8), "who reads the old page reads it to its end")
    #expect(folder.listing() == ["a.html", "b.html"])
  }

  @Test func aLastByteOfALongPageIsNoticed() throws {
    let long = String(repeating: "x", count: 200_000)
    try build(folder.path, ["a.html": long + "1"])
    #expect(try build(folder.path, ["a.html": long + "2"]) == tally(written: 1))
    #expect(folder.text("a.html")?.hasSuffix("x2") == true)
  }

  @Test func whatIsNoLongerWantedGoesWithItsFolders() throws {
    try build(
      folder.path, ["index.html": "", "a/b/one.html": "", "a/b/two.html": "", "a/three.html": "", "c/d/e.html": ""])
    #expect(try build(folder.path, ["index.html": "", "a/three.html": ""]) == tally(unchanged: 2, removed: 3))
    #expect(folder.listing() == ["a/", "a/three.html", "index.html"])
    #expect(try build(folder.path, [:]) == tally(removed: 2))
    #expect(folder.listing() == [])
  }

  @Test func whatIsAlreadyGoneIsNoFault() throws {
    try build(folder.path, ["a/b.html": "", "c.html": "c", "d/e.html": ""])
    try folder.remove("a")
    try folder.remove("c.html")
    try folder.remove("d")
    #expect(try build(folder.path, ["c.html": "c", "d/e.html": ""]) == tally(written: 2))
    #expect(folder.text("c.html") == "c")
  }

  @Test func aPageBecomesAFolderAndAFolderAPage() throws {
    try build(folder.path, ["a": "page", "b/c/d.html": "deep", "b/e.html": "flat"])
    let swapped = ["a/x.html": "inside", "b": "page"]
    #expect(try build(folder.path, swapped) == tally(written: 2, removed: 3))
    #expect(folder.listing() == ["a/", "a/x.html", "b"])
    #expect(try build(folder.path, ["a": "page", "b/c/d.html": "deep"]) == tally(written: 2, removed: 2))
    #expect(folder.listing() == ["a", "b/", "b/c/", "b/c/d.html"])
  }

  @Test func namesThatLookAlikeAreDifferentFiles() throws {
    let composed = "caf\u{E9}.html"
    let decomposed = "cafe\u{301}.html"
    try build(folder.path, [composed: "one"])
    #expect(try build(folder.path, [decomposed: "two"]) == tally(written: 1, removed: 1))
    let update = try begin(folder.path, [composed, decomposed])
    var writer = update.makeWriter()
    try writer.write(composed, Array("one".utf8))
    try writer.write(decomposed, Array("two".utf8))
    #expect(try update.finish() == tally(written: 1, unchanged: 1))
  }

  @Test func theUsersMaskDecidesWhoMayRead() throws {
    try build(folder.path, ["a/b.html": "1"])
    try build(folder.path, ["a/b.html": "2"])
    let mask = umask(0)
    umask(mask)
    let mode = { try FileManager.default.attributesOfItem(atPath: folder($0))[.posixPermissions] as? Int }
    #expect(try mode("a/b.html") == 0o666 & ~Int(mask))
    #expect(try mode("a") == 0o777 & ~Int(mask))
  }

  @Test func nothingIsSeenBeforeAllIsMadeAndPagesComeAfterWhatTheyName() throws {
    try build(folder.path, ["index.html": "old"])
    let paths = ["index.html", "new.html", "style.1.css", "z/picture.png"]
    let update = try begin(folder.path, paths)
    var writer = update.makeWriter()
    for path in paths { try writer.write(path, Array("new".utf8)) }
    #expect(folder.listing().filter { !$0.hasPrefix(".rung") } == ["index.html"])
    #expect(folder.text("index.html") == "old")
    // What is put in its place last is found to be in use: all others are there by then.
    try folder.put("index.html", "changed meanwhile")
    #expect(throws: MachineFault.self) { try update.finish() }
    #expect(["new.html", "style.1.css", "z/picture.png"].allSatisfy { folder.text($0) == "new" })
  }

  @Test func aBufferIsWrittenAsItIs() throws {
    let update = try begin(folder.path, ["a.html"])
    var writer = update.makeWriter()
    var buffer = ByteBuffer()
    buffer.append("as it is")
    try writer.write("a.html", buffer)
    #expect(try update.finish() == tally(written: 1))
    #expect(folder.text("a.html") == "as it is")
  }

  @Test func theSiteFolderItselfMayBeALink() throws {
    try folder.makeFolder("elsewhere")
    try folder.link("Site", to: "elsewhere")
    try build(folder("Site"), ["a.html": "here"])
    #expect(folder.text("elsewhere/a.html") == "here")
  }

  @Test(arguments: [1, 2, 8]) func manyWorkersWriteManyPages(jobs: Int) throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<1000).map { ("\($0 % 7)/\($0 % 13)/\($0).html", "page \($0)") })
    #expect(try build(folder.path, pages, jobs: jobs) == tally(written: 1000))
    let changed = pages.mapValues { $0.hasSuffix("3") ? $0 + "!" : $0 }
    #expect(try build(folder.path, changed, jobs: jobs) == tally(written: 100, unchanged: 900))
    #expect(changed.allSatisfy { folder.text($0.key) == $0.value })
  }
}
