import RungModel

extension Renderer {
  /// The site's own colours, by the names that the stylesheet has for them.
  func writeColours(into out: inout ByteBuffer) {
    let theme = catalog.site.theme
    write(theme.lightColours, within: "@media screen", into: &out)
    write(theme.darkColours, within: "@media screen and (prefers-color-scheme: dark)", into: &out)
  }

  private func write(_ colours: [NamedColour], within media: String, into out: inout ByteBuffer) {
    guard !colours.isEmpty else { return }
    out.append("\(media) {\n  :root {\n")
    for colour in colours { out.append("    --\(colour.name): \(colour.colour.hex);\n") }
    out.append("  }\n}\n")
  }
}
