import Foundation
import RungModel
import RungSite
import Testing

/// Names of files, pages and aliases: what no disk of Windows can hold, what programs leave behind, and files that are not
/// read for their name alone.
@Suite struct NameTests {
  private func check(_ files: [String: String]) throws -> (run: SiteRun, said: [String]) {
    let scratch = try ScratchFolder()
    let standing = ["site.yaml": "title: T\npublisher: P\nlanguage: en-GB\n", "index.md": page("")]
    for (path, text) in standing.merging(files, uniquingKeysWith: { $1 }) {
      try scratch.put("Content/" + path, Array(text.utf8))
    }
    let run = SiteRun.check(scratch.url)
    let heads = run.said.split(separator: "\n").filter { $0.hasSuffix("]") && !$0.hasPrefix(" ") }
    return (run, heads.map(String.init))
  }

  private func page(_ front: String) -> String { "---\ntitle: A page\n\(front)---\n\nWords.\n" }

  private func role(_ key: String) -> String {
    "role: \(key)\ntitle: A role\nsummary: S\nstatements: {a: {\(key)-x: Do it}}\n"
  }

  @Test(arguments: [
    ("a:b.md", "'a:b.html' holds ':'"), ("what?.md", "'what?.html' holds '?'"),
    ("con.md", "a device of Windows, 'con'"),
    ("guide/NUL.tar.gz", "a device of Windows, 'NUL'"), ("com7 .pdf", "a device of Windows, 'com7'"),
    ("lpt\u{B9}.pdf", "a device of Windows"), ("aux/a.md", "the folder 'aux' is called like a device"),
    ("guide./a.md", "the folder 'guide.' ends with a dot"), ("notes ", "ends with a space"), ("x<y>.pdf", "holds '<'"),
    ("a|b.pdf", "holds '|'"), ("\"a\".pdf", "holds '\"'"), ("a*.pdf", "holds '*'"),
    (String(repeating: "long/", count: 42) + "a.md", "Windows opens no file whose whole path is longer than 259"),
  ])
  func namesThatWindowsCannotHold(path: String, words: String) throws {
    let (run, said) = try check([path: path.hasSuffix(".md") ? page("") : ""])
    #expect(said.count == 1, "\(run.said)")
    #expect(said.first?.contains(words) == true, "\(run.said)")
    #expect(said.first?.hasSuffix("[unportable-name]") == true)
    #expect(run.outcome == .clean)
  }

  @Test(arguments: ["console.md", "com.md", "com10.pdf", "a b.pdf", ".x/con.md", "lpt.pdf", "null.md", "Ångström.md"])
  func namesThatAreFine(path: String) throws {
    #expect(try check([path: path.hasSuffix(".md") ? page("") : ""]).said == [])
  }

