import RungModel
import Testing

@Suite struct FindingTests {
  static let data: Value = [
    "title": "T", "html": .markup("<b>"), "new": true, "words": ["a"], "area": ["name": "A", "lead": ["tel": "1"]],
    "items": [["label": "x"]],
  ]

  @Test(arguments: [
    ("a\n {{titel}}", "2:4+5 template-unknown-name", "write 'title'"),
    ("{{#items}}\n{{lable}}{{/items}}", "2:3+5 template-unknown-name", "write 'label'"),
    ("{{area.naem}}", "1:8+4 template-unknown-name", "write 'name'"),
    ("{{#titel}}{{anything}}{{/titel}}", "1:4+5 template-unknown-name", "write 'title'"),
    ("{{^titel}}{{title}}{{/titel}}", "1:4+5 template-unknown-name", "write 'title'"),
    (
      "{{qqqqqqqqq}}", "1:3+9 template-unknown-name",
      "write one of these: area, html, items, new, title, words (area+html+items+new+title+words)"
    ),
    ("{{> hed}}", "1:5+3 template-unknown-partial", "write 'head'"),
    ("{{<hed}}{{/hed}}", "1:4+3 template-unknown-partial", "write 'head'"),
    ("{{<head}}{{$boddy}}{{/boddy}}{{/head}}", "1:13+5 template-unknown-name", "write 'body'"),
    ("{{items}}", "1:3+5 template-kind", "open it with {{#items}} and close it with {{/items}}"),
    ("{{area.lead}}", "1:8+4 template-kind", "open it with {{#area.lead}} and close it with {{/area.lead}}"),
    ("{{{new}}}", "1:4+3 template-kind", "open it with {{#new}} and close it with {{/new}}"),
    (
      "{{items.label}}", "1:3+5 template-kind",
      "open it with {{#items}} and write what is of each item inside, or ask with '.any' whether there are items"
    ),
    ("{{items.any}}", "1:9+3 template-kind", "open it with {{#items.any}} and close it with {{/items.any}}"),
    ("{{title.x}}", "1:3+5 template-kind", "take out what follows the dot"),
    ("{{html}}", "1:3+4 template-kind", "write {{{html}}}"),
    ("{{#area}}{{.}}{{/area}}", "1:12+1 template-kind", "write one of its names: lead, name"),
    ("{{{title}}}", "1:4+5 template-raw-text", "write {{title}}, which escapes it"),
    ("{{& area.name }}", "1:10+4 template-raw-text", "write {{area.name}}, which escapes it"),
    ("{{title", "1:1+7 template-syntax", "close it with '}}'"),
    ("x {{title <b>\n{{title}}", "1:3+11 template-syntax", "close it with '}}'"),
    ("{{#title}}", "1:4+5 template-syntax", "close it with {{/title}}"),
    ("{{#title}}{{#new}}{{/title}}", "1:14+3 template-syntax", "close it with {{/new}}"),
    ("a{{/title}}", "1:5+5 template-syntax", "take this tag out, or open it before"),
    ("{{#title}}{{/titel}}", "1:14+5 template-syntax", "write 'title'"),
    ("{{=x=}}", "1:1+7 template-syntax", "write two with a blank between, as in '{{=<% %>=}}'"),
    ("{{}}", "1:1+4 template-syntax", "write a name, or take it out"),
    ("{{my title}}", "1:3+8 template-syntax", "close the tag after a name"),
    ("{{area..name}}", "1:3+10 template-syntax", "write names with single dots between, as in 'area.title'"),
    ("{{<head}}{{title}}{{/head}}", "1:12+5 template-syntax", "put it into a block"),
  ]) func eachFaultHasItsPlaceAndHint(template: String, place: String, hint: String) {
    let rendered = Rendered(template, Self.data, partials: ["head": "{{$body}}{{/body}}"])
    #expect(rendered.report == ["Templates/page.html:" + place])
    #expect(rendered.findings.first?.hint == hint)
  }

  @Test func allFaultsOfAllFilesComeAtOnceInOrder() {
    let rendered = Rendered(
      "{{>b}}{{>a}}{{x}}", Self.data, partials: ["a": "{{y}}\n{{z}}", "b": "{{#y}}", "unused": "{{/y}}"])
    #expect(
      rendered.report == [
        "Templates/a.html:1:3+1 template-unknown-name", "Templates/a.html:2:3+1 template-unknown-name",
        "Templates/b.html:1:4+1 template-syntax", "Templates/page.html:1:15+1 template-unknown-name",
        "Templates/unused.html:1:4+1 template-syntax",
      ])
  }

  @Test func aFaultInAPartialIsFoundOnceHoweverOftenItIsUsed() {
    let rendered = Rendered("{{>a}}{{#area}}{{>a}}{{/area}}{{>a}}", Self.data, partials: ["a": "{{y}}"])
    #expect(rendered.report == ["Templates/a.html:1:3+1 template-unknown-name"])
    #expect(
      rendered.findings.first?.notes.first?.place == Place(file: "Templates/page.html", line: 1, column: 4, width: 1))
  }

  @Test func aPartialMayBeSoundInOnePlaceAndNotInAnother() {
    let rendered = Rendered("{{#area}}{{>a}}{{/area}}{{>a}}", Self.data, partials: ["a": "{{name}}"])
    #expect(rendered.report == ["Templates/a.html:1:3+4 template-unknown-name"])
    #expect(rendered.text == "A")
  }

  @Test func theOpeningIsShownWhereTheCloseIsWrong() {
    let notes = Rendered("{{#title}}\n{{/titel}}", Self.data).findings.flatMap(\.notes)
    #expect(
      notes == [Diagnostic.Note("opened here", at: Place(file: "Templates/page.html", line: 1, column: 4, width: 5))])
  }

  @Test func nestingHasALimit() {
    let template = String(repeating: "{{#new}}", count: 100) + String(repeating: "{{/new}}", count: 100)
    #expect(Rendered(template, Self.data).report == ["Templates/page.html:1:516+3 template-syntax"])
  }

  /// Each level fills one block more in one of its two calls of the level below, which makes 2²⁰ different programs.
  @Test func templatesThatMultiplyThemselvesAreStopped() {
    var partials = ["p0": (1...20).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()]
    for level in 1...20 {
      let below = "p\(level - 1)"
      partials["p\(level)"] = "{{>\(below)}}{{<\(below)}}{{$b\(level)}}x{{/b\(level)}}{{/\(below)}}"
    }
    let rules = Set(Rendered("{{>p20}}", partials: partials).findings.map(\.rule))
    #expect(rules == [.templateRecursion])
  }
}
