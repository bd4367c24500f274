import Testing

/// A template, some data, and what comes out.
struct Example: CustomTestStringConvertible {
  let template: String
  var data: Value = [:]
  var partials: [String: String] = [:]
  let expected: String

  init(_ template: String, _ data: Value = [:], partials: [String: String] = [:], gives expected: String) {
    self.template = template
    self.data = data
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { template }

  func check() {
    let rendered = Rendered(template, data, partials: partials)
    #expect(rendered.text == expected)
    #expect(rendered.report == [])
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    Example("Hello, {{name}}!", ["name": "Ada"], gives: "Hello, Ada!"),
    Example("{{ name }}{{name }}{{\n name\n}}", ["name": "a"], gives: "aaa"),
    Example("{{name}}", ["name": "<a href=\"x\">&'"], gives: "&lt;a href=&quot;x&quot;&gt;&amp;'"),
    Example("{{{html}}} {{&html}} {{{ html }}} {{& html }}", ["html": .markup("<b>")], gives: "<b> <b> <b> <b>"),
    Example("{{name}}", ["name": "{{name}}"], gives: "{{name}}"),
    Example("a { b } {c} }}", gives: "a { b } {c} }}"),
    Example("Grüße, {{größe}}", ["größe": "ü"], gives: "Grüße, ü"),
  ]) func variables(example: Example) { example.check() }

  @Test(arguments: [
    Example("{{area.title}}", ["area": ["title": "Safety"]], gives: "Safety"),
    Example("{{a.b.c.d}}", ["a": ["b": ["c": ["d": "deep"]]]], gives: "deep"),
    Example("{{#a.b}}{{c}}{{d}}{{/a.b}}", ["a": ["b": ["c": "1"]], "d": "2"], gives: "12"),
    Example("{{#a.b}}{{.}}{{/a.b}}{{^a.b}}none{{/a.b}}", ["a": ["b": ["x", "y"]]], gives: "xy"),
    Example("{{a.b}}{{^a.b}}none{{/a.b}}{{#a.b}}some{{/a.b}}", ["a": ["b": ""]], gives: "none"),
    Example("{{#a.b}}{{#c.d}}{{.}}{{/c.d}}{{.}}{{/a.b}}", ["a": ["b": "1"], "c": ["d": "2"]], gives: "21"),
  ]) func dottedNames(example: Example) { example.check() }

  @Test(arguments: [
    Example("{{#items.any}}<{{#items}}{{.}}{{/items}}>{{/items.any}}", ["items": ["a", "b"]], gives: "<ab>"),
    Example("{{#items.any}}some{{/items.any}}{{^items.any}}none{{/items.any}}", ["items": []], gives: "none"),
    Example("{{#a.items.any}}{{x}}{{/a.items.any}}", ["a": ["items": ["1"], "x": "y"], "x": "outer"], gives: "outer"),
  ]) func whetherAListHasItems(example: Example) { example.check() }

  @Test(arguments: [
    Example("{{#yes}}shown{{/yes}}{{#no}}hidden{{/no}}", ["yes": true, "no": false], gives: "shown"),
    Example("{{#items}}({{name}}){{/items}}", ["items": [["name": "a"], ["name": "b"]]], gives: "(a)(b)"),
    Example("{{#area}}{{title}} of {{site}}{{/area}}", ["area": ["title": "A"], "site": "S"], gives: "A of S"),
    Example("{{#a}}{{x}}{{/a}}{{x}}", ["a": ["x": "inner"], "x": "outer"], gives: "innerouter"),
    Example("{{#title}}<h1>{{title}}</h1>{{/title}}", ["title": "T"], gives: "<h1>T</h1>"),
    Example("{{#title}}<h1>{{.}}</h1>{{/title}}", ["title": "<"], gives: "<h1>&lt;</h1>"),
    Example("{{#title}}hidden{{/title}}", ["title": ""], gives: ""),
    Example("{{#html}}{{{.}}}{{/html}}", ["html": .markup("<b>")], gives: "<b>"),
    Example("{{#words}}{{.}},{{/words}}", ["words": ["a", "<"]], gives: "a,&lt;,"),
    Example("{{#words}}{{#last}}{{.}}{{/last}}{{/words}}", ["words": ["a", "b"], "last": true], gives: "ab"),
    Example("{{#a}}{{#b}}{{#c}}{{x}}{{/c}}{{/b}}{{/a}}", ["a": ["b": ["c": true]], "x": "in"], gives: "in"),
    Example(
      "{{#rows}}{{#cells}}{{row}}{{cell}} {{/cells}}{{/rows}}",
      ["rows": [["row": "1", "cells": [["cell": "a"], ["cell": "b"]]], ["row": "2", "cells": [["cell": "c"]]]]],
      gives: "1a 1b 2c "),
  ]) func sections(example: Example) { example.check() }

  @Test(arguments: [
    Example("{{^yes}}hidden{{/yes}}{{^no}}shown{{/no}}", ["yes": true, "no": false], gives: "shown"),
    Example("{{^items}}none{{/items}}", ["items": []], gives: "none"),
    Example("{{^items}}none{{/items}}", ["items": ["a"]], gives: ""),
    Example("{{^area}}none{{/area}}{{#area}}some{{/area}}", ["area": .nothing], gives: "none"),
    Example("{{^title}}untitled{{/title}}", ["title": ""], gives: "untitled"),
  ]) func invertedSections(example: Example) { example.check() }

  @Test(arguments: [
    Example("a{{! nothing }}b{{!\nat all\n}}c", gives: "abc"),
    Example("{{=<% %>=}}<%name%> {{name}}", ["name": "a"], gives: "a {{name}}"),
    Example("{{= | | =}}|#yes||name||/yes|", ["name": "a", "yes": true], gives: "a"),
    Example("{{=<% %>=}}<%{html}%><%&html%>", ["html": .markup("<b>")], gives: "<b><b>"),
    Example("{{=<% %>=}}<%={{ }}=%>{{name}}", ["name": "a"], gives: "a"),
    Example("{{=| |=}}|>inner|", ["name": "a"], partials: ["inner": "{{name}}|name|"], gives: "a|name|"),
  ]) func commentsAndDelimiters(example: Example) { example.check() }

  @Test(arguments: [
    Example("[{{> parts/head}}]", ["name": "a"], partials: ["parts/head": "<{{name}}>"], gives: "[<a>]"),
    Example(
      "{{#items}}{{>item}}{{/items}}", ["items": [["name": "a"], ["name": "b"]], "site": "s"],
      partials: ["item": "{{name}}{{site}} "], gives: "as bs "),
    Example("{{>a}}{{>a}}", partials: ["a": "{{>b}}{{>b}}", "b": "x"], gives: "xxxx"),
    Example(
      "{{#title}}{{>p}}{{/title}}{{#words}}{{>p}}{{/words}}", ["title": "t", "words": ["a", "b"]],
      partials: ["p": "<{{.}}>"], gives: "<t><a><b>"),
  ]) func partials(example: Example) { example.check() }
}