  /// Also where no file has the name, and Rung makes it of a key or an alias; once, however many pages have it.
  @Test func addressesThatWindowsCannotHold() throws {
    let framework = "title: F\nsummary: S\nareas: {a: A}\nholders: [prn, aide]\n"
    let (_, said) = try check([
      "frameworks/con/framework.yaml": framework, "frameworks/con/prn.yaml": role("prn"),
      "frameworks/con/aide.yaml": role("aide"), "sources.yaml": "aux: {title: T, short: S, licence: not stated}\n",
      "old.md": page("aliases: ['lpt1.html', 'who?.html']\ncites: aux\n"),
    ])
    #expect(said.filter { $0.hasSuffix("[unportable-name]") }.count == 5, "\(said)")
    for name in ["'con'", "'prn.html'", "'aux.html'", "'lpt1.html'", "'who?.html'"] {
      #expect(said.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func foldersThatAreOneOnOtherDisks() throws {
    #expect(try check(["Guide/a.md": page(""), "guide/b.md": page("")]).said.count == 1)
    #expect(try check(["gu\u{E9}/a.md": page(""), "gue\u{301}/b.md": page("")]).said.count == 1)
    #expect(try check(["guide/a.md": page(""), "guide/b.md": page("")]).said == [])
  }

  @Test(arguments: [
    "old page.html", "ol\u{E9}.html", "who?.html", "C#.html", "a/b/c.html", "ultrasound/x (1).html", "50% off.html",
  ])
  func aliasesThatAPageCouldBeNamed(alias: String) throws {
    let said = try check(["a.md": page("aliases: ['\(alias)']\n")]).said.filter { !$0.contains("[unportable-name]") }
    #expect(said == [])
  }

  @Test(arguments: [
    ("old%20page.html", "write 'old page.html'"), ("/old.html", "write 'old.html'"), ("old/", "write 'old/index.html'"),
    ("https://x.example/a/old.html", "write 'a/old.html'"), ("a//b.html", "write 'a/b.html'"),
    ("old.html?page=1", "write 'old.html'"), ("old.html#top", "write 'old.html'"), ("a%2Fb.html", "write 'a/b.html'"),
    ("a\\b.html", "write 'a/b.html'"),
    ("%2e%2e/b.html", "write the old path as a file of the site, as in 'old/name.html'"),
    ("../b.html", "write the old path as a file of the site, as in 'old/name.html'"),
    (".b.html", "write the old path as a file of the site, as in 'old/name.html'"),
    ("old", "write the old path as a file of the site, as in 'old/name.html'"),
    ("a%00.html", "write the old path as a file of the site, as in 'old/name.html'"),
  ])
  func aliasesThatNoPageCouldBeNamed(alias: String, hint: String) throws {
    let (run, said) = try check(["a.md": page("aliases: ['\(alias)']\n")])
    #expect(said.count == 1, "\(run.said)")
    #expect(run.said.contains("hint: \(hint)\n"), "\(run.said)")
    #expect(run.outcome == .findings)
  }

  @Test func whatProgramsLeaveBehindIsLeftOutAndSaidOnce() throws {
    let names = [
      "~$report.docx", "Thumbs.db", ".DS_Store", "desktop.ini", ".a.md.swp", "a.md~", "old.bak", "~WRL0001.tmp",
      ".~lock.report.odt#", "guide/THUMBS.DB", "__MACOSX/x.md", "$RECYCLE.BIN/a.md", "report.docx.orig",
    ]
    let scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    for name in names { try scratch.put("Content/" + name, Array("Jane Doe".utf8)) }
    let site = scratch.url.appending(path: "Site")
    let run = SiteRun.build(scratch.url, into: site, isStrict: true)
    #expect(run.outcome == .clean)
    #expect(run.concluded.split(separator: "\n").count { $0.contains("left out of the site") } == 1, "\(run.concluded)")
    #expect(run.concluded.contains("'$RECYCLE.BIN/', '.DS_Store'"), "\(run.concluded)")
    #expect(run.concluded.contains("and 5 more"))
    let written = try contents(of: site).keys
    for name in names { #expect(!written.contains { $0.hasSuffix(name.split(separator: "/").last ?? "") }, "\(name)") }
  }

  @Test func aLinkToWhatIsLeftOutIsAFinding() throws {
    let (_, said) = try check(["~$a.docx": "", "a.docx": "", "b.md": page("") + "[a](a.docx) [b](~$a.docx)\n"])
    #expect(said.count == 1)
    #expect(
      said.first?.contains("b.md:6:17: error: '~$a.docx' is hidden or left behind by a program") == true, "\(said)")
  }

  /// Notepad adds `.txt`: that is said, and not each use of what the file would have declared.
  @Test func aFileUnderAWrongNameIsOneFinding() throws {
    let framework = "title: F\nsummary: S\nareas: {a: A}\nholders: [aide, lead]\n"
    let lead = role("lead") + "carries: {from: aide, by: book}\nprogression: [{to: aide}]\ncites: [book#x, other]\n"
    let files = [
      "frameworks/f/framework.yaml": framework, "frameworks/f/aide.yaml.txt": role("aide"),
      "frameworks/f/lead.yaml": lead, "sources.yml": "book: {title: T}\n", "glossary.yaml.txt": "",
      "a.md": page("") + "[](role:f/aide) [](compare:f/lead/aide) [](statement:aide-x) [](term:t)\n",
    ]
    let (run, said) = try check(files)
    #expect(said.count == 3, "\(run.said)")
    #expect(run.said.contains("hint: rename 'frameworks/f/aide.yaml.txt' to 'frameworks/f/aide.yaml'"))
    #expect(run.said.contains("hint: rename it to 'sources.yaml'"))
    #expect(run.said.contains("hint: rename it to 'glossary.yaml'"))
  }

  @Test func aSiteFileUnderAWrongNameIsOneFinding() throws {
    let scratch = try ScratchFolder()
    try scratch.put("Content/site.yaml.txt", Array("title: T\n".utf8))
    let run = SiteRun.check(scratch.url)
    #expect(run.findings.map(\.rule) == ["missing-file"])
    #expect(run.said.contains("hint: rename 'site.yaml.txt' to 'site.yaml'"))
  }
}
