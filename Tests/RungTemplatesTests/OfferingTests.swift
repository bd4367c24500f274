import RungModel
import RungTemplates
import Testing

private struct Duty: Offering {
  let id: String
  var items: [Duty] = []
  var area: Area?

  static let offers = Offers<Duty>(
    "duty", "One sentence of what is expected",
    [
      .text("id", "Its stable id") { $0.id },
      .bytes("title", "Its words") { $1.append(Array($0.id.utf8)) },
      .markup("html", "Its words | as HTML") { $1.append("<b>\($0.id.count)</b>") },
      .flag("changed", "Whether it is new at this tier") { $0.id.isEmpty },
      .list("items", "What it breaks down into", of: Duty.self) { $0.items },
      .texts("letters", "Its letters") { $0.id.map { String($0) } },
      .record("area", "Where it belongs", of: Area.self) { $0.area },
    ])
}

private struct Area: Offering {
  let name: String
  static let offers = Offers<Area>("area", "A field of work", [.text("name", "Its heading") { $0.name }])
}

@Suite struct OfferingTests {
  private func render(_ template: String, _ duty: Duty) -> String {
    let file = TemplateFile(path: "Templates/duty.html", bytes: Array(template.utf8))
    let (compiled, findings) = Templates([file]).compile([PageKind("duty", Duty.offers.shape)])
    #expect(findings == [])
    var out = ByteBuffer()
    compiled.render("duty", duty, into: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test func everyKindOfFieldIsReached() {
    let duty = Duty(id: "a&b", items: [Duty(id: "c")], area: Area(name: "<N>"))
    let template = "{{id}} {{title}} {{{html}}} {{^changed}}same{{/changed}} {{#items}}{{id}}{{/items}} {{area.name}}"
    #expect(render(template, duty) == "a&amp;b a&amp;b <b>3</b> same c &lt;N&gt;")
    #expect(render("{{#letters}}<{{.}}>{{/letters}}", duty) == "<a><&amp;><b>")
  }

  @Test func sectionsShowWhatIsThere() {
    let template =
      "{{#id}}1{{/id}}{{#title}}2{{/title}}{{#items}}3{{/items}}{{#letters}}4{{/letters}}{{#area}}5{{/area}}"
    #expect(render(template, Duty(id: "")) == "")
    #expect(render(template, Duty(id: "x", items: [Duty(id: "")], area: Area(name: ""))) == "12345")
  }

  @Test func aDutyOutsideHidesNothingOfTheOneInside() {
    let duty = Duty(id: "out", items: [Duty(id: "in")], area: Area(name: "A"))
    #expect(render("{{#items}}{{id}}{{^area}}-{{/area}}{{/items}}{{id}}{{area.name}}", duty) == "in-outA")
  }

  @Test func nothingIsWrittenForARecordOfAnotherShape() {
    let file = TemplateFile(path: "Templates/duty.html", bytes: Array("{{id}}".utf8))
    let (compiled, _) = Templates([file]).compile([PageKind("duty", Duty.offers.shape)])
    var out = ByteBuffer()
    compiled.render("duty", Area(name: "A"), into: &out)
    compiled.render("area", Area(name: "A"), into: &out)
    #expect(out.count == 0)
  }

  @Test func aTemplateThatIsNeededIsMissed() {
    let findings = Templates([]).compile([PageKind("duty", Duty.offers.shape)]).findings
    #expect(findings.map(\.rule) == [.templateUnknownPartial])
    #expect(findings.map(\.place) == [Place(file: "Templates/duty.html")])
  }

  @Test func theReferenceListsEveryShapeOnce() {
    let expected = """
      ## `duty.html`

      One sentence of what is expected. Its record is a [duty](#duty).

      ## duty

      One sentence of what is expected.

      | name | kind | what it is |
      |---|---|---|
      | `id` | text | Its stable id |
      | `title` | text | Its words |
      | `html` | HTML, as `{{{name}}}` | Its words \\| as HTML |
      | `changed` | flag | Whether it is new at this tier |
      | `items` | list of [duty](#duty) | What it breaks down into |
      | `letters` | list of texts, each `{{.}}` | Its letters |
      | `area` | [area](#area), or nothing | Where it belongs |

      ## area

      A field of work.

      | name | kind | what it is |
      |---|---|---|
      | `name` | text | Its heading |

      """
    let page = describe([PageKind("duty", Duty.offers.shape)])
    #expect(page.hasPrefix("# What templates can use\n\nWritten by"))
    #expect(page.hasSuffix(expected))
  }
}
