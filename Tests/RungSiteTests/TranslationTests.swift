import Foundation
import RungModel
import RungSite
import Testing

/// `Tests/Sites/bilingual/` is in English and, in part, in Welsh.
@Suite struct TranslationTests {
  private let scratch: ScratchFolder
  private static let bilingual = testsFolder.appending(path: "Sites/bilingual")

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(Self.bilingual)
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let file = scratch.url.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    try scratch.put(path, Array(text.replacing(old, with: new).utf8))
  }

  @Test func everyUntranslatedTextIsListed() throws {
    let run = SiteRun.check(scratch.url)
    try compare(run.said, with: Self.bilingual.appending(path: "expected.txt"))
    #expect(run.outcome == .clean)
    #expect(SiteRun.check(scratch.url, isStrict: true).outcome == .findings)
  }

  @Test func aBuildCountsThem() throws {
    let run = SiteRun.build(scratch.url, into: scratch.url.appending(path: "Site"))
    #expect(run.said == "")
    #expect(run.concluded.contains("8 texts are not translated: 'rung check' lists them"))
  }

  @Test func faultsInTranslationsAreFoundOnce() throws {
    try edit(
      "Content/frameworks/imaging/aide.yaml", "Cadw'r **ystafell** yn lân.", "Cadw'r [ystafell](role:aidd) yn lân.")
    try edit(
      "Content/frameworks/imaging/aide.yaml", "text: See to the [trolley](statement:room).",
      "text: See to the [trolley](statement:rom).")
    try edit(
      "Content/frameworks/imaging/senior-aide.yaml", "text-cy: Croesawu cleifion.", "tekst-cy: Croesawu cleifion.")
    try scratch.put("Content/guide/gone.cy.md", Array("---\ntitle: Aeth\n---\n".utf8))
    try scratch.put("Content/guide/how.fr.md", Array("---\ntitle: Comment\n---\n".utf8))
    try scratch.put("Content/cy/old.md", Array("---\ntitle: Old\n---\n".utf8))
    let findings = SiteRun.check(scratch.url).findings.filter { $0.rule != "untranslated" }
    #expect(
      findings.map { "\($0.place) \($0.rule)" } == [
        "Content/cy/old.md:1:1 duplicate-address",
        "Content/frameworks/imaging/aide.yaml:15:34 unknown-role",
        "Content/frameworks/imaging/aide.yaml:20:34 unknown-statement",
        "Content/frameworks/imaging/senior-aide.yaml:9:40 unknown-key",
        "Content/guide/gone.cy.md:1:1 missing-original",
        "Content/guide/how.fr.md:1:1 unknown-language",
      ])
  }

  @Test(arguments: ["[Un]", "[]", "['', Dau]", "Un"])
  func aTranslationThatLosesAConditionIsAFinding(conditions: String) throws {
    try edit(
      "Content/frameworks/imaging/senior-aide.yaml", "text-cy: Croesawu cleifion.",
      "text-cy: Croesawu cleifion., conditions: [One, Two], conditions-cy: \(conditions)")
    let findings = SiteRun.check(scratch.url).findings.filter { $0.rule == "bad-value" }
    #expect(findings.count == 1, "\(findings)")
  }

  @Test func aPreviewFollowsWhatIsTranslated() throws {
    let keeper = SiteKeeper(
      content: scratch.path("Content"), templates: scratch.path("Templates"), jobs: 2)
    #expect(keeper.turn(.anything)?.isCurrent == true)
    try edit("Content/frameworks/imaging/aide.yaml", "Cadw'r **ystafell** yn lân.", "Glanhau'r ystafell.")
    let version = try #require(keeper.turn(.paths(content: ["frameworks/imaging/aide.yaml"], templates: [])))
    let page = try #require(try version.reply(to: "cy/imaging/aide.html"))
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("Glanhau"))
    try edit("Content/site.yaml", "translations: [cy]\n", "")
    try edit("Content/site.yaml", "-cy", "")
    let broken = try #require(keeper.turn(.paths(content: ["site.yaml"], templates: [])))
    #expect(!broken.isCurrent)
    #expect(broken.findings.contains { $0.rule == .unknownLanguage })
  }

  @Test func aSiteInOneLanguageHasNoOther() throws {
    let plain = try ScratchFolder()
    try plain.overlay(testsFolder.appending(path: "Sites/steps"))
    #expect(SiteRun.build(plain.url, into: plain.url.appending(path: "Site")).outcome == .clean)
    let pages = try contents(of: plain.url.appending(path: "Site")).filter {
      $0.key.hasSuffix(".html") || $0.key == "sitemap.xml"
    }
    #expect(pages.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("hreflang") })
  }
}
