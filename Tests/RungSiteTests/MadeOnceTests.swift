import Foundation
import SystemPackage
import Testing

@testable import RungSite

/// A file that another program makes is made once, as long as nothing has changed that it depends on.
@Suite struct MadeOnceTests {
  let scratch: ScratchFolder
  let site: String

  init() throws {
    scratch = try ScratchFolder()
    site = scratch.path("site")
    try put("echo >> '\(scratch.path("runs"))'; cat")
  }

  private func put(_ script: String) throws {
    try scratch.put("program", Array("#!/bin/sh\n\(script)\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path("program"))
  }

  /// Builds a site of one file, and says how often the program has run since the tests began. On a thread of its own:
  /// those that run tests must not wait.
  private func runs(making source: String = "rows") async throws -> Int {
    let (site, program) = (site, Program(path: FilePath(scratch.path("program"))))
    try await withCheckedThrowingContinuation { (ending: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread { ending.resume(with: Result { try build(site, source, program) }) }
    }
    #expect(try String(contentsOfFile: site + "/a/b.xlsx", encoding: .utf8) == source)
    return (try? String(contentsOfFile: scratch.path("runs"), encoding: .utf8).count) ?? 0
  }

  @Test func aFileIsMadeOnce() async throws {
    #expect(try await runs() == 1)
    #expect(try await runs() == 1)
  }

  @Test func aFileOfOtherRowsIsMade() async throws {
    #expect(try await runs() == 1)
    #expect(try await runs(making: "others") == 2)
    #expect(try await runs() == 3)
  }

  @Test func aFileThatSomebodyChangedIsMadeAndNotReplaced() async throws {
    #expect(try await runs() == 1)
    let changed = URL(filePath: site + "/a/b.xlsx")
    try Data("rowS".utf8).write(to: changed)
    await #expect(throws: MachineFault.self) { try await runs() }
    #expect(try String(contentsOf: changed, encoding: .utf8) == "rowS")
    try FileManager.default.removeItem(at: changed)
    #expect(try await runs() == 3)
  }

  @Test func aFileThatIsGoneIsMade() async throws {
    #expect(try await runs() == 1)
    try FileManager.default.removeItem(atPath: site + "/a")
    #expect(try await runs() == 2)
  }

  @Test func aFileIsMadeByAnotherVersionOfItsProgram() async throws {
    #expect(try await runs() == 1)
    try put("echo >> '\(scratch.path("runs"))'; exec cat")
    #expect(try await runs() == 2)
  }

  @Test(arguments: ["", "rung made 2\n", "rung made 1 (what files were made of; they are made anew without it)\nx\n"])
  func ofAListThatIsNoneNothingIsBelieved(list: String) async throws {
    #expect(try await runs() == 1)
    try Data(list.utf8).write(to: URL(filePath: site + "/.rung-made"))
    #expect(try await runs() == 2)
    #expect(try await runs() == 2)
  }

  @Test func aFolderInPlaceOfTheListStopsNothing() async throws {
    try FileManager.default.createDirectory(atPath: site + "/.rung-made", withIntermediateDirectories: true)
    #expect(try await runs() == 1)
    #expect(try await runs() == 2)
  }

  @Test func aLinkInPlaceOfTheListIsNotFollowed() async throws {
    #expect(try await runs() == 1)
    let outside = scratch.path("outside")
    try FileManager.default.moveItem(atPath: site + "/.rung-made", toPath: outside)
    try FileManager.default.createSymbolicLink(atPath: site + "/.rung-made", withDestinationPath: outside)
    let before = try Data(contentsOf: URL(filePath: outside))
    #expect(try await runs(making: "others") == 2)
    #expect(try Data(contentsOf: URL(filePath: outside)) == before)
    #expect(try await runs(making: "others") == 2)
  }
}

private func build(_ site: String, _ source: String, _ program: Program) throws {
  let folder = try SiteFolder.open(site)
  let made = MadeFiles(in: folder)
  let bytes = try made.bytes(at: "a/b.xlsx", of: Array(source.utf8), by: program)
  guard case .ready(let update) = try folder.begin(["a/b.xlsx"]) else { return }
  var writer = update.makeWriter()
  try writer.write("a/b.xlsx", bytes)
  made.save()
  _ = try update.finish()
}
