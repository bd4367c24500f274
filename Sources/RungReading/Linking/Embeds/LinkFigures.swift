import RungModel

extension Linker {
  /// ```` ```figures ````
  func figures(_ fields: inout MappingReader, _ home: Home) -> FiguresEmbed? {
    let title = text("title", &fields, home)
    let figures = fields.items("figures", required: true).compactMap { $0.fields { figure(&$0, home) } }
    return FiguresEmbed(title: title, figures: figures, note: text("note", &fields, home))
  }

  private func figure(_ fields: inout MappingReader, _ home: Home) -> FiguresEmbed.Figure? {
    let value = fields.string("value", required: true)
    let words = text("words", required: true, &fields, home)
    let citations = citations(&fields)
    guard let value, let words else { return nil }
    return FiguresEmbed.Figure(value: value, words: words, citations: citations)
  }
}
