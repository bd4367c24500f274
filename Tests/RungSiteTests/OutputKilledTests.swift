import Foundation
import RungSite
import Testing

@Suite struct OutputKilled {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private func pages(_ text: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0 % 3)/\($0).html", "\(text) \($0)") })
  }

  @Test(arguments: [0, 1, 17, 40]) func anAbandonedBuildIsMendedByTheNext(done: Int) throws {
    try build(folder.path, ["old/page.html": "old"])
    try abandon(after: done, pages("first"))
    #expect(try build(folder.path, pages("second")) == tally(written: 40, removed: 1))
    #expect(pages("second").allSatisfy { folder.text($0.key) == $0.value })
    try abandon(after: done, pages("third").merging(["new/page.html": ""]) { $1 })
    #expect(try build(folder.path, ["index.html": ""]).written == 1)
    #expect(folder.listing() == ["index.html"])
  }

  @Test(arguments: [["a": "page"], ["a/x.html": "inside"], ["b": "other"]])
  func aBuildAbandonedWhileAPageBecameAFolderIsMended(next: [String: String]) throws {
    try build(folder.path, ["a": "page"])
    try abandon(after: 1, ["a/x.html": "inside"])
    try build(folder.path, next)
    #expect(folder.listing().filter { !$0.hasSuffix("/") } == Array(next.keys))
    try build(folder.path, [:])
    #expect(folder.listing() == [])
  }

  private func abandon(after done: Int, _ pages: [String: String]) throws {
    let update = try begin(folder.path, pages.keys)
    var writer = update.makeWriter()
    for page in pages.sorted(by: { $0.key < $1.key }).prefix(done) {
      try writer.write(page.key, Array(page.value.utf8))
    }
  }

  @Test func aKilledProcessLeavesNoLockAndIsMended() async throws {
    let site = folder.path
    try build(site, ["old.html": "", "a/0.html": "0"])
    await #expect(processExitsWith: .signal(SIGKILL)) { [site = site as String] in
      let update = try begin(site, (0..<50).map { "a/\($0).html" })
      var writer = update.makeWriter()
      for page in 0..<30 { try writer.write("a/\(page).html", Array("half".utf8)) }
      kill(getpid(), SIGKILL)
    }
    #expect(folder.text("old.html") == "" && folder.text("a/0.html") == "0", "the site is the old one")
    #expect(folder.listing().contains { $0.hasPrefix(".rung-tmp-") })
    #expect(try build(site, ["a/0.html": "half", "a/7.html": "half"]) == tally(written: 2, removed: 1))
    #expect(folder.listing() == ["a/", "a/0.html", "a/7.html"])
  }

  /// As a build leaves it that is killed while it puts its files in their places: the list names what was there and what
  /// is to come.
  private func killedInPlace() throws {
    try build(folder.path, ["changed.html": "old", "stale.html": "old"])
    let update = try begin(folder.path, ["changed.html", "new.html", "robots.txt"])
    var writer = update.makeWriter()
    for page in ["changed.html", "new.html", "robots.txt"] { try writer.write(page, Array("ours".utf8)) }
    // Its last steps fail at a folder that comes into the way.
    try folder.put("new.html/x", "")
    #expect(throws: MachineFault.self) { try update.finish() }
    try folder.remove("new.html")
  }

  @Test func whatAKilledBuildHadToComeIsNotAStrangers() throws {
    try killedInPlace()
    #expect(folder.text("robots.txt") == "ours", "files come before pages")
    #expect(folder.text("changed.html") == "old")
    try folder.put("changed.html", "ours")
    let pages = ["changed.html": "newer", "new.html": "newer", "robots.txt": "newer"]
    #expect(try build(folder.path, pages) == tally(written: 3, removed: 1))
  }

  @Test func whatAStrangerPutsThereAfterAKilledBuildIsKept() throws {
    try killedInPlace()
    try folder.put("robots.txt", "mine")
    try folder.put("new.html", "mine")
    let pages = ["changed.html": "newer", "new.html": "newer", "robots.txt": "newer"]
    #expect(throws: Refused(refusal: .changed(["new.html", "robots.txt"]))) { try build(folder.path, pages) }
    #expect(
      try build(folder.path, ["changed.html": "newer"])
        == tally(written: 1, removed: 1, kept: ["new.html", "robots.txt"]))
    #expect(folder.text("robots.txt") == "mine" && folder.text("new.html") == "mine")
    #expect(folder.listing() == ["changed.html", "new.html", "robots.txt"])
  }

  @Test(arguments: [".rung-tmp-notes", ".rung-tmp-0", ".rung-tmp-manifest", ".rung-tmp-notes/0"])
  func whatLooksTemporaryIsNotOursForThat(name: String) throws {
    try folder.put(name, "mine")
    try build(folder.path, ["a.html": "1"])
    try build(folder.path, ["a.html": "2"])
    #expect(folder.text(name) == "mine")
  }

  @Test func aStrangersLockIsNotWrittenInto() throws {
    try folder.put(".rung-lock", "mine")
    #expect(faultWords { try build(folder.path, ["a.html": ""]) }?.contains("move it away") == true)
    #expect(folder.text(".rung-lock") == "mine")
  }

  @Test func aBuildThatIsKilledAnywhereIsMended() async throws {
    let site = folder.path
    for round in 0..<6 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [site = site as String, round = round as Int] in
        Thread.detachNewThread {
          usleep(useconds_t(300 * (round + 1)))
          kill(getpid(), SIGKILL)
        }
        for text in 0... {
          try build(site, Dictionary(uniqueKeysWithValues: (0..<60).map { ("\(text % 2)/\($0).html", "\(text)") }))
        }
      }
    }
    try build(site, ["index.html": ""])
    #expect(folder.listing() == ["index.html"])
  }
}
