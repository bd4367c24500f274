import RungModel
import RungTemplates

/// A language in which the page can be read.
struct LanguageView: Offering {
  let page: PageContext
  let index: Int

  private var language: SiteLanguage { page.languages.all[index] }

  static let offers = Offers<Self>(
    "language", "A language in which the page can be read",
    [
      .text("tag", "Its tag, as `lang` names it") { $0.language.tag },
      .text("name", "Its name in itself") { $0.language.name },
      .text("href", "The page in this language") { $0.page.root + $0.language.folder + addressPath($0.page.path) },
      .text("address", "The whole address of that; empty where nobody knows where the site will stand") { view in
        view.page.catalog.site.baseURL.map { $0 + view.language.folder + addressPath(view.page.path) } ?? ""
      },
      .flag("here", "The page is in it") { $0.index == $0.page.languages.current },
      .flag("original", "The site was first written in it") { $0.index == 0 },
    ])
}
