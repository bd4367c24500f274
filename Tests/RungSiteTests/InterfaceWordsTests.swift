import Foundation
import RungReading
import RungRendering
import RungSite
import Testing

private let packageFolder = testsFolder.deletingLastPathComponent()

@Suite struct InterfaceWordsTests {
  private static let languages = ["cy"]

  private func words(_ language: String) throws -> [String: String] {
    let file = packageFolder.appending(path: "Templates/words/\(language).yaml")
    let words = WordsFile(Array(try Data(contentsOf: file)), in: file.lastPathComponent)
    #expect(words.findings.isEmpty)
    return Dictionary(words.entries.map { ($0.key, $0.text) }) { first, _ in first }
  }

  /// What stands in braces, single ones too, with the signs before names.
  private func names(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{+[^{}]+\}+/#).map { String($0.output) })
  }

  @Test(arguments: languages) func everyLanguageHasTheSameWords(language: String) throws {
    let (english, other) = (try words("en"), try words(language))
    #expect(english.count > 300)
    #expect(Set(english.keys).symmetricDifference(other.keys).sorted() == [])
    for (key, text) in english {
      #expect(names(text) == names(other[key] ?? ""), "\(key) has the same names in every language")
    }
  }

  @Test func everyWordIsSaidSomewhere() throws {
    let templates = try contents(of: packageFolder.appending(path: "Templates")).filter { $0.key.hasSuffix(".html") }
    var said = Set(Word.allCases.map(\.rawValue)).union(["language"])
    for bytes in templates.values {
      let matches = String(decoding: bytes, as: UTF8.self).matches(of: #/\{\{words\.([^}]+)\}\}/#)
      said.formUnion(matches.map { String($0.output.1) })
    }
    #expect(said.symmetricDifference(try words("en").keys).sorted() == [])
  }

  /// Templates hold marks and names: words stand in the words files.
  @Test func noTemplateSpeaksEnglish() throws {
    let templates = try contents(of: packageFolder.appending(path: "Templates")).filter { $0.key.hasSuffix(".html") }
    #expect(templates.count > 40)
    for (path, bytes) in templates { #expect(Self.spoken(in: String(decoding: bytes, as: UTF8.self)) == [], "\(path)") }
  }

  @Test func whatTemplatesSpeakIsFound() {
    let template = """
      {{! A comment. }}<p class="a">{{title}}, {{#b}}{{words.c}}{{/b}}<b title="Some words">Words</b></p>
      {{$open}} open{{/open}}{{$prefix}}term_{{/prefix}}
      """
    #expect(Self.spoken(in: template) == ["Some words", "Words"])
  }

  private static func spoken(in template: String) -> [String] {
    // Blocks that fill attributes: of an element, or the beginning of an id.
    let filled = #/\{\{\$(open|hidden|prefix|id|quiet)\}\}[^<>]*?\{\{/\1\}\}/#
    let bare = template.replacing(#/\{\{!.*?\}\}/#.dotMatchesNewlines(), with: "").replacing(filled, with: "")
      .replacing(#/\{\{\{.*?\}\}\}/#, with: "").replacing(#/\{\{.*?\}\}/#, with: "")
    let attributes = bare.matches(of: #/ (?:aria-label|title|alt|placeholder)="([^"]*)"/#).map { String($0.output.1) }
    let texts = bare.replacing(#/<[^>]*>/#, with: "\n").split(separator: "\n").map(String.init)
    return (attributes + texts).filter { $0.contains(where: \.isLetter) }
  }

  @Test func noScriptSpeaksEnglish() throws {
    let scripts = try contents(of: packageFolder.appending(path: "Templates")).filter { $0.key.hasSuffix(".js") }
    #expect(scripts.count > 3)
    for (path, bytes) in scripts {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let code: String = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      // Two words in quotation marks, the first with a capital: no selector looks so.
      let sentences = code.matches(of: #/["`][A-Z][a-z]+ [a-z]+[^"`]*["`]/#).map { String($0.output) }
      #expect(sentences == [], "\(path)")
    }
  }

  // What a site's own words do

  private func said(_ files: [String: String], language: String = "en-GB") throws -> SiteRun {
    let scratch = try ScratchFolder()
    try scratch.overlay(testsFolder.appending(path: "Rules/_clean"))
    let site = try String(contentsOf: scratch.url.appending(path: "Content/site.yaml"), encoding: .utf8)
    try scratch.put("Content/site.yaml", Array(site.replacing("en-GB", with: language).utf8))
    for (path, text) in files { try scratch.put("Templates/\(path)", Array(text.utf8)) }
    return SiteRun.check(scratch.url)
  }

  @Test func faultsAreFoundWhereTheyStand() throws {
    let words = """
      home: Start
      sources: Sauces
      caution: "Beware of {{nothing}}"
      from-to: "{{from}} and {{too}}"
      ladder: "{{words.levels}} or {{words.ladder}}"
      roles: "{{#open}}"
      none: [none]
      hoome: Start
      """
    let run = try said(["words/en.yaml": words, "404.html": "{{words.no-such-pag}}{{{words.home}}}"])
    #expect(
      run.findings.map { "\($0.place) \($0.rule)" } == [
        "Templates/404.html:1:9 template-unknown-name",
        "Templates/404.html:1:25 template-raw-text",
        "Templates/words/en.yaml:3:23 template-unknown-name",
        "Templates/words/en.yaml:4:10 template-unknown-name",
        "Templates/words/en.yaml:5:32 template-recursion",
        "Templates/words/en.yaml:6:12 template-syntax",
        "Templates/words/en.yaml:7:7 wrong-type",
        "Templates/words/en.yaml:8:1 template-unused",
      ])
    #expect(run.said.contains("hint: write 'no-such-page'"))
    #expect(run.said.contains("hint: write of these what you need: {{from}}, {{to}}"))
  }

  @Test func aNewLanguageHasItsOwnWords() throws {
    let english = String(decoding: englishWords(), as: UTF8.self)
    #expect(try said(["words/sv.yaml": english], language: "sv-FI").said == "")
    let run = try said(["words/sv.yaml": english.replacing("\nhome: Home\n", with: "\n")], language: "sv-FI")
    #expect(
      run.said.contains(
        "Templates/words/sv.yaml:1:1: warning: a word is missing, and will be in English [missing-words]"))
    #expect(run.said.contains("hint: add home"))
    #expect(try said([:], language: "cy").said == "")
    #expect(try said([:], language: "en-AU").said == "")
  }
}
