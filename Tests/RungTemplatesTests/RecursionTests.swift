import RungModel
import Testing

@Suite struct RecursionTests {
  static let tree: Value = [
    "name": "a", "items": [["name": "b", "items": [["name": "c", "items": []]]], ["name": "d", "items": []]],
  ]

  @Test(arguments: [
    Example("{{>n}}", tree, partials: ["n": "{{name}}({{#items}}{{>n}}{{/items}})"], gives: "a(b(c())d())"),
    Example("{{name}}({{#items}}{{>page}}{{/items}})", tree, gives: "a(b(c())d())"),
    Example(
      "{{>n}}", tree, partials: ["n": "{{name}}\n{{#items}}\n  {{>n}}\n{{/items}}\n"], gives: "a\n  b\n    c\n  d\n"),
    Example(
      "{{#top}}{{>n}}{{/top}}", ["top": tree, "site": "!"],
      partials: ["n": "{{name}}{{site}}{{#items}}{{>n}}{{/items}}"], gives: "a!b!c!d!"),
    Example(
      "{{>n}}", tree, partials: ["n": "{{name}}{{#items}}{{>m}}{{/items}}", "m": "<{{>n}}>"], gives: "a<b<c>><d>"),
    Example(
      "{{>n}}", tree,
      partials: ["n": "{{<l}}{{$b}}{{name}}{{#items}}{{>n}}{{/items}}{{/b}}{{/l}}", "l": "({{$b}}{{/b}})"],
      gives: "(a(b(c))(d))"),
  ]) func treesEnd(example: Example) { example.check() }

  @Test func recordsOfTwoShapesInOneAnotherEnd() {
    let data: Value = ["posts": [["p": "1", "replies": [["r": "2", "posts": [["p": "3", "replies": []]]]]]]]
    Example(
      "{{>posts}}", data,
      partials: [
        "posts": "{{#posts}}{{p}}{{>replies}}{{/posts}}", "replies": "{{#replies}}{{r}}{{>posts}}{{/replies}}",
      ],
      gives: "123"
    ).check()
  }

  @Test(arguments: [
    ("{{>n}}", ["n": "x{{>n}}"]),
    ("{{>n}}", ["n": "x{{>m}}", "m": "{{>n}}"]),
    ("{{>n}}", ["n": "{{#area}}{{>n}}{{/area}}"]),
    ("{{>n}}", ["n": "{{#yes}}{{>n}}{{/yes}}"]),
    ("{{>n}}", ["n": "{{<n}}{{$a}}{{/a}}{{/n}}{{$a}}{{/a}}"]),
  ]) func whatWouldNeverEndIsFound(template: String, partials: [String: String]) {
    let rendered = Rendered(template, ["area": ["title": "A"], "yes": true], partials: partials)
    #expect(rendered.findings.map(\.rule) == [.templateRecursion])
  }

  @Test func dataThatIsDeeperThanAnyoneWritesIsCutOff() {
    var data: Value = ["items": []]
    for _ in 0..<1000 { data = ["items": [data]] }
    let rendered = Rendered("{{>n}}", data, partials: ["n": "x{{#items}}{{>n}}{{/items}}"])
    #expect(rendered.text.count == 256)
  }
}
