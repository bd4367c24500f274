import RungModel
import RungTemplates

extension PageContext {
  /// Writes what a fenced block describes, by the template of its kind.
  /// - Parameter number: tells apart the element ids of several embeds on one page.
  func write(_ embed: Embed, number: Int, into out: inout ByteBuffer) {
    let prefix = "e\(number)_"
    switch embed {
    case .comparison(let embed):
      let comparison = catalog.comparison(embed)
      let view = ComparisonView(page: self, comparison: comparison, showsFacts: embed.showsFacts, prefix: prefix)
      templates.render("embed/compare", view, into: &out)
    case .matrix(let embed):
      let content = MatrixContent(page: self, prefix: prefix, embed: embed)
      templates.render("embed/matrix", MatrixView(content: content), into: &out)
    case .chart(let embed):
      let content = ChartContent(page: self, prefix: prefix, embed: embed)
      templates.render("embed/chart", ChartView(content: content), into: &out)
    case .figures(let embed):
      templates.render("embed/figures", FiguresView(page: self, embed: embed), into: &out)
    case .pathway(let embed):
      let view = PathwayView(page: self, framework: catalog[embed.framework], prefix: prefix)
      templates.render("embed/pathway", view, into: &out)
    }
  }
}
