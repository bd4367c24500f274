import RungSite
import Testing

@Suite struct OutputPaths {
  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", "a//b", "a/", "a\u{0}b", "a\nb",
    "\u{7F}",
    ".rung-manifest", ".rung-lock", "a/.rung-x", String(repeating: "a", count: 256),
    Array(repeating: "abcdefgh", count: 500).joined(separator: "/"),
  ]) func isRefusedBeforeAnythingIsWritten(path: String) throws {
    let folder = try TestFolder()
    let refused = #expect(throws: Refused.self) { try build(folder.path, ["good.html": "", path: ""]) }
    guard case .unusable(let paths) = refused?.refusal else { return #expect(Bool(false), "\(path)") }
    #expect(paths.map(\.path) == [path])
    #expect(folder.listing() == [])
  }

  @Test(arguments: [
    "a", "a.html", "...", "..a", "a..", ".well-known/x", "rung-a", "Ä/ß €.html", "a b/c'd\"e",
    String(repeating: "a", count: 255),
  ]) func isGood(path: String) throws {
    let folder = try TestFolder()
    #expect(try build(folder.path, [path: "text"]) == tally(written: 1))
    #expect(folder.text(path) == "text")
    #expect(try build(folder.path, [path: "text"]) == tally(unchanged: 1))
  }

  @Test func oneFileTwiceOrAsAFolderIsRefused() throws {
    let folder = try TestFolder()
    let refused = #expect(throws: Refused.self) { _ = try begin(folder.path, ["b", "a", "a/c", "b"]) }
    let reasons = [
      UnusablePath("a", "would be a file and a folder"), UnusablePath("b", "would be written twice"),
    ]
    #expect(refused?.refusal == .unusable(reasons))
  }

  @Test func aPageThatWasNotAnnouncedIsAFault() throws {
    let folder = try TestFolder()
    let update = try begin(folder.path, ["a.html"])
    var writer = update.makeWriter()
    #expect(throws: MachineFault.self) { try writer.write("../b.html", []) }
    #expect(folder.listing() == [])
  }
}
