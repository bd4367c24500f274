import Foundation
import RungSite
import Testing

/// The bytes of templates are judged like those of the content: they go into every page.
@Suite struct TemplateBytesTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
  }

  private func findings(_ bytes: [UInt8]) throws -> [String] {
    try scratch.put("Templates/page.html", bytes)
    return SiteRun.check(scratch.url).findings.map { "\($0.place) \($0.rule)" }
  }

  @Test func whatIsNotUTF8IsFound() throws {
    #expect(try findings(Array("<p>caf".utf8) + [0xE9]) == ["Templates/page.html:1:7 bad-utf8"])
    #expect(try findings([0xFF, 0xFE, 0x3C, 0]) == ["Templates/page.html:1:1 bad-utf8"])
  }

  @Test func controlSignsAreFound() throws {
    #expect(try findings(Array("<p>\n{{title}}\0".utf8)) == ["Templates/page.html:2:10 control-byte"])
    #expect(try findings(Array("<p>\u{202E}</p>".utf8)) == ["Templates/page.html:1:4 control-byte"])
  }

  @Test func aTemplateThatCannotBeReadStillExists() throws {
    try scratch.put("Templates/partials/own.html", [0xE9])
    #expect(try findings(Array("{{> partials/own}}".utf8)) == ["Templates/partials/own.html:1:1 bad-utf8"])
    try scratch.put("Templates/partials/own.html", [UInt8](repeating: 0x20, count: 2 << 20))
    #expect(try findings(Array("{{> partials/own}}".utf8)) == ["Templates/partials/own.html:1:1 file-too-large"])
  }

  @Test func aByteOrderMarkIsNoPartOfThePage() throws {
    #expect(try findings([0xEF, 0xBB, 0xBF] + Array("<!doctype html><p>".utf8)) == [])
    let site = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(scratch.url, into: site).outcome == .clean)
    let page = try Data(contentsOf: site.appending(path: "guide/how-to-use.html"))
    #expect(page.starts(with: "<!doctype".utf8))
  }
}
