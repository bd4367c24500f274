import Foundation
import RungSite
import Testing

/// What cannot be read, or not on this machine, as a whole command sees it. Each test runs in a process of its own that
/// gives up what it may.
@Suite struct UnreadableTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.url.path)
  }

  @Test func aFileThatIsOnlyCopiedIsFoundBeforeAnythingIsWritten() async throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: scratch.path("Content/pictures/rungs.svg"))
    await #expect(processExitsWith: .success) { [path = scratch.url.path as String] in
      if getuid() == 0 { try #require(seteuid(65534) == 0) }
      let run = SiteRun.check(URL(filePath: path))
      #expect(run.outcome == .findings)
      #expect(
        run.said == "Content/pictures/rungs.svg:1:1: error: 'pictures/rungs.svg' cannot be read: permission denied "
          + "[unreadable-file]\n\n")
    }
  }

  @Test func tooFewOpenFilesAreAFaultOfTheMachine() async throws {
    try scratch.put("Content/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x.txt", [])
    await #expect(processExitsWith: .success) { [path = scratch.url.path as String] in
      var limit = rlimit(rlim_cur: 20, rlim_max: 20)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
      let run = SiteRun.check(URL(filePath: path), jobs: 1)
      #expect(run.outcome == .fault)
      #expect(run.said == "")
      #expect(run.concluded.contains("more files are open than this program may have"))
    }
  }
}
