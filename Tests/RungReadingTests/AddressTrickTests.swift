import RungModel
import RungReading
import Testing

/// Addresses that lead elsewhere than they seem to, or that browsers take for others, wherever an author can write one.
@Suite struct AddressTrickTests {
  static let tricks = [
    "https://evil.example\\@example.org", "https://evil.example\\example.org", "https://example.org\\..\\x",
    "https://example.org@evil.example", "https://example.org:80@evil.example/", "https://user:pass@example.org/a",
    "https://a@b@evil.example", "http://example.org%40evil.example", "https://exam%70le.org",
    "https://example.org\u{FF0F}@evil.example", "https://evil.example\u{FF0F}.example.org",
    "https://evil\u{3002}example", "https://evil\u{FF0E}example", "https://\u{FF45}vil.example",
    "https://exa\u{AD}mple.org", "https://example.org/\u{200B}a", "https://example.org/\u{2060}a",
    "https://\u{2102}hat.example", "https://example.org:8a/", "https://[::1", "https://[evil]/", "https://exam|ple.org",
    "mailto:a@b.example\\c", "mailto:a@b.\u{200D}example",
  ]

  static let good = [
    "https://example.org", "http://localhost:8000/a/b", "https://[::1]:80/", "https://www.example.org/a@b?c=d@e#f@g",
    "https://xn--bcher-kva.example/%C3%A9/~a/", "https://bücher.example/", "https://Straße.example/",
    "https://例え.example/", "https://example.org/%5Ca", "https://en.wikipedia.org/wiki/Café", "mailto:a@b.example",
    "mailto:a@b.example?subject=A%20B", "tel:+44-20-1234",
  ]

  private func inMarkdown(_ text: String) -> [Rule] {
    MarkdownReader().read(text, file: "a.md", mode: .page).1.map(\.rule)
  }

  private func inYAML(_ path: String, _ text: String) -> [Rule] {
    parseDocument(path: path, file: path, bytes: Array(text.utf8)).findings.map(\.rule)
  }

  /// The places where an author can write `address` as a value of YAML.
  private func fields(_ address: String) -> [(path: String, text: String)] {
    let quoted = "'\(address)'"
    let head = "title: T\npublisher: P\nlanguage: en\n"
    let source = "a:\n  title: T\n  short: S\n  licence: not stated\n"
    let isWeb = address.hasPrefix("http")
    let everywhere = [
      ("site.yaml", head + "navigation: [{title: T, to: \(quoted)}]\n"),
      ("site.yaml", head + "footer: [{title: T, to: \(quoted)}]\n"),
      ("site.yaml", head + "caution: |\n  See [this](<\(address)>).\n"),
      ("frameworks/f/framework.yaml", "title: T\nsummary: S\nareas: {a: A}\nholders: []\nguide: \(quoted)\n"),
    ]
    let ofTheWeb = [
      ("site.yaml", head + "licence: {name: N, link: \(quoted)}\n"), ("sources.yaml", source + "  link: \(quoted)\n"),
      ("sources.yaml", source + "  entries: {b: {title: T, link: \(quoted)}}\n"),
      ("site.yaml", head + "feedback: \(quoted)\n"),
    ]
    return everywhere + (isWeb ? ofTheWeb : [("site.yaml", head + "feedback: \(quoted)\n")])
  }

  @Test(arguments: tricks) func areRefused(address: String) {
    #expect(inMarkdown("[a](<\(address)>)") == [.unsafeLink])
    #expect(inMarkdown("[a][b]\n\n[b]: <\(address)>\n") == [.unsafeLink])
    #expect(inMarkdown("![a](<\(address)>)") == [.unsafeLink])
    #expect(inMarkdown("<\(address)>").allSatisfy { $0 == .unsafeLink })
    for (path, text) in fields(address) { #expect(inYAML(path, text) == [.unsafeLink], "\(path): \(text)") }
    let base = "title: T\npublisher: P\nlanguage: en\nbase-url: '\(address)'\n"
    #expect(inYAML("site.yaml", base) == [.unsafeLink])
  }

  @Test(arguments: good) func arePassed(address: String) {
    #expect(inMarkdown("[a](<\(address)>) [a][b]\n\n[b]: <\(address)>\n") == [])
    for (path, text) in fields(address) where !address.hasPrefix("tel:") || !text.contains("feedback") {
      #expect(inYAML(path, text) == [], "\(path): \(text)")
    }
  }

  /// Escapes and entities bring in what the bytes of the file do not show.
  @Test(arguments: [
    "[a](https://exam&Tab;ple.org)", "[a](https://example.org&NewLine;/)",
    "[a](https://evil.example&bsol;@example.org)",
    "[a](https://example.org&commat;evil.example)", "[a](<https://example.org&#64;evil.example>)",
    "[a](https://evil.example\\\\@example.org)", "https://example.org@evil.example", "<https://a@evil.example>",
    "www.evil.example\\@example.org", "see www.example.org@evil.example/x",
  ])
  func inText(text: String) {
    let found = inMarkdown(text)
    let html = String(decoding: MarkdownReader().read(text, file: "a.md", mode: .page).0.html, as: UTF8.self)
    #expect(found == [.unsafeLink] || !html.contains("<a href=\"http"), "\(html)")
  }

  @Test func nothingOfItIsALink() {
    for address in Self.tricks {
      let html = MarkdownReader().read("[a](<\(address.replacing("\\", with: "\\\\"))>)", file: "a.md", mode: .page).0
        .html
      #expect(String(decoding: html, as: UTF8.self) == "<p>a</p>\n")
    }
  }

  @Test(arguments: [
    ("https://example.org@evil.example/a", "write 'https://evil.example/a'"),
    ("https://a@b@evil.example", "write 'https://evil.example'"),
    ("https://a@\u{FF45}vil.example", "copy the address from the address bar of a browser"),
    ("https://a\\b", "write '/', or '%5C' where the address needs the sign"),
    ("//a@b.example", "begin it with 'https://'"), ("//b.example", "write 'https://b.example'"),
    ("https:\\\\evil\\@x", "write the whole of it, as in 'https://example.org/'"),
  ])
  func hintsMakeNoSecondMistake(address: String, hint: String) {
    let findings = MarkdownReader().read("[a](<\(address.replacing("\\", with: "\\\\"))>)", file: "a.md", mode: .page).1
    #expect(findings.map(\.hint) == [hint])
  }
}
