import Foundation
import RungSite
import Testing

/// What an author's words become where signs in them would mean something.
@Suite struct EscapeTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// The file at `path` of a site with one framework `f` of two roles.
  /// - Parameters:
  ///   - role: what stands below the head of the first role's file.
  ///   - site: more lines of site.yaml.
  private func file(_ path: String, title: String = "R", role: String = "", site: String = "", page: String = "")
    throws -> String
  {
    let frame = "title: F\nsummary: S\ntiers: {t: T}\nareas: {a: A}\nholders: [r, s]\n"
    let quoted = title.replacing("'", with: "''")
    let files = [
      "site.yaml": "title: T\npublisher: P\nlanguage: en\n\(site)", "index.md": "---\ntitle: Home\n---\n\n\(page)\n",
      "frameworks/f/framework.yaml": frame,
      "frameworks/f/r.yaml": "role: r\ntitle: '\(quoted)'\ntier: t\nsummary: S.\n\(role)\n",
      "frameworks/f/s.yaml": "role: s\ntitle: S\ntier: t\nsummary: S.\n",
    ]
    for (path, text) in files { try scratch.put("Content/" + path, Array(text.utf8)) }
    let output = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(scratch.url, into: output).outcome == .clean)
    return try String(contentsOf: output.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: [
    ("Nurse & <b>lead</b>", "Nurse &amp; &lt;b&gt;lead&lt;/b&gt;"),
    ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
    ("A \"quoted\" one", "A &quot;quoted&quot; one"),
  ])
  func aLinkWithoutWordsTakesATitleEscaped(title: String, escaped: String) throws {
    let html = try file("index.html", title: title, page: "See [](role:f/r).")
    let bare = escaped.replacing("&quot;", with: "\"")
    #expect(html.contains(">\(escaped)</a>") || html.contains(">\(bare)</a>"))
    #expect(!html.contains("<b>lead") && !html.contains("<script>x"))
  }

  /// A spreadsheet runs what begins like a formula, and takes a line break for the end of a row.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"]) func noFormulaIsTakenAway(label: String) throws {
    let role = "statements: {a: {x: {label: '\(label)', text: 'One, \"two\"', conditions: ['Three']}}}"
    let csv = try file("f/compare.csv", role: role)
    #expect(csv.contains(",\"'\(label)\",\"One, \"\"two\"\"\",Three,"))
  }

  @Test func aLineBreakStaysWithinItsValue() throws {
    let csv = try file("f/compare.csv", role: "statements:\n  a:\n    x: \"One\\nTwo\"")
    let rows = csv.split(separator: "\r\n", omittingEmptySubsequences: true)
    // The heads, the statement, and that the other role has none.
    #expect(rows.count == 3)
    #expect(!rows[1].contains("\n") || rows[1].contains("\"One\nTwo\""))
  }

  @Test(arguments: [
    ("mailto:a@example.org", "mailto:a@example.org?subject=Correction"),
    ("mailto:a@example.org?cc=b@example.org", "mailto:a@example.org?cc=b@example.org\""),
    ("https://example.org/form?site=1", "https://example.org/form?site=1\""),
  ])
  func aCorrectionsAddressHasOneQuery(feedback: String, expected: String) throws {
    let html = try file("f/r.html", role: "statements: {a: {x: One}}", site: "feedback: \(feedback)\n")
    let link = try #require(html.split(separator: "class=\"correct\"").dropFirst().first)
    let address = try #require(link.split(separator: "href=\"").dropFirst().first)
    #expect(address.prefix(200).hasPrefix(expected))
    #expect(address.prefix { $0 != "\"" }.count { $0 == "?" } == 1)
  }

  @Test func aPageNamesWhatIsTheSameWithAllOfIt() throws {
    let listen = "{label: Hearing, text: Listen, conditions: [If asked], items: {ask: Ask back, wait: Wait calmly}}"
    let role = "statements: {a: {x: \(listen), again: {same-as: x}}}"
    for path in [
      "f/r.html", "f/r.json", "f/compare.html", "f/compare.csv", "f/job_r.html", "f/appraisal_r.html", "f/area_a.html",
    ] {
      let text = try file(path, role: role)
      for words in ["Hearing", "If asked", "Ask back", "Wait calmly"] {
        #expect(text.split(separator: words, omittingEmptySubsequences: false).count > 2, "\(path): \(words)")
      }
    }
  }
}
