import Foundation
import RungModel
import RungReading
import RungSite
import Testing

/// A site that is kept is the one that is made afresh, whatever happened to the files in between.
@Suite struct KeeperTests {
  private let scratch: ScratchFolder
  private let keeper: SiteKeeper

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(testsFolder.appending(path: "Sites/plaster"))
    keeper = Self.keeper(scratch)
    #expect(keeper.turn(.anything)?.isCurrent == true)
  }

  private static func keeper(_ folder: ScratchFolder) -> SiteKeeper {
    SiteKeeper(content: folder.path("Content"), templates: folder.path("Templates"), jobs: 2)
  }

  private var fresh: SiteVersion { get throws { try #require(Self.keeper(scratch).turn(.anything)) } }

  private func content(_ path: String) throws -> String {
    try String(contentsOfFile: scratch.path("Content/" + path), encoding: .utf8)
  }

  private func put(_ path: String, _ text: String) throws { try scratch.put("Content/" + path, Array(text.utf8)) }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try content(path)
    #expect(text.contains(old))
    try put(path, text.replacing(old, with: new))
  }

  private func turn(_ paths: String...) -> SiteVersion? {
    keeper.turn(.paths(content: Set(paths), templates: []))
  }

  private func html(_ version: SiteVersion?, _ path: String) throws -> String {
    String(decoding: try #require(try version?.reply(to: path)).bytes, as: UTF8.self)
  }

  /// Compares every page, and what is found.
  private func compare(_ version: SiteVersion, _ fresh: SiteVersion, _ after: String) throws {
    #expect(version.isCurrent == fresh.isCurrent, "\(after)")
    guard fresh.isCurrent else { return }
    #expect(version.findings == fresh.findings, "\(after)")
    #expect(version.paths == fresh.paths, "\(after)")
    for path in fresh.paths {
      #expect(try version.reply(to: path)?.bytes == fresh.reply(to: path)?.bytes, "\(path) after \(after)")
    }
  }

  @Test func whatIsTouchedGivesNoVersion() throws {
    try put("guide/embeds.md", content("guide/embeds.md"))
    #expect(turn("guide/embeds.md") == nil)
    #expect(turn() == nil)
    #expect(turn("guide/.embeds.md.swp", "guide/4913", "guide/embeds.md~") == nil)
    #expect(keeper.turn(.anything) == nil)
  }

  @Test func wordsAreSeenOnEveryPageThatShowsThem() throws {
    try edit("frameworks/plaster/aide.yaml", "Tidy the room and its stores", "Tidy all rooms")
    let version = try #require(turn("frameworks/plaster/aide.yaml"))
    #expect(version.number == 2)
    #expect(try html(version, "plaster/aide.html").contains("Tidy all rooms"))
    try compare(version, fresh, "new words")
  }

  @Test func anErrorKeepsTheLastGoodSiteAndIsMended() throws {
    let before = try content("frameworks/plaster/aide.yaml")
    try put("frameworks/plaster/aide.yaml", before + "\nnonsense: [")
    let broken = try #require(turn("frameworks/plaster/aide.yaml"))
    #expect(!broken.isCurrent)
    #expect(broken.findings.map(\.rule) == [.yamlSyntax])
    #expect(try html(broken, "plaster/aide.html").contains("Tidy the room and its stores"))
    try edit("frameworks/plaster/helper.yaml", "title: ", "title: Good ")
    let other = try #require(turn("frameworks/plaster/helper.yaml"))
    #expect(!other.isCurrent)
    try put("frameworks/plaster/aide.yaml", before)
    let mended = try #require(turn("frameworks/plaster/aide.yaml"))
    #expect(mended.isCurrent)
    try compare(mended, fresh, "mending")
  }

  @Test func aNameThatNothingHasIsAnErrorUntilItIsMended() throws {
    try edit("frameworks/plaster/technician.yaml", "continues: bins", "continues: binz")
    let broken = try #require(turn("frameworks/plaster/technician.yaml"))
    #expect(broken.findings.contains { $0.rule == .unknownStatement } && !broken.isCurrent)
    try edit("frameworks/plaster/technician.yaml", "continues: binz", "continues: bins")
    try compare(#require(turn("frameworks/plaster/technician.yaml")), fresh, "mending")
  }

  @Test func whoeverHasARenamedPageOpenIsLedOn() throws {
    try put("guide/new.md", "---\ntitle: New\n---\n\nWords.\n")
    #expect(turn("guide/new.md")?.isCurrent == true)
    try FileManager.default.moveItem(
      atPath: scratch.path("Content/guide/new.md"), toPath: scratch.path("Content/newer.md"))
    let version = try #require(turn("guide/new.md", "newer.md"))
    #expect(version.moves == ["guide/new.html": "newer.html"])
    try compare(version, fresh, "renaming")
  }

  @Test func aMissingFolderIsAFaultUntilItIsBack() throws {
    let (there, away) = (scratch.path("Content"), scratch.path("Away"))
    try FileManager.default.moveItem(atPath: there, toPath: away)
    let gone = try #require(keeper.turn(.anything))
    #expect(gone.fault != nil && !gone.isCurrent)
    #expect(try html(gone, "plaster/aide.html").contains("Tidy"))
    #expect(keeper.turn(.anything) == nil)
    try FileManager.default.moveItem(atPath: away, toPath: there)
    #expect(keeper.turn(.anything)?.isCurrent == true)
  }

  @Test func whatCouldNotBeReadIsFreeAgainWhenItCan() throws {
    let before = try content("guide/embeds.md")
    try put("guide/embeds.md", before + String(repeating: "Words. ", count: 400_000))
    #expect(turn("guide/embeds.md")?.findings.map(\.rule) == [.fileTooLarge])
    try put("guide/embeds.md", before)
    let mended = try #require(turn("guide/embeds.md"))
    #expect(mended.isCurrent)
    try compare(mended, fresh, "mending")
  }

  @Test func anEqualFolderInItsPlaceIsReadFromThenOn() throws {
    let files = FileManager.default
    try files.copyItem(atPath: scratch.path("Content"), toPath: scratch.path("Copy"))
    try files.moveItem(atPath: scratch.path("Content"), toPath: scratch.path("Old"))
    try files.moveItem(atPath: scratch.path("Copy"), toPath: scratch.path("Content"))
    _ = keeper.turn(.anything)
    try edit("frameworks/plaster/aide.yaml", "Tidy the room and its stores", "Tidy all rooms")
    #expect(try html(turn("frameworks/plaster/aide.yaml"), "plaster/aide.html").contains("Tidy all rooms"))
  }

  @Test func aNameInAnotherSpellingIsAnotherName() throws {
    try put("caf\u{E9}.md", "---\ntitle: New\n---\n\nWords.\n")
    _ = turn("caf\u{E9}.md")
    try FileManager.default.removeItem(atPath: scratch.path("Content/caf\u{E9}.md"))
    try put("cafe\u{301}.md", "---\ntitle: New\n---\n\nWords.\n")
    let version = try #require(turn("caf\u{E9}.md", "cafe\u{301}.md"))
    #expect(version.paths.contains { $0.utf8.elementsEqual("cafe\u{301}.html".utf8) })
  }

  @Test func aStylesheetIsHandedOutAsItIs() throws {
    try scratch.put("Templates/style.css", Array("p { color: red }".utf8))
    let version = try #require(keeper.turn(.paths(content: [], templates: ["style.css"])))
    #expect(try html(version, "style.css") == "p { color: red }")
    try compare(version, fresh, "a new stylesheet")
  }

  /// Lines are taken out, doubled, moved and cut in all files at random, and put back.
  @Test(arguments: [1, 2, 3, 4]) func anyEditsComeToWhatIsMadeAfresh(seed: UInt64) throws {
    var random = Numbers(seed: seed)
    let files = try FileManager.default.subpathsOfDirectory(atPath: scratch.path("Content"))
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }.sorted()
    for turn in 1...40 {
      let file = files[random.next(below: files.count)]
      let before = try content(file)
      try put(file, random.altered(before))
      let version = self.turn(file)
      let fresh = try fresh
      if let version { try compare(version, fresh, "turn \(turn), \(file)") }
      // Half of all edits stay, if they do no harm.
      if !fresh.isCurrent || random.next(below: 2) == 0 {
        try put(file, before)
        if let back = self.turn(file) { try compare(back, self.fresh, "turn \(turn), \(file) put back") }
      }
    }
  }
}

/// The same numbers for the same seed.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  mutating func altered(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = next(below: lines.count)
    switch next(below: 6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, next(below: lines.count))
    case 3: lines[line] = String(lines[line].prefix(next(below: lines[line].count)))
    case 4: lines[line] = lines[line].replacing("a", with: "MRI ")
    default: lines[line] += " More words"
    }
    return lines.joined(separator: "\n")
  }
}
