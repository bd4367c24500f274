/// A Markdown page.
package final class Article: Sendable {
  package let id: ID<Article>
  /// The file's path below Content, without `.md`.
  package let path: String
  package let title: String
  package let summary: Text?
  /// The framework that the page belongs to: its breadcrumb and its caution.
  package let framework: ID<Framework>?
  /// When it was last changed, as its author says.
  package let changed: String?
  package let caution: Text?
  package let citations: [Citation]
  package let showsContents: Bool
  package let allowances: [Allowance]
  package let body: Text
  package let place: Place

  package init(
    id: ID<Article>, path: String, title: String, summary: Text?, framework: ID<Framework>?, changed: String?,
    caution: Text?, citations: [Citation], showsContents: Bool, allowances: [Allowance], body: Text, place: Place
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.summary = summary
    self.framework = framework
    self.changed = changed
    self.caution = caution
    self.citations = citations
    self.showsContents = showsContents
    self.allowances = allowances
    self.body = body
    self.place = place
  }
}

/// A file that is copied as it is.
package struct Asset: Sendable {
  package var path: String
  /// How large it is shown, where it is a picture that says so.
  package var size: PictureSize?

  package init(path: String, size: PictureSize?) {
    self.path = path
    self.size = size
  }
}

/// An address of old that leads to a page of today.
package struct Alias: Sendable {
  package var path: String
  package var target: Target
  package var place: Place

  package init(path: String, target: Target, place: Place) {
    self.path = path
    self.target = target
    self.place = place
  }
}

/// An id of old on the page of a role, and the statement that it was given to.
package struct FormerStatement: Sendable {
  /// Whose page had it.
  package var holder: ID<Holder>
  package var key: String
  package var statement: ID<Statement>
  package var place: Place

  package init(holder: ID<Holder>, key: String, statement: ID<Statement>, place: Place) {
    self.holder = holder
    self.key = key
    self.statement = statement
    self.place = place
  }
}

/// What a site is made with unless its author leaves it out: pages of steps, tables and workbooks to take away, starters of
/// job descriptions, appraisal sheets, the search, pages as data, and the pictures that stand beside links to it.
package enum OptionalOutput: String, CaseIterable, Sendable {
  case steps, tables, workbooks, search
  case jobStarters = "job-starters"
  case appraisalSheets = "appraisal-sheets"
  case data, cards
}

/// The paper that sheets are laid out for.
package enum PaperSize: String, CaseIterable, Sendable {
  /// 210 by 297 mm (ISO 216).
  case a4 = "A4"
  /// 8.5 by 11 inches.
  case letter
}

/// What `site.yaml` says of the whole.
package struct Site: Sendable {
  package struct MenuItem: Sendable {
    package var title: String
    package var target: Target

    package init(title: String, target: Target) {
      self.title = title
      self.target = target
    }
  }

  package var title: String
  package var publisher: String
  package var language: String
  /// Where the language is authored.
  package var languagePlace: Place?
  package var description: String?
  /// Ends in `/`; for the sitemap and 404.html alone.
  package var baseURL: String?
  package var feedback: String?
  package var edition: Edition?
  /// When something on it was last changed, as its author says.
  package var changed: String?
  /// Of its own texts.
  package var licence: Licence?
  package var caution: Text?
  package var leftOut: Set<OptionalOutput>
  package var paper: PaperSize
  package var navigation: [MenuItem]
  /// The menu at the foot of every page.
  package var footer: [MenuItem]
  package var theme: SiteTheme

  package init(
    title: String, publisher: String, language: String, languagePlace: Place?, description: String?, baseURL: String?,
    feedback: String?, edition: Edition?, changed: String?, licence: Licence?, caution: Text?,
    leftOut: Set<OptionalOutput>, paper: PaperSize, navigation: [MenuItem], footer: [MenuItem], theme: SiteTheme
  ) {
    self.title = title
    self.publisher = publisher
    self.language = language
    self.languagePlace = languagePlace
    self.description = description
    self.baseURL = baseURL
    self.feedback = feedback
    self.edition = edition
    self.changed = changed
    self.licence = licence
    self.caution = caution
    self.leftOut = leftOut
    self.paper = paper
    self.navigation = navigation
    self.footer = footer
    self.theme = theme
  }
}
