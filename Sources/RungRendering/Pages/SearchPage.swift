import RungModel
import RungTemplates

/// Where readers look for words. What they find is put in by a script.
struct SearchPage: PageOffering {
  let page: PageContext
  let heading: PageHeading

  static let offers = Offers<Self>(
    "search page", "Where readers look for words; what they find is put in by a script",
    [
      .record("site", "The whole site", of: SiteView.self) { SiteView(page: $0.page) },
      .record("page", "This page", of: PageView.self) { PageView(page: $0.page, heading: $0.heading) },
      .text("pieces", "The folder of the index, seen from this page") { $0.page.href("search/") },
    ])
}
