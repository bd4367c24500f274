import RungModel
import RungReading
import Testing

@Suite struct WebAddressTests {
  /// What is found in a site.yaml with `line` as its fourth.
  private func findings(_ line: String) -> [String] {
    let text = "title: T\npublisher: P\nlanguage: en\n\(line)\n"
    let document = parseDocument(path: "site.yaml", file: "site.yaml", bytes: Array(text.utf8))
    return document.findings.map { "\($0.place.line):\($0.place.column) \($0.rule.rawValue): \($0.headline)" }
  }

  @Test(arguments: [
    "https://example.org", "http://localhost:8000/a/b", "https://[::1]/", "https://xn--bcher-kva.example/%C3%A9/~a/",
  ])
  func aSiteCanHave(address: String) { #expect(findings("base-url: '\(address)'") == []) }

  @Test(arguments: [
    ("careers.example.org", "is no address"), ("mailto:a@b.c", "is no address that a site can have"),
    ("https://", "names no site"), ("https:example.org", "names no site"), ("https:///careers", "names no site"),
    ("https://a.b/?x=1", "holds a '?' or a '#', behind which no path can be written"),
    ("https://a.b/#x", "holds a '?' or a '#', behind which no path can be written"),
    ("https://a.b/my site", "holds a space or a line break"),
    ("https://bücher.example/", "holds a sign that no address of a site can have"),
    ("https://me@a.b/", "hides where it leads: what stands before '@' is no part of the site's name"),
    ("https://a.b/<x>", "holds a sign that no address of a site can have"),
  ])
  func noSiteCanHave(address: String, fault: String) {
    #expect(findings("base-url: '\(address)'") == ["4:11 unsafe-link: '\(address)' \(fault)"])
  }

  @Test func addressesInYAMLAreWhole() {
    #expect(findings("feedback: mailto:a@b.c") == [])
    #expect(findings("feedback: 'mailto:'") == ["4:11 unsafe-link: 'mailto:' is no address"])
    #expect(
      findings("feedback: https://a.b/c d") == ["4:11 unsafe-link: 'https://a.b/c d' holds a space or a line break"])
    #expect(findings("feedback: \"https://a.b/\\nc\"").count == 1)
    #expect(findings("navigation: [{title: A, to: 'https://a.b/c'}, {title: A, to: guide/my page.md}]") == [])
    #expect(
      findings("navigation: [{title: A, to: 'https://a.b/c d'}, {title: A, to: 'https:evil'}]") == [
        "4:29 unsafe-link: 'https://a.b/c d' holds a space or a line break",
        "4:64 unsafe-link: 'https:evil' names no site",
      ])
  }

  @Test(arguments: [
    ("https:evil", "write 'https://evil'"), ("HTTP:/evil/x", "write 'http://evil/x'"),
    ("https:\\\\evil", "write 'https://evil'"), ("https:///evil", "write 'https://evil'"),
    ("https://", "write the whole of it, as in 'https://example.org/'"),
    ("https:", "write the whole of it, as in 'https://example.org/'"),
  ])
  func addressesInMarkdownAreWhole(address: String, hint: String) {
    let (prose, findings) = MarkdownReader().read("[a](<\(address)>)", file: "a.md", mode: .page)
    #expect(findings.map(\.rule) == [.unsafeLink])
    #expect(findings.map(\.hint) == [hint])
    #expect(String(decoding: prose.html, as: UTF8.self) == "<p>a</p>\n")
  }
}
