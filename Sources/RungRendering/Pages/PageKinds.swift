package import RungTemplates

/// Every template that pages are made with, and what it is offered. A page kind is one type and one line here.
package let pageKinds: [(template: String, shape: Shape)] = [
  ("home", HomePage.offers.shape),
  ("page", ArticlePage.offers.shape),
  ("framework", FrameworkPage.offers.shape),
  ("role", HolderPage.offers.shape),
  ("area", AreaPage.offers.shape),
  ("compare", ComparisonPage.offers.shape),
  ("source", SourcePage.offers.shape),
  ("sources", SourcesPage.offers.shape),
  ("glossary", GlossaryPage.offers.shape),
  ("a-z", IndexPage.offers.shape),
  ("redirect", RedirectPage.offers.shape),
  ("404", PlainPage.offers.shape),
  ("embed/compare", ComparisonView.offers.shape),
]
