import Foundation
import RungSite
import Testing

/// A hint is worse than none if following it makes a second mistake. So hints are followed here to the letter, where they can
/// be: what is underlined is replaced by what the hint says to write, or a file is renamed.
@Suite struct HintTests {
  /// What a hint says to do, where a program can do it.
  enum Act: Equatable {
    case write(String)
    case rename(to: String)
    case takeOutLine

    init?(_ finding: Said) {
      let hint = finding.hint ?? ""
      if let match = hint.wholeMatch(of: /write (?:'([^']+)'|"(.+?)")(?:, .*| or .*)?/), finding.width > 0,
        finding.rule != "raw-html", !hint.contains("'true' or 'false'")
      {
        // A hint on HTML shows how Markdown says it, around words that only the author can put there; and which of
        // two is true, only the author knows.
        self = .write(match.1.map(String.init) ?? "\"\(match.2 ?? "")\"")
      } else if let match = hint.firstMatch(of: /^rename (?:'[^']+'|it|the file) to '([^']+)'/) {
        self = .rename(to: String(match.1))
      } else if hint == "take the line out" {
        self = .takeOutLine
      } else {
        return nil
      }
    }
  }

  /// A finding of the JSON report.
  struct Said: Decodable, Hashable {
    var file: String
    var line: Int
    var column: Int
    var width: Int
    var rule: String
    var message: String
    var hint: String?

    /// Places move when a line is mended.
    var identity: String { "\(rule): \(message)" }
  }

  private func said(_ folder: URL) throws -> [Said] {
    try SiteRun.check(folder, format: .json).said.split(separator: "\n").map {
      try JSONDecoder().decode(Said.self, from: Data($0.utf8))
    }
  }

  private func follow(_ act: Act, _ finding: Said, in scratch: ScratchFolder) throws {
    let file = scratch.url.appending(path: finding.file)
    switch act {
    case .rename(let name):
      let to =
        name.contains("/")
        ? scratch.url.appending(path: "Content/" + name)
        : file.deletingLastPathComponent().appending(path: name)
      let from =
        finding.message.firstMatch(of: /'([^']+)' is not read/)
        .map { scratch.url.appending(path: "Content/" + $0.1) } ?? file
      try FileManager.default.moveItem(at: from, to: to)
    case .write(let words):
      try edit(file, line: finding.line) { bytes in
        let start = finding.column - 1
        bytes.replaceSubrange(start..<min(start + finding.width, bytes.count), with: Array(words.utf8))
      }
    case .takeOutLine: try edit(file, line: finding.line) { $0 = [] }
    }
  }

  private func edit(_ file: URL, line: Int, _ change: (inout [UInt8]) -> Void) throws {
    var lines = [UInt8](try Data(contentsOf: file)).split(separator: 0x0A, omittingEmptySubsequences: false).map(
      Array.init)
    change(&lines[line - 1])
    try Data(lines.joined(separator: [0x0A])).write(to: file)
  }

  /// What a site says after a hint on one of its findings was followed, besides what it said before.
  private func remains(of finding: Said, _ act: Act, in scratch: ScratchFolder, before: [Said]) throws -> [String] {
    try follow(act, finding, in: scratch)
    let after = try said(scratch.url)
    let others = before.filter { $0 != finding }.map(\.identity)
    // What a whole catalog is looked through for is said once nothing else stops it.
    return after.filter { $0.rule != "empty-area" }.map(\.identity).filter { !others.contains($0) }
  }

  @Test(arguments: [
    "bad-id", "broken-link", "unknown-area", "unknown-entry", "unknown-fact", "unknown-key", "unknown-link-kind",
    "unknown-role", "unknown-source", "unknown-statement", "unknown-term", "unknown-tier", "ambiguous-name",
    "low-contrast", "template-unknown-name",
  ])
  func ofARule(rule: String) throws {
    let scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    try scratch.overlay(RuleTests.folder.appending(path: rule))
    let before = try said(scratch.url)
    let finding = try #require(before.first)
    let act = try #require(Act(finding), "\(finding.hint ?? "")")
    let remains = try remains(of: finding, act, in: scratch, before: before)
    #expect(remains == [])
  }

  /// Each hint of the broken site by itself: the finding goes, and no other comes.
  @Test func ofTheBrokenSite() throws {
    let all = try said(BrokenSiteTests.folder)
    let mechanical = all.compactMap { finding in Act(finding).map { (finding, $0) } }
    #expect(mechanical.count >= 20)
    for (finding, act) in mechanical {
      let scratch = try ScratchFolder()
      try scratch.overlay(BrokenSiteTests.folder)
      let remains = try remains(of: finding, act, in: scratch, before: all)
      #expect(remains == [], "\(finding.file):\(finding.line) \(finding.rule) → \(finding.hint ?? "")")
    }
  }
}
