import Foundation
import RungSite
import Testing

@Suite struct OutputFaults {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private static let big = String(repeating: "x", count: 300_000)

  /// A disk of one megabyte, where the machine permits it; `tooLargeAFile…` below needs no permission and always runs.
  private static func mountSmallDisk(_ path: String) -> Bool {
    mount("rung-test", path, "tmpfs", 0, "size=1m") == 0
  }

  @Test func aFullDiskIsNamedAndLeavesTheSiteAsItWas() throws {
    let disk = folder.path
    guard OutputFaults.mountSmallDisk(disk) else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try build(disk, ["0.html": "old", "1.html": "old"])
    let pages = Dictionary(uniqueKeysWithValues: (0..<8).map { ("\($0).html", OutputFaults.big) })
    let words = faultWords { try build(disk, pages, jobs: 1) }
    #expect(words == "cannot write \(disk)/3.html: the disk is full")
    #expect(folder.listing() == ["0.html", "1.html"], "no new page, nothing temporary")
    #expect(folder.text("0.html") == "old")
    #expect(try build(disk, ["1.html": "small"]) == tally(written: 1, removed: 1))
    #expect(folder.listing() == ["1.html"])
  }

  @Test func aFullDiskSparesThePageThatWasThere() throws {
    let disk = folder.path
    guard OutputFaults.mountSmallDisk(disk) else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try build(disk, ["a.html": OutputFaults.big, "b.html": OutputFaults.big, "c.html": OutputFaults.big])
    let words = faultWords {
      try build(disk, ["a.html": OutputFaults.big + "y", "b.html": OutputFaults.big, "c.html": OutputFaults.big])
    }
    #expect(words?.hasSuffix("a.html: the disk is full") == true)
    #expect(folder.text("a.html") == OutputFaults.big)
    #expect(folder.listing() == ["a.html", "b.html", "c.html"])
  }

  @Test func tooLargeAFileLeavesNothingHalfWritten() async throws {
    let site = folder.path
    try build(site, ["old.html": "old"])
    await #expect(processExitsWith: .success) { [site = site as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      try #require(setrlimit(__rlimit_resource_t(1), &limit) == 0)
      let pages = ["a.html": "small", "big.html": String(repeating: "x", count: 300_000), "old.html": "old"]
      let words = faultWords { try build(site, pages, jobs: 1) }
      #expect(words == "cannot write \(site)/big.html: the file would be larger than the system allows")
      let changed = ["old.html": String(repeating: "x", count: 300_000)]
      #expect(faultWords { try build(site, changed, jobs: 1) }?.contains("larger than") == true)
    }
    #expect(folder.listing() == ["old.html"])
    #expect(folder.text("old.html") == "old")
    #expect(try build(site, ["b.html": ""]) == tally(written: 1, removed: 1))
  }

  @Test func aFolderWithoutPermissionIsNamed() async throws {
    let site = folder.path
    try build(site, ["a/b.html": "old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: site)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder(".rung-lock"))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder("a"))
    await #expect(processExitsWith: .success) { [site = site as String] in
      if getuid() == 0 { try #require(seteuid(65534) == 0) }
      let words = faultWords { try build(site, ["a/b.html": "new"]) }
      #expect(words == "cannot write \(site)/a/b.html: permission denied")
      #expect(faultWords { try build(site, ["a/c.html": ""]) } == "cannot write \(site)/a/c.html: permission denied")
      #expect(faultWords { try build(site, [:]) } == "cannot remove \(site)/a/b.html: permission denied")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder("a"))
    #expect(folder.listing() == ["a/", "a/b.html"])
    #expect(folder.text("a/b.html") == "old")
  }

  @Test func aListThatMayNotBeReadIsNamed() async throws {
    let site = folder.path
    try build(site, ["a.html": "old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: site)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: folder(".rung-lock"))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder(".rung-manifest"))
    await #expect(processExitsWith: .success) { [site = site as String] in
      if getuid() == 0 { try #require(seteuid(65534) == 0) }
      let words = faultWords { try build(site, ["a.html": "new"]) }
      #expect(words == "cannot read \(site)/.rung-manifest: permission denied")
    }
    #expect(folder.text("a.html") == "old")
  }

  @Test func aSiteThatIsNoFolderIsNamed() throws {
    try folder.put("file", "mine")
    let words = faultWords { try build(folder("file"), [:]) }
    #expect(words?.hasPrefix("cannot open the folder \(folder("file")): ") == true)
    #expect(faultWords { try build(folder("file/site"), [:]) }?.contains("not a folder") == true)
    #expect(folder.text("file") == "mine")
  }

  @Test func aSiteThatCannotBeMadeIsNamed() {
    #expect(faultWords { try build("/proc/site", [:]) }?.hasPrefix("cannot open the folder /proc/site: ") == true)
    #expect(faultWords { try build("", [:]) } != nil)
  }

  @Test func aReadOnlyDiskIsNamed() throws {
    guard OutputFaults.mountSmallDisk(folder.path) else { return }
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    try #require(mount("rung-test", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=1m") == 0)
    let words = faultWords { try build(folder.path, ["a": ""]) }
    #expect(words == "cannot write into \(folder.path): the disk is read-only")
  }
}
