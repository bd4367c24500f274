import Foundation
import RungSite
import Testing

/// What cannot be written is found before anything is: `check` and `build` say the same.
@Suite struct AddressTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
  }

  private func findings() -> [String] {
    let run = SiteRun.check(scratch.url)
    #expect(SiteRun.build(scratch.url, into: scratch.url.appending(path: "Site")).outcome == run.outcome)
    return run.said.split(separator: "\n").filter { !$0.hasPrefix("  hint") }.map(String.init)
  }

  /// Without the warnings that a name cannot be kept on every disk, which stop nothing.
  private func errors() -> [String] { findings().filter { $0.contains(": error: ") } }

  private func put(_ path: String) throws {
    try scratch.put("Content/\(path)", Array("---\ntitle: A page\n---\n\nWords.\n".utf8))
  }

  /// Previews and paper have it at its own name, builds at one with a fingerprint.
  @Test(arguments: ["style.css", "Style.css", "menu.js"])
  func aFileNamedLikeOneOfEverySite(name: String) throws {
    try put(name)
    #expect(
      findings() == [
        "Content/\(name):1:1: error: '\(name.lowercased())' is already the address of a file of every site "
          + "[duplicate-address]"
      ])
  }

  @Test func aFileNamedLikeAFrameworksFolder() throws {
    try put("Ultrasound")
    #expect(
      findings() == [
        "Content/Ultrasound:1:1: error: 'Ultrasound' cannot be a file: it is the folder of 'ultrasound/index.html' "
          + "[duplicate-address]",
        "  note: Content/frameworks/ultrasound/framework.yaml:1:1: the folder is needed here",
      ])
  }

  @Test func aCrosswalkNamedLikeAFramework() throws {
    let levels = "levels: {l: {title: L, holders: [ultrasound/aide, ultrasound/lead-aide]}}"
    try scratch.put(
      "Content/crosswalks.yaml", Array("ultrasound: {title: C, summary: S., ground: G., \(levels)}\n".utf8))
    let found = findings().filter { $0.contains(" error: ") }
    #expect(found.contains { $0.contains("compare.html") && $0.hasPrefix("Content/crosswalks.yaml:1:1: ") })
    #expect(found.allSatisfy { $0.hasPrefix("Content/crosswalks.yaml:1:") })
  }

  @Test func aPageNamedLikeAFolder() throws {
    try put("guide/a.md")
    try put("guide/a.html/deep/picture.txt")
    #expect(
      findings().first == "Content/guide/a.md:1:1: error: 'guide/a.html' cannot be a file: it is the folder of "
        + "'guide/a.html/deep/picture.txt' [duplicate-address]")
  }

  @Test func aFolderNamedLikeAPageOfEverySite() throws {
    try put("glossary.html/picture.txt")
    #expect(
      findings().first == "Content/glossary.html/picture.txt:1:1: error: 'glossary.html' cannot be a file: "
        + "it is the folder of 'glossary.html/picture.txt' [duplicate-address]")
  }

  @Test func aPageWhoseNameIsTooLongWithItsEnding() throws {
    let name = String(repeating: "n", count: 251)
    try put("\(name.dropFirst()).md")
    #expect(errors() == [])
    try put("\(name).md")
    #expect(
      errors().first == "Content/\(name).md:1:1: error: the address '\(name).html' has a part of more than 255 bytes "
        + "[bad-file-name]")
  }

  @Test func aPathThatIsTooLong() throws {
    let folders = Array(repeating: String(repeating: "f", count: 199), count: 19).joined(separator: "/") + "/"
    try put(folders + String(repeating: "n", count: 195) + ".md")
    #expect(errors() == [])
    try put(folders + String(repeating: "n", count: 196) + ".md")
    #expect(errors().first?.hasSuffix("is longer than 4,000 bytes [bad-file-name]") == true)
  }

  @Test func anAliasThatIsTooLong() throws {
    let alias = String(repeating: "a", count: 251) + ".html"
    try scratch.put("Content/x.md", Array("---\ntitle: A page\naliases: [\(alias)]\n---\n".utf8))
    #expect(findings().first?.hasPrefix("Content/x.md:3:11: error: the address 'aaa") == true)
  }
}
