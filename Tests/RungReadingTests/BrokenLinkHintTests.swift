import RungModel
import Testing

/// What is said of links that lead to no file, and of names that are gone.
@Suite struct BrokenLinkHintTests {
  private func said(_ link: String, from path: String = "guide/here.md") -> [String] {
    let head = "---\ntitle: P\n---\n\n"
    var files = [
      "site.yaml": "title: S\npublisher: P\nlanguage: en\n", "guide/page.md": head + "## Top\n", "my form.pdf": "",
      "guide/index.md": head, "late.md.txt": "", "photo (1).png": "",
    ]
    files[path] = head + "[a](\(link))\n"
    return LinkedSite(files).findings.filter { $0.rule != .misplacedFile }.map {
      "\($0.rule.rawValue): \($0.hint ?? "")"
    }
  }

  @Test(arguments: [
    ("www.college.org", "write 'https://www.college.org'"), ("college.ac.uk/x", "write 'https://college.ac.uk/x'"),
    ("www.college.org:8080/x", "write 'https://www.college.org:8080/x'"),
    ("jane@college.org", "write 'mailto:jane@college.org'"), ("/guide/page.md", "write 'page.md'"),
    ("/guide/page.md#top", "write 'page.md#top'"), ("../../guide/page.md", "write 'page.md'"),
    ("guide/page.md", "write 'page.md'"), ("../Content/guide/page.md", "write 'page.md'"),
    ("Content/guide/page.md", "write 'page.md'"), ("../guide%5Cpage.md", "write 'page.md'"),
    ("<..\\guide\\page.md>", "write 'page.md'"), ("page", "write 'page.md'"), ("page.html", "write 'page.md'"),
    ("page.html#top", "write 'page.md#top'"), ("/guide/", "write 'index.md'"), ("../guide/", "write 'index.md'"),
    ("/my%20form.pdf", "write '../my%20form.pdf'"), ("../my%20from.pdf", "write '../my%20form.pdf'"),
    ("../photo%20%281%29.PNG", "write '../photo%20%281%29.png'"),
    ("../late.md", "rename 'late.md.txt' to 'late.md'"), ("paeg.md", "write 'page.md'"),
    ("/nothing/like.it", "write the path of a file relative to this one, as in '../guide/page.md'"),
    ("views.md", "write the path of a file relative to this one"),
    ("page.md#tpo", "the only one is 'page.md#top'"),
    ("../~$report.docx", "link to the file itself, or give this one another name"),
    ("../Thumbs.db", "link to the file itself, or give this one another name"),
    ("pa\u{AD}ge.md", "take out the soft hyphen (U+00AD) in it, which cannot be seen"),
    ("page.md#to\u{200B}p", "take out the zero-width space (U+200B) in it, which cannot be seen"),
    ("site:gloss\u{2060}ary", "take out the word joiner (U+2060) in it, which cannot be seen"),
    (
      "<../my\u{A0}form.pdf>",
      "write a plain space in place of the no-break space (U+00A0) in it, which cannot be told from one"
    ),
    ("C:/Users/x.docx", "copy the file into the content folder, and write its path there"),
  ])
  func files(link: String, hint: String) {
    let said = said(link)
    #expect(said.count == 1)
    #expect(said.first?.hasSuffix(": " + hint) == true, "\(said)")
  }

  /// A hint that gives a link by name gives all of it, so that it can be put in the place of what is underlined.
  @Test func namesAreGivenWhole() {
    let site = LinkedSite([
      "site.yaml":
        "title: S\npublisher: P\nlanguage: en\nnavigation: [{title: A, to: framework:warrd}, {title: B, to: rol:a}]\n",
      "sources.yaml": "book: {title: B, short: B, licence: not stated, entries: {start: S}}\n",
      "frameworks/ward/framework.yaml": "title: F\nsummary: F.\nareas: {one: One}\nholders: [aide, lead]\n",
      "frameworks/ward/aide.yaml":
        "role: aide\ntitle: A\nsummary: '[](term:x) [](source:book#statr) [](compare:ward/aide/laed) [](step:wadr/aide/lead)'\n"
        + "cites: [book#satrt, boook#start]\nno-list: {why: W}\n",
      "frameworks/ward/lead.yaml": "role: lead\ntitle: L\nsummary: S.\nno-list: {why: W}\n",
      "frameworks/echo/framework.yaml": "title: E\nsummary: F.\nareas: {one: One}\nholders: [aide]\n",
      "frameworks/echo/aide.yaml": "role: aide\ntitle: A\nsummary: S.\nno-list: {why: W}\n",
      "page.md": "---\ntitle: P\n---\n\n[](role:adie) [](role:echo/adie) [](role:gone/lead)\n",
    ])
    #expect(
      site.findings.compactMap(\.hint).sorted()
        == [
          "declare it first", "write 'book#start'", "write 'book#start'", "write 'compare:ward/aide/lead'",
          "write 'framework:ward'", "write 'role:a'", "write 'role:echo/aide'",
          "write 'role:echo/aide' or 'role:ward/aide'", "write 'source:book#start'", "write 'step:ward/aide/lead'",
          "the only one is 'role:ward/lead'",
        ].sorted())
  }

  @Test func ofManyNamesNoneIsProposed() {
    let statements = (1...12).map { "s\($0)x: Words" }.joined(separator: ", ")
    let site = LinkedSite(roles: ["a": "statements: {one: {\(statements)}}\nabout: '[x](statement:gone)'"])
    #expect(site.findings.map(\.hint) == ["check whether it was renamed or removed"])
  }
}
