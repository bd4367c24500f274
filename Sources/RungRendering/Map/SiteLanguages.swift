/// A language that the site is in.
package struct SiteLanguage: Hashable, Sendable {
  /// As `lang` names it: `en-GB`.
  package var tag: String
  /// In itself: "Cymraeg".
  package var name: String
  /// Where its pages lie: nothing for the original, else the tag and a slash. Paths below it are the same in every language.
  package var folder: String

  package init(tag: String, name: String, folder: String) {
    self.tag = tag
    self.name = name
    self.folder = folder
  }
}

/// The languages of a site, the original first, and that of the pages at hand. A site in one language has none to choose.
package struct SiteLanguages: Sendable {
  package var all: [SiteLanguage] = []
  package var current = 0
  /// Titles and the like that are not translated into it.
  package var foreign: Set<String> = []

  package init(_ all: [SiteLanguage] = [], current: Int = 0, foreign: Set<String> = []) {
    self.all = all
    self.current = current
    self.foreign = foreign
  }

  /// The language of `text`, where that is another than the page's; otherwise nothing.
  func tag(of text: String) -> String { foreign.contains(text) ? all[0].tag : "" }

  /// Where the pages at hand lie.
  package var folder: String { all.isEmpty ? "" : all[current].folder }
}
