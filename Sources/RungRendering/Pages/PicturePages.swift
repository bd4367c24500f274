import RungModel
import RungTemplates

// Pictures that are made with the site: SVG from templates, in the site's own colours.

/// The site's icon.
struct IconPage: Offering {
  let page: PageContext

  static let offers = Offers<Self>(
    "icon", "The site's icon, an SVG picture",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("colours", "The colours to draw with", of: ColoursView.self) { ColoursView(theme: $0.theme) },
    ])

  private var theme: SiteTheme { page.catalog.site.theme }
}

/// The picture that stands beside a link to the site where people share it.
struct CardPage: Offering {
  let page: PageContext
  /// Nil for the site's.
  let framework: Framework?

  static let width = 1200
  static let height = 630

  static let offers = Offers<Self>(
    "card", "The picture beside links that are shared, an SVG picture of 1200 by 630",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("colours", "The colours to draw with", of: ColoursView.self) {
        ColoursView(theme: $0.page.catalog.site.theme)
      },
      .list("framework", "The framework that it is of; none or one", of: FrameworkBriefView.self) { view in
        view.framework.map { [FrameworkBriefView(page: view.page, framework: $0)] } ?? []
      },
      .list("title", "Its title, in lines", of: CardLineView.self) { view in
        lines(view.framework?.title ?? view.page.catalog.site.title, size: 68, limit: 3, from: 250, leading: 80)
      },
      .list("site-title", "The title of the site, in lines, on the card of a framework", of: CardLineView.self) {
        view in
        view.framework == nil
          ? [] : lines(view.page.catalog.site.title, size: 32, limit: 1, from: 130, leading: 0)
      },
      .list("publisher", "Who publishes it, in lines", of: CardLineView.self) { view in
        lines(view.page.catalog.site.publisher, size: 30, limit: 1, from: 560, leading: 0)
      },
    ])

  /// Wrapped as wide as the card leaves room for, beside what stands at its right.
  private static func lines(_ words: String, size: Int, limit: Int, from top: Int, leading: Int) -> [CardLineView] {
    let lines = TextMeasure(size: size).lines(of: words, width: 760, limit: limit)
    return lines.enumerated().map { CardLineView(words: $1, y: top + $0 * leading) }
  }
}

struct CardLineView: Offering {
  let words: String
  let y: Int

  static let offers = Offers<Self>(
    "line", "A line of words on the card",
    [
      .text("words", "The words") { $0.words },
      .text("y", "How far below the top their base line is") { String($0.y) },
    ])
}

struct ColoursView: Offering {
  let theme: SiteTheme

  static let offers = Offers<Self>(
    "colours", "The colours of pictures, in light",
    [
      .text("brand", "The site's own colour") { $0.theme.pictureBrand.hex },
      .text("on-brand", "What can be seen on it") { _ in "#ffffff" },
      .text("mark", "A second colour that can be seen on it") { $0.theme.pictureMark.hex },
    ])
}
