import Foundation
import RungModel
import RungSite
import Testing

@Suite struct InputScan {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private func scan() throws -> Scan { try InputFolder.open(folder.path, shownAs: "Content").scan() }

  private func findings(_ scan: Scan) -> [String] {
    scan.findings.map { "\($0.rule.rawValue) \($0.place.file): \($0.headline)" }
  }

  @Test func findsAllFilesSortedByBytes() throws {
    for (path, text) in [
      "b.md": "12", "a/z.yaml": "1", "a-b.yml": "", "a.md": "", "a/b/c.png": "123", "Z.md": "", "é.md": "",
    ] {
      try folder.put(path, text)
    }
    try folder.makeFolder("empty")
    let scan = try scan()
    #expect(scan.files.map(\.path) == ["Z.md", "a-b.yml", "a.md", "a/b/c.png", "a/z.yaml", "b.md", "é.md"])
    #expect(scan.files.map(\.size) == [0, 0, 0, 3, 1, 2, 0])
    #expect(scan.files.map(\.kind) == [.markdown, .yaml, .markdown, .other, .yaml, .markdown, .markdown])
    #expect(scan.findings == [])
  }

  @Test func passesOverWhatIsHiddenOrLeftByAnEditor() throws {
    for name in [
      ".DS_Store", ".git/config", "a.md~", ".#a.md", "#a.md#", "4913", ".a.md.swp", "a.swp", "a.tmp", "x/.hidden/y.md",
    ] { try folder.put(name) }
    for name in ["#a.md", "a#", "#", "4913.md", "swp", "old.tmp/page.md", "~a"] { try folder.put(name) }
    let scan = try scan()
    #expect(scan.files.map(\.path) == ["#", "#a.md", "4913.md", "a#", "old.tmp/page.md", "swp", "~a"])
    #expect(scan.findings == [])
  }

