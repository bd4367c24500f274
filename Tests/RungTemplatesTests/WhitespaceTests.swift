import Testing

@Suite struct WhitespaceTests {
  @Test(arguments: [
    Example("a\n{{#yes}}\nb\n{{/yes}}\nc\n", ["yes": true], gives: "a\nb\nc\n"),
    Example("a\n  {{#yes}}  \n  b\n\t{{/yes}}\t\nc", ["yes": true], gives: "a\n  b\nc"),
    Example("{{#yes}}\nb\n{{/yes}}", ["yes": true], gives: "b\n"),
    Example("a\r\n{{! gone }}\r\nb\r\n", gives: "a\r\nb\r\n"),
    Example("a\n  {{! gone\n  altogether }}\nb\n", gives: "a\nb\n"),
    Example("a\n{{=<% %>=}}\nb\n", gives: "a\nb\n"),
    Example("a {{! stays }}\nb", gives: "a \nb"),
    Example(" {{#yes}}b{{/yes}}\n", ["yes": true], gives: " b\n"),
    Example(" {{#yes}} {{/yes}} \n", ["yes": true], gives: "   \n"),
    Example("  {{name}}\n", ["name": "a"], gives: "  a\n"),
    Example("{{#yes}}{{! two on a line }}\nb{{/yes}}", ["yes": true], gives: "\nb"),
    Example("\n\n{{^yes}}\n{{/yes}}\n\n", ["yes": true], gives: "\n\n\n"),
    Example("  ", gives: "  "),
    Example("", gives: ""),
  ]) func standaloneLines(example: Example) { example.check() }

  @Test(arguments: [
    Example("<\n  {{>p}}\n>\n", partials: ["p": "a\n b\n"], gives: "<\n  a\n   b\n>\n"),
    Example("  {{>p}}\n", partials: ["p": "a"], gives: "  a"),
    Example("  {{>p}} x\n", partials: ["p": "a\nb\n"], gives: "  a\nb\n x\n"),
    Example("  {{>p}}", ["t": "1\n2"], partials: ["p": "{{t}}\n{{t}}\n"], gives: "  1\n2\n  1\n2\n"),
    Example(" {{>p}}\n", ["w": ["1", "2"]], partials: ["p": "{{#w}}\n-{{.}}\n{{/w}}\n."], gives: " -1\n -2\n ."),
    Example(" {{>p}}\n.", partials: ["p": "{{>q}}\n  {{>q}}\n", "q": "x\n"], gives: " x\n   x\n."),
    Example(" {{>p}}\n", partials: ["p": "<{{>q}}>\n", "q": "x\ny"], gives: " <x\ny>\n"),
    Example(" {{>p}}\n", partials: ["p": "a\n\nb\n"], gives: " a\n \n b\n"),
    Example("\t{{>p}}\r\n.", partials: ["p": "a\r\nb\r\n"], gives: "\ta\r\n\tb\r\n."),
  ]) func indentedPartials(example: Example) { example.check() }
}
