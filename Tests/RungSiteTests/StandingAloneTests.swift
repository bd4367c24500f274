import Testing

@testable import RungSite

/// A page that is printed needs nothing from around it, and names nothing of this machine.
@Suite struct StandingAloneTests {
  private static let last = "<style>\ns{}</style>\n<script>\nf()</script>\n"

  private func made(_ page: String, base: String? = "https://x.example/") throws -> String {
    var page = StandingAlone(Array(page.utf8), base: base, style: Array("s{}".utf8), script: Array("f()".utf8))
    let made = String(
      decoding: try page.html { name throws(MachineFault) in name == "a b.png" ? [1, 2, 3] : nil }, as: UTF8.self)
    // Where nothing says where head and body end, they come last.
    return made.hasSuffix(Self.last) && !made.contains("</head>") ? String(made.dropLast(Self.last.count)) : made
  }

  @Test(arguments: [
    // Addresses into a folder lead nowhere; whole ones stay, and those that lead out of the site are marked.
    (#"<a class="b" href="../x.html">x</a>"#, #"<a class="b">x</a>"#),
    (#"<a href="">x</a><a href="file:///etc/passwd">y</a>"#, "<a>x</a><a>y</a>"),
    ("<a href=\"#x\">x</a>", "<a href=\"#x\">x</a>"),
    (#"<a href="https://x.example/y.html">x</a>"#, #"<a href="https://x.example/y.html">x</a>"#),
    (
      #"<a href="https://z.example/?a=1&amp;b=2" id="c">x</a>"#,
      #"<a data-outside href="https://z.example/?a=1&amp;b=2" id="c">x</a>"#
    ),
    (#"<a href="mailto:a@b.example">x</a>"#, #"<a href="mailto:a@b.example">x</a>"#),
    // Pictures come along; those that are not there are no picture.
    (#"<img src="https://x.example/a%20b.png" alt="p">"#, #"<img src="data:image/png;base64,AQID" alt="p">"#),
    (#"<img src="c.png" alt="p">"#, #"<img alt="p">"#),
    // Style and script stand where head and body end, and nowhere else.
    (
      "<head></head><header></header><body></body>",
      "<head><style>\ns{}</style>\n</head><header></header><body><script>\nf()</script>\n</body>"
    ),
    (#"<link rel="stylesheet" href="a.css"><script src="a.js" defer></script><p>x</p>"#, "<p>x</p>"),
    ("<SCRIPT>f('<p>')</Script><style>p > a { top: 0 }</style><p>x</p>", "<style>p > a { top: 0 }</style><p>x</p>"),
    ("<script>if (1 < 2) { a('</p>') }</script><p>x</p>", "<p>x</p>"),
    // Words are words.
    ("<p>href=&quot;x&quot; 1 &lt; 2</p>", "<p>href=&quot;x&quot; 1 &lt; 2</p>"), ("<p", "<p"), ("", ""),
  ])
  func partsComeInAndLinksGoOut(page: String, expected: String) throws { #expect(try made(page) == expected) }

  @Test func withoutAnAddressOfTheSiteEveryOtherSiteIsOutside() throws {
    #expect(
      try made(#"<a href="https://x.example/">x</a>"#, base: nil) == #"<a data-outside href="https://x.example/">x</a>"#
    )
  }
}