  @Test func namesHoldNoHiddenSigns() throws {
    try folder.put("a\u{202E}dm.md")
    let scan = try scan()
    #expect(scan.files == [])
    #expect(
      findings(scan) == [
        "bad-file-name Content/a\\xE2\\x80\\xAEdm.md: "
          + "'a\\xE2\\x80\\xAEdm.md' has a name that holds a hidden control sign, and is left out"
      ])
  }

  @Test func followsLinksInsideTheFolder() throws {
    try folder.put("shared/a.md", "text")
    try folder.put("shared/deep/b.md", "deep")
    try folder.makeFolder("x")
    try folder.link("x/pictures", to: "../shared")
    try folder.link("x/one.md", to: folder("shared/a.md"))
    try folder.link("y.md", to: "x/one.md")
    let scan = try scan()
    #expect(findings(scan) == [])
    let paths = ["shared/a.md", "shared/deep/b.md", "x/one.md", "x/pictures/a.md", "x/pictures/deep/b.md", "y.md"]
    #expect(scan.files.map(\.path) == paths)
    let input = try InputFolder.open(folder.path)
    let texts = try scan.files.map { try input.read($0, limit: 100) }
    #expect(texts == ["text", "deep", "text", "text", "deep", "text"].map { .bytes(Array($0.utf8)) })
  }

  @Test func aLinkOutOfTheFolderIsFoundAndNotFollowed() throws {
    let outside = try TestFolder()
    try outside.put("secret.md")
    try folder.put("a.md")
    try folder.link("file.md", to: outside("secret.md"))
    try folder.link("folder", to: outside.path)
    try folder.link("nothing.md", to: "nowhere.md")
    try folder.link("loop.md", to: "loop.md")
    // A folder beside this one whose name begins with this one's.
    try FileManager.default.createDirectory(atPath: folder.path + "-2", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-2") }
    try folder.link("sibling", to: folder.path + "-2")
    let scan = try scan()
    #expect(scan.files.map(\.path) == ["a.md"])
    #expect(
      findings(scan) == [
        "linked-file Content/file.md: 'file.md' is a link that leads out of this folder, and is left out",
        "linked-file Content/folder: 'folder' is a link that leads out of this folder, and is left out",
        "linked-file Content/loop.md: 'loop.md' is a link that leads nowhere, and is left out",
        "linked-file Content/nothing.md: 'nothing.md' is a link that leads nowhere, and is left out",
        "linked-file Content/sibling: 'sibling' is a link that leads out of this folder, and is left out",
      ])
  }

  @Test func circlesOfLinksEnd() throws {
    try folder.put("a/page.md")
    try folder.put("b/page.md")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("a/b", to: "../b")
    try folder.link("b/a", to: "../a")
    let scan = try scan()
    #expect(scan.files.map(\.path) == ["a/b/page.md", "a/page.md", "b/a/page.md", "b/page.md"])
    #expect(
      scan.findings.map(\.place.file) == [
        "Content/a/b/a", "Content/a/self", "Content/a/up", "Content/b/a/b", "Content/b/a/self", "Content/b/a/up",
      ])
    #expect(scan.findings.allSatisfy { $0.rule == .linkedFile })
  }

  @Test func aScannedFolderMayBeALink() throws {
    try folder.put("real/a.md", "text")
    try folder.link("Content", to: "real")
    try folder.link("real/b.md", to: "a.md")
    let scan = try InputFolder.open(folder("Content")).scan()
    #expect(scan.files.map(\.path) == ["a.md", "b.md"])
    #expect(scan.findings == [])
  }

  @Test func namesThatNoPageCanHaveAreFound() throws {
    try folder.makeFolder("x")
    for name: [UInt8] in [[0x63, 0xE9, 0x2E], Array("a\nb".utf8), Array("c\\d".utf8), [0x2E, 0xE9]] {
      let path = folder("x").utf8.map { CChar(bitPattern: $0) } + ([0x2F] + name + [0]).map { CChar(bitPattern: $0) }
      try #require(close(creat(path, 0o666)) == 0)
    }
    let scan = try scan()
    #expect(scan.files == [])
    #expect(
      findings(scan) == [
        #"bad-file-name Content/x/a\x0Ab: 'x/a\x0Ab' has a name that holds a control character, and is left out"#,
        #"bad-file-name Content/x/c\d: 'x/c\d' has a name that holds a backslash, and is left out"#,
        #"bad-file-name Content/x/c\xE9.: 'x/c\xE9.' has a name that is not UTF-8, and is left out"#,
      ])
  }

  @Test func whatIsNoFileIsFoundWithoutWaiting() throws {
    try #require(mkfifo(folder("pipe.md"), 0o666) == 0)
    try folder.link("null.md", to: "pipe.md")
    let scan = try scan()
    #expect(scan.files == [])
    #expect(scan.findings.map(\.place.file) == ["Content/null.md", "Content/pipe.md"])
    #expect(scan.findings.map(\.rule) == [.unreadableFile, .unreadableFile])
  }

  @Test func whatCannotBeReadIsFound() async throws {
    try folder.put("closed/a.md")
    try folder.put("file.md")
    try folder.put("open.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder("closed"))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder("file.md"))
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      if getuid() == 0 { try #require(seteuid(65534) == 0) }
      let input = try InputFolder.open(path)
      let scan = try input.scan()
      #expect(scan.files.map(\.path) == ["file.md", "open.md"])
      #expect(scan.findings.map(\.headline) == ["'closed' cannot be read: permission denied"])
      guard case .finding(let finding) = try input.read(scan.files[0], limit: 10) else { return #expect(Bool(false)) }
      #expect(finding.headline == "'file.md' cannot be read: permission denied")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder("closed"))
  }

  @Test func aFolderThatIsNotThereIsAFault() {
    let words = faultWords { _ = try InputFolder.open("/nowhere/Content") }
    #expect(words == "cannot read the folder /nowhere/Content: there is no such file or folder")
    #expect(faultWords { _ = try InputFolder.open("/etc/passwd") } != nil)
  }
}
