/// The reference page for authors of templates, as Markdown: what every kind of page offers, and once each, what the
/// records inside offer. It is made from the very lists that templates are checked against, so it is never out of date.
package func describe(_ kinds: [PageKind]) -> String {
  var inner: [Shape] = []
  var seen: Set<Shape> = [.text]
  for kind in kinds { collect(kind.shape, &inner, &seen) }
  var lines = ["# What templates can use", "", introduction, ""]
  for kind in kinds {
    lines += [
      "## `\(kind.template).html`", "",
      "\(kind.shape.summary). Its record is a [\(kind.shape.name)](#\(anchor(kind.shape))).", "",
    ]
  }
  for shape in inner {
    lines += ["## \(shape.name)", "", "\(shape.summary).", "", "| name | kind | what it is |", "|---|---|---|"]
    lines += shape.fields.map { "| `\($0.name)` | \(description(of: $0.kind)) | \(cell($0.summary)) |" }
    lines.append("")
  }
  return lines.joined(separator: "\n")
}

private let introduction = """
  Written by `rung reference`. Templates are Mustache, with inheritance. A text is written `{{name}}`, HTML `{{{name}}}`; texts,
  flags, lists and records are opened as sections, `{{#name}}…{{/name}}`, or as `{{^name}}…{{/name}}` where they are empty.
  `{{#list.any}}…{{/list.any}}` asks whether a list has items without going through them. Names are looked up in the open
  sections, the innermost first; a name that is not offered is an error with its place.

  `{{assets.style.css}}` is everywhere the address of the file `style.css` beside the templates, from the top of the site on:
  `href="{{page.root}}{{assets.style.css}}"`. A file that a template names so has a fingerprint of its bytes in its name on the
  site, and may be kept by browsers for good. Others keep their names, such as a picture that a stylesheet leads to.
  """

private func collect(_ shape: Shape, _ found: inout [Shape], _ seen: inout Set<Shape>) {
  guard seen.insert(shape).inserted else { return }
  found.append(shape)
  for field in shape.fields {
    if let inside = field.kind.inside { collect(inside, &found, &seen) }
  }
}

private func description(of kind: Shape.Kind) -> String {
  switch kind {
  case .text: "text"
  case .markup: "HTML, as `{{{name}}}`"
  case .flag: "flag"
  case .list(let shape) where shape() == .text: "list of texts, each `{{.}}`"
  case .list(let shape): "list of [\(shape().name)](#\(anchor(shape())))"
  case .record(let shape): "[\(shape().name)](#\(anchor(shape()))), or nothing"
  }
}

private func anchor(_ shape: Shape) -> String {
  shape.name.lowercased().split(separator: " ").joined(separator: "-")
}

private func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }
