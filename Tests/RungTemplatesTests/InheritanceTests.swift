import Testing

@Suite struct InheritanceTests {
  static let layout = """
    <title>{{$title}}Rung{{/title}}</title>
    <main>
      {{$body}}
      <p>Nothing</p>
      {{/body}}
    </main>

    """

  @Test func defaultsStandWhereNothingFillsThem() {
    Example(
      "{{<layout}}{{/layout}}\n", partials: ["layout": Self.layout],
      gives: "<title>Rung</title>\n<main>\n  <p>Nothing</p>\n</main>\n"
    ).check()
  }

  @Test func aPageFillsBlocksAndIsIndentedAsTheLayoutIs() {
    let page = """
      {{< layout}}
        {{$title}}{{name}}{{/title}}
        What stands between blocks is not part of the page.
        {{$body}}
            <p>{{name}}</p>
              <p>more</p>
        {{/body}}
      {{/layout}}

      """
    Example(
      page, ["name": "AP"], partials: ["layout": Self.layout],
      gives: "<title>AP</title>\n<main>\n  <p>AP</p>\n    <p>more</p>\n</main>\n"
    ).check()
  }

  @Test(arguments: [
    Example("{{$a}}default {{x}}{{/a}}", ["x": "1"], gives: "default 1"),
    Example("{{<p}}{{$a}}A{{/a}}{{/p}}", partials: ["p": "{{$a}}a{{/a}}{{$b}}b{{/b}}{{$a}}a{{/a}}"], gives: "AbA"),
    Example(
      "{{<p}}{{$a}}{{x}}{{/a}}{{/p}}", ["x": "o", "r": ["x": "i"]], partials: ["p": "{{#r}}{{$a}}{{/a}}{{/r}}"],
      gives: "i"),
    Example(
      "{{<p}}{{$a}}top{{/a}}{{/p}}", partials: ["p": "{{<q}}{{$a}}mid{{/a}}{{/q}}", "q": "{{$a}}low{{/a}}"],
      gives: "top"),
    Example("{{<p}}{{/p}}", partials: ["p": "{{<q}}{{$a}}mid{{/a}}{{/q}}", "q": "{{$a}}low{{/a}}"], gives: "mid"),
    Example("{{<p}}{{$a}}A{{/a}}{{/p}}", partials: ["p": "{{>q}}", "q": "{{$a}}low{{/a}}"], gives: "A"),
    Example("{{<p}}{{$a}}{{$b}}in{{/b}}{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"], gives: "in"),
    Example(
      "{{#w}}{{<p}}{{$a}}{{.}}{{/a}}{{/p}}{{/w}}", ["w": ["1", "2"]], partials: ["p": "<{{$a}}{{/a}}>"], gives: "<1><2>"
    ),
  ]) func blocks(example: Example) { example.check() }

  @Test func twoCardsOnAPageKeepTheirOwnTitles() {
    Example(
      "{{<page2}}{{$title}}Page{{/title}}{{$body}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/body}}{{/page2}}",
      partials: ["page2": "<{{$title}}{{/title}}>{{$body}}{{/body}}", "card": "[{{$title}}{{/title}}]"],
      gives: "<Page>[Card]"
    ).check()
  }

  @Test(arguments: [
    Example(
      "{{<p}}{{$a}}\none\ntwo{{/a}}\n{{/p}}\n", partials: ["p": "Hi,\n  {{$a}}{{/a}}\n"], gives: "Hi,\n  one\n  two\n"),
    Example(
      "{{<p}}{{$a}}\n    one\n    two\n{{/a}}{{/p}}\n", partials: ["p": "Hi,\n  {{$a}}\n  {{/a}}\n"],
      gives: "Hi,\n  one\n  two\n"),
    Example("{{<p}}{{$a}}x{{/a}}{{/p}}", partials: ["p": "a:\n  {{$a}}y{{/a}}\n"], gives: "a:\n  x\n"),
    Example("  {{<p}}{{/p}}\n.", partials: ["p": "one\ntwo\n"], gives: "  one\n  two\n."),
    Example(
      "{{<p}}{{$a}}\n  {{>q}}\n{{/a}}{{/p}}", partials: ["p": "\t{{$a}}\n\t{{/a}}\n", "q": "1\n2\n"],
      gives: "\t1\n\t2\n"),
    Example("{{<p}}{{$a}}\n  1\n  2\n{{/a}}{{/p}}", partials: ["p": "<{{$a}}{{/a}}>"], gives: "<1\n2\n>"),
  ]) func reindentation(example: Example) { example.check() }
}
