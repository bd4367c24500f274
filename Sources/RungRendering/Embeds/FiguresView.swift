import RungModel
import RungTemplates

/// A few numbers that stand out.
struct FiguresView: Offering {
  let page: PageContext
  let embed: FiguresEmbed

  static let offers = Offers<Self>(
    "figures", "A few numbers that stand out",
    [
      .markup("title", "Their title; may be empty") { $0.page.write($0.embed.title, into: &$1) },
      .list("figures", "The numbers", of: FigureView.self) { view in
        view.embed.figures.map { FigureView(page: view.page, figure: $0) }
      },
      .markup("note", "A note; may be empty") { $0.page.write($0.embed.note, into: &$1) },
    ])
}

struct FigureView: Offering {
  let page: PageContext
  let figure: FiguresEmbed.Figure

  static let offers = Offers<Self>(
    "figure", "A number that stands out",
    [
      .text("value", "The number") { $0.figure.value },
      .markup("html", "Its words") { $0.page.write($0.figure.words, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.figure.citations) },
    ])
}
