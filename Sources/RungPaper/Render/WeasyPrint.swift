import RungSite

/// WeasyPrint: a program a document, which reads nothing but that document. It knows no scripts, so that addresses of links stand in footnotes. Where an area is longer
/// than a sheet, it leaves out the heads of its table.
struct WeasyPrint {
  let program: Program

  func pdf(of html: [UInt8], toMake file: String) throws(MachineFault) -> [UInt8] {
    let folder = try ScratchFolder()
    let page = try folder.put("page.html", Self.fitted(html))
    let made = folder.path + "/page.pdf"
    // Python looks for modules beside the program first, so it must not be called like one.
    let keeper = try folder.put("only-this-page.py", weasyPrintProgram())
    let python = try python()
    // Fonts are dated, and their parts are in the order of a hash, unless it is told otherwise.
    try python.program.run(
      arguments: python.arguments + [keeper, "--quiet", "--pdf-variant", "pdf/ua-1", page, made],
      variables: ["SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0"], toMake: file)
    return fileBytes(made, upTo: .max) ?? []
  }

  /// What runs WeasyPrint, as the first line of it says. On its own it would read any file and any address that a picture
  /// names.
  private func python() throws(MachineFault) -> (program: Program, arguments: [String]) {
    let start = (fileBytes(program.location, upTo: 1 << 10) ?? []).prefix(1 << 10)
    let line = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let words = line.hasPrefix("#!") ? line.dropFirst(2).split(separator: " ").map(String.init) : []
    guard let first = words.first, line.contains("python"), let python = Program.named(first) else {
      throw MachineFault(
        "print with", program.location,
        "it does not begin with the name of a Python, so rung cannot keep it from reading other files; use Chromium")
    }
    return (python, Array(words.dropFirst()))
  }

  /// It fails at marks of lists that are there and have no text, knows no sides but those of the sheet, and takes no variables
  /// where several values stand in a row.
  private static func fitted(_ html: [UInt8]) -> [UInt8] {
    guard let style = html.firstRange(of: Array("<style>".utf8)), let end = html.firstRange(of: Array("</style>".utf8))
    else {
      return html
    }
    let css = String(decoding: html[style.upperBound..<end.lowerBound], as: UTF8.self)
      .replacing(#"list-style: """#, with: "list-style: none")
    return Array(html[..<style.upperBound]) + Array(withPhysicalSides(withoutVariables(css)).utf8)
      + html[end.lowerBound...]
  }
}

/// The same style with the values of its variables in their places: those of the root, apart from what is for dark screens. Those
/// of paper come last.
func withoutVariables(_ css: String) -> String {
  var values: [Substring: Substring] = [:]
  let light = css.replacing(/@media[^{]*prefers-color-scheme: dark[^{]*\{\s*:root\s*\{[^}]*\}/, with: "")
  for rule in light.matches(of: /:root\s*\{([^}]*)\}/) {
    for definition in rule.1.matches(of: /(--[a-z-]+)\s*:\s*([^;]*[^;\s])/) { values[definition.1] = definition.2 }
  }
  return css.replacing(/var\((--[a-z-]+)\)/) { values[$0.1] ?? $0.0 }
}

/// The same style with `margin-top` for `margin-block-start` and so on, as they are for lines from left to right.
func withPhysicalSides(_ css: String) -> String {
  var style = css.split(separator: "\n", omittingEmptySubsequences: false).map(withSidesApart).joined(separator: "\n")
  for (logical, physical) in sides { style = style.replacing(logical, with: physical) }
  return style
}

private let sides = [
  ("-block-start", "-top"), ("-block-end", "-bottom"), ("-inline-start", "-left"), ("-inline-end", "-right"),
  ("min-block-size", "min-height"), ("block-size", "height"), ("max-inline-size", "max-width"),
  ("min-inline-size", "min-width"), ("inline-size", "width"),
]

/// `margin-block: 1pt 2pt` as what it stands for, one side after the other.
private func withSidesApart(_ line: Substring) -> String {
  var rest = line
  var result = ""
  while let found = rest.firstMatch(of: /(margin|padding|border)-(block|inline): ([^;{}]+?) *(?:;|(?=}))/) {
    let values = found.3.split(separator: " ")
    let isPair = values.count == 2 && !found.3.contains("(") && found.1 != "border"
    let (first, last) = isPair ? (values[0], values[1]) : (found.3, found.3)
    result += rest[..<found.range.lowerBound]
    result += "\(found.1)-\(found.2)-start: \(first); \(found.1)-\(found.2)-end: \(last);"
    rest = rest[found.range.upperBound...]
  }
  return result + rest
}
