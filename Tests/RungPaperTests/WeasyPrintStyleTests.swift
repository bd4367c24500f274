import Testing

@testable import RungPaper

/// WeasyPrint is given a style that it knows.
@Suite struct WeasyPrintStyleTests {
  @Test(arguments: [
    ("a { margin-block: 1pt 2pt; }", "a { margin-top: 1pt; margin-bottom: 2pt; }"),
    ("a { padding-inline: 0; color: red }", "a { padding-left: 0; padding-right: 0; color: red }"),
    ("a { margin-block: calc(1pt + 2pt) }", "a { margin-top: calc(1pt + 2pt); margin-bottom: calc(1pt + 2pt);}"),
    (
      "a { border-inline-start: 1px solid; inset-inline-end: 0; min-block-size: 2pt; }",
      "a { border-left: 1px solid; inset-right: 0; min-height: 2pt; }"
    ),
    ("a { font-size: 1pt; break-inside: avoid; }", "a { font-size: 1pt; break-inside: avoid; }"),
  ])
  func sidesAreThoseOfTheSheet(css: String, expected: String) { #expect(withPhysicalSides(css) == expected) }

  @Test(arguments: [
    ("@media (prefers-color-scheme: dark) {\n  :root { --ink: #eee; }\n}", "#000"), (".aside { --ink: #0f0; }", "#000"),
    (":root{--ink:#f00}", "#f00"), (":root { --ink: #f00 }", "#f00"),
  ])
  func variablesAreThoseOfTheRootInTheLight(more: String, ink: String) {
    #expect(
      withoutVariables(":root { --ink: #000; }\n\(more) p { color: var(--ink) }").hasSuffix("p { color: \(ink) }"))
  }

  @Test func variablesHaveTheValuesOfPaper() {
    let css =
      ":root { --ink: #123; } @media print { :root { --ink: #000; } a { border: 1px solid var(--ink); top: var(--x); } }"
    #expect(withoutVariables(css).contains("a { border: 1px solid #000; top: var(--x); }"))
  }
}
