package import RungTemplates

/// Every template that pages are made with, and what it is offered. A page kind is one type and one line here.
package let pageKinds: [PageKind] = [
  PageKind("home", HomePage.offers.shape),
  PageKind("page", ArticlePage.offers.shape),
  PageKind("framework", FrameworkPage.offers.shape),
  PageKind("role", HolderPage.offers.shape),
  PageKind("area", AreaPage.offers.shape),
  PageKind("compare", ComparisonPage.offers.shape),
  PageKind("step", StepPage.offers.shape),
  PageKind("job", JobStarterPage.offers.shape),
  PageKind("appraisal", AppraisalSheetPage.offers.shape),
  PageKind("book", BookPage.offers.shape),
  PageKind("crosswalk", CrosswalkPage.offers.shape),
  PageKind("crosswalk-level", CrosswalkLevelPage.offers.shape),
  PageKind("crosswalk-compare", CrosswalkComparisonPage.offers.shape),
  PageKind("source", SourcePage.offers.shape),
  PageKind("sources", SourcesPage.offers.shape),
  PageKind("glossary", GlossaryPage.offers.shape),
  PageKind("a-z", IndexPage.offers.shape),
  PageKind("redirect", RedirectPage.offers.shape),
  PageKind("404", PlainPage.offers.shape),
  PageKind("embed/compare", ComparisonView.offers.shape),
  PageKind("embed/matrix", MatrixView.offers.shape),
  PageKind("embed/chart", ChartView.offers.shape),
  PageKind("embed/figures", FiguresView.offers.shape),
  PageKind("embed/pathway", PathwayView.offers.shape),
]
