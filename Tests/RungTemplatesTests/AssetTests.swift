import RungModel
import RungTemplates
import Testing

/// Files beside the templates, by their paths: their addresses are known when templates are compiled.
@Suite struct AssetTests {
  static let files = [
    "style.css": "style.85944171f73967e8.css", "fonts/body.woff2": "fonts/body.woff2", "a&b.js": "a%26b.js",
  ]

  private func rendered(
    _ template: String, partials: [String: String] = [:]
  ) -> (text: String, findings: [Diagnostic], named: Set<String>) {
    let all = [("page", template)] + partials.sorted { $0.key < $1.key }
    let templates = Templates(all.map { TemplateFile(path: "Templates/\($0).html", bytes: Array($1.utf8)) })
    let shape = DynamicShapes(["title": "T", "items": [["label": "x"], ["label": "y"]]])
    let record = shape.record(["title": "T", "items": [["label": "x"], ["label": "y"]]])
    let (compiled, findings) = templates.compile([PageKind("page", record.shape)], assets: AssetAddresses(Self.files))
    var out = ByteBuffer()
    compiled.render("page", record, into: &out)
    return (String(decoding: out.bytes, as: UTF8.self), findings, templates.namedAssets)
  }

  @Test(arguments: [
    ("<{{assets.style.css}}>", "<style.85944171f73967e8.css>"),
    ("{{assets.fonts/body.woff2}}", "fonts/body.woff2"),
    ("{{ assets.a&b.js }}", "a%26b.js"),
    // In a section, in a partial and in a block it is what it is elsewhere.
    ("{{#items}}{{label}}{{assets.style.css}} {{/items}}", "xstyle.85944171f73967e8.css ystyle.85944171f73967e8.css "),
    ("{{#items}}{{> part}}{{/items}}", "style.85944171f73967e8.cssstyle.85944171f73967e8.css"),
    ("{{< frame}}{{$head}}{{assets.style.css}}{{/head}}{{/frame}}", "<style.85944171f73967e8.css>"),
    // A line of its own stays one.
    ("a\n  {{assets.style.css}}\nb", "a\n  style.85944171f73967e8.css\nb"),
  ])
  func aFileIsNamedByItsPath(template: String, text: String) {
    let page = rendered(template, partials: ["part": "{{assets.style.css}}", "frame": "<{{$head}}{{/head}}>"])
    #expect(page.text == text)
    #expect(page.findings == [])
  }

  @Test(arguments: [
    ("{{assets.stile.css}}", "1:10+9", Rule.templateUnknownName, "write 'style.css'"),
    (
      "a\n{{assets.zzzzzzzzzzzz}}", "2:10+12", .templateUnknownName,
      "add the file, or write one of these: a&b.js, fonts/body.woff2, style.css"
    ),
    (
      "{{assets}}", "1:3+6", .templateUnknownName,
      "add the file, or write one of these: a&b.js, fonts/body.woff2, style.css"
    ),
    ("{{{assets.style.css}}}", "1:4+16", .templateRawText, "write {{assets.style.css}}"),
  ])
  func whatNamesNoFileIsAFinding(template: String, place: String, rule: Rule, hint: String) throws {
    let findings = rendered(template).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect("\(finding.place.line):\(finding.place.column)+\(finding.place.width)" == place)
    #expect(finding.rule == rule)
    #expect(finding.hint == hint)
  }

  @Test(arguments: [
    ("<a href=\"{{title}}style.css\">", ["1:19+9"]),
    ("<a href='{{title}}style.css'>{{title}}style.css\"", ["1:19+9", "1:39+9"]),
    // These are other files, and words.
    ("{{title}}style.css.map\" {{title}}/style.css\" style.css\" {{title}}style.css of", []),
    ("{{assets.style.css}}\"", []),
  ])
  func aPlainNameOfAFileThatHasAnotherIsAFinding(template: String, places: [String]) {
    let templates = Templates([TemplateFile(path: "Templates/page.html", bytes: Array(template.utf8))])
    let findings = templates.plainNames(of: ["style.css"])
    #expect(findings.map { "\($0.place.line):\($0.place.column)+\($0.place.width)" } == places)
    #expect(findings.allSatisfy { $0.hint == "write '{{assets.style.css}}'" })
  }

  @Test func whatTemplatesNameIsKnown() {
    let page = rendered(
      "{{assets.a.css}}{{#items}}{{assets.b/c.js}}{{/items}}{{title}}", partials: ["x": "{{assets.d}}"])
    #expect(page.named == ["a.css", "b/c.js", "d"])
  }
}
