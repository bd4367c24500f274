import Mustache
import Testing

/// Templates thrown together by chance, against another implementation of the language.
@Suite struct DifferentialTests {
  static let data: Value = [
    "title": "A & B", "html": .markup("<i>\nx</i>"), "yes": true, "no": false, "none": [],
    "words": ["one", "<two>", "three"], "area": ["name": "Safety", "lead": ["tel": "1\"2"]],
    "items": [
      ["label": "x", "title": "inner", "parts": [["bit": "1"], ["bit": "2"]]],
      ["label": "y<", "title": "T", "parts": []],
    ],
  ]

  @Test(arguments: 1...400) func bothGiveTheSame(seed: Int) throws {
    var author = Author(seed: seed)
    // The other one indents a partial that comes to nothing, and forgets to where a list in it starts over.
    let inner = "|\n" + author.template(lines: 3, partial: nil)
    let hasLists = ["words", "items", "parts"].contains { inner.contains("{{#\($0)}}") }
    let page = author.template(lines: 6, partial: hasLists ? "{{> inner}}" : "  {{> inner}}")
    let library = MustacheLibrary(templates: [
      "page": try MustacheTemplate(string: page), "inner": try MustacheTemplate(string: inner),
    ])
    let rendered = Rendered(page, Self.data, partials: ["inner": inner])
    #expect(rendered.report == [], "\(page)")
    #expect(rendered.text == library.render(Self.data.object, withTemplate: "page"), "\(page)\n----\n\(inner)")
  }
}

extension Value {
  /// The same as the other implementation takes it.
  fileprivate var object: Any {
    switch self {
    case .text(let text), .markup(let text): text
    case .flag(let flag): flag
    case .list(let items): items.map(\.object)
    case .record(let fields): fields.mapValues(\.object)
    case .nothing: false
    }
  }
}

/// Writes templates whose every name is offered where it stands.
private struct Author {
  private struct Section {
    let name: String
    let offers: [String]
    var sections: [String] = []
  }

  private static let sections = [
    Section(name: "yes", offers: []), Section(name: "no", offers: []), Section(name: "none", offers: []),
    Section(name: "area", offers: ["{{name}}", "{{lead.tel}}"]), Section(name: "area.lead", offers: ["{{tel}}"]),
    Section(name: "words", offers: ["{{.}}", "{{area.name}}"]),
    Section(name: "items", offers: ["{{label}}", "{{title}}"], sections: ["parts"]),
    Section(name: "parts", offers: ["{{bit}}"]), Section(name: "title", offers: []),
  ]
  private static let always = [
    "{{title}}", "{{ area.name }}", "{{{html}}}", "{{area.lead.tel}}", "text", "{{! note }}", "é",
  ]

  private var dice: Dice

  init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

  mutating func template(lines: Int, partial: String?) -> String {
    let names = Self.sections.map(\.name).filter { $0 != "parts" }
    let end = dice.roll(2) == 0 ? "" : "\n"
    return body(lines, Self.always, names, partial, depth: 0).joined(separator: "\n") + end
  }

  private mutating func body(
    _ lines: Int, _ offers: [String], _ sections: [String], _ partial: String?, depth: Int
  ) -> [String] {
    (0..<1 + dice.roll(lines)).flatMap { _ in
      switch dice.roll(depth < 3 ? 6 : 3) {
      case 0...2: [line(offers)]
      case 3 where partial != nil: [partial ?? ""]
      case 4: inlineSection(offers, sections)
      default: section(lines, offers, sections, partial, depth: depth)
      }
    }
  }

  private mutating func section(
    _ lines: Int, _ offers: [String], _ sections: [String], _ partial: String?, depth: Int
  ) -> [String] {
    guard let section = Self.sections.first(where: { [name = dice.pick(sections)] in $0.name == name }) else {
      return []
    }
    let isInverted = dice.roll(4) == 0
    // The other one takes what is not there for `.` in an inverted section.
    let inner = offers.filter { $0 != "{{.}}" } + (isInverted ? [] : section.offers)
    let names = isInverted ? sections : sections + section.sections
    let open = indent() + (isInverted ? "{{^" : "{{#") + section.name + "}}"
    return [open] + body(lines, inner, names, partial, depth: depth + 1) + [indent() + "{{/\(section.name)}}"]
  }

  private mutating func inlineSection(_ offers: [String], _ sections: [String]) -> [String] {
    guard let section = Self.sections.first(where: { [name = dice.pick(sections)] in $0.name == name }) else {
      return []
    }
    let inner = line(offers.filter { $0 != "{{.}}" } + section.offers)
    return [line(offers) + "{{#\(section.name)}}\(inner){{/\(section.name)}}" + dice.pick(["", " ", "text"])]
  }

  private mutating func line(_ offers: [String]) -> String {
    indent() + (0...dice.roll(3)).map { _ in dice.pick(offers) }.joined(separator: dice.pick(["", " ", "-"]))
  }

  private mutating func indent() -> String { dice.pick(["", "", "  ", "\t"]) }
}
