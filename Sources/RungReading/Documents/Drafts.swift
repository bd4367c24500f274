package import RungModel

// What the author wrote, file by file: the same entities as the catalog's, with names where the catalog has ids.

/// A name or a value, and where it stands.
package struct Written: Sendable {
  package var text: String
  package var place: Place
}

package struct SiteDraft: Sendable {
  struct MenuItem {
    var title: String
    var to: Mention
  }

  struct Theme {
    var light = SiteTheme.Palette()
    var dark = SiteTheme.Palette()
    var logo: Mention?
  }

  var title = ""
  var publisher = ""
  var language = "en"
  var languagePlace: Place?
  var translations: [Written] = []
  var description: String?
  var baseURL: String?
  var feedback: String?
  var edition: Edition?
  var changed: String?
  var licence: Licence?
  var caution: Prose?
  var leftOut: [OptionalOutput] = []
  var paper = PaperSize.a4
  var frameworks: [Written] = []
  var navigation: [MenuItem] = []
  var footer: [MenuItem] = []
  var theme: Theme?
}

extension SiteDraft {
  package var readingLanguage: ReadingLanguage {
    ReadingLanguage(original: language, translations: translations.map(\.text))
  }
}

package struct SourceDraft: Sendable {
  struct Entry {
    var key: Written
    var title: String
    var text: Prose?
    var link: String?
  }

  var key: Written
  var title: String
  var short: String
  var publisher: String?
  var authors: [String]
  var date: String?
  var link: String?
  var licence: String
  var status: Prose?
  var checked: String?
  var note: Prose?
  var entries: [Entry]
}

package struct TermDraft: Sendable {
  var key: Written
  var term: String
  var aliases: [String]
  var definition: Prose?
  var cites: [Written]
}

package struct CrosswalkDraft: Sendable {
  struct Level {
    var key: Written
    var title: String
    var holders: [Written]
  }

  var key: Written
  var title: String
  var summary: Prose
  var ground: Prose
  var isOurReading: Bool
  var caution: Prose?
  var cites: [Written]
  var levels: [Level]
}

package struct FrameworkDraft: Sendable {
  /// A tier, an area or a fact row: key, title and what is said of it.
  struct Part {
    var key: Written
    var title: String
    var summary: Prose?
    var cites: [Written] = []
    var meaning: FactMeaning?
    /// Its keys of old.
    var formerly: [Written] = []
  }

  var key: String
  var title: String
  var short: String?
  var edition: Edition?
  var changed: String?
  var licence: Licence?
  var jurisdiction: Prose?
  var summary: Prose
  var about: Prose?
  var caution: Prose?
  var guide: Mention?
  var noJobStarter: Prose?
  var cites: [Written]
  var tiers: [Part]
  var areas: [Part]
  var facts: [Part]
  var holders: [Written]
  var allowances: [Allowance]
  var place: Place
}

package struct HolderDraft: Sendable {
  struct Fact {
    var key: Written
    var text: Prose
    var note: Prose?
    var cites: [Written]
  }

  struct Carry {
    var from: Written
    var by: [Written]
    var note: Prose?
  }

  struct NoList {
    var why: Prose
    var cites: [Written]
  }

  struct AreaPart {
    var key: Written
    var title: String?
    var note: Prose?
    var cites: [Written]
  }

  struct Duties {
    var area: Written
    var statements: [StatementDraft]
  }

  struct TopicList {
    var key: Written
    var title: String
    var intro: Prose?
    var cites: [Written]
    var items: [Item]
  }

  struct Item {
    var key: Written
    var text: Prose
  }

  struct Step {
    var to: Written?
    var outside: Prose?
    var how: RungModel.Step.How
    var asks: Prose?
    var note: Prose?
    var cites: [Written]
  }

  var key: String
  var isRole: Bool
  var title: String
  var short: String?
  var tier: Written?
  var outside: Place?
  var summary: Prose
  var about: Prose?
  var cites: [Written]
  var aliases: [Written]
  /// Its keys of old.
  var formerly: [Written]
  var facts: [Fact]
  var carry: Carry?
  var noList: NoList?
  var noJobStarter: Prose?
  var areas: [AreaPart]
  var duties: [Duties]
  var lists: [TopicList]
  var progression: [Step]
  var entries: [Step]
  var allowances: [Allowance]
  var place: Place
}

/// A class, because there are so many: handing one on costs one reference count.
package final class StatementDraft: Sendable {
  /// What may be written of a statement besides its key and words.
  struct Details: Sendable {
    var label: String?
    var items: [StatementDraft] = []
    /// It is not written here: the statement that it is a point of repeats another, which has it.
    var isRepeatedPoint = false
    var cites: [Written] = []
    var conditions: [Prose] = []
    var note: Prose?
    var continues: Written?
    var sameAs: Written?
    var related: [Written] = []
    var ourReading: [Written] = []
    /// Its ids of old; `role/id` where another role stated it.
    var formerly: [Written] = []
    var allowances: [Allowance] = []
  }

  let key: Written
  /// Empty where `sameAs` gives the words.
  let text: Prose
  let details: Details
  /// This one and all that is nested in it: ids are given out in reading order.
  let count: Int

  init(key: Written, text: Prose, _ details: Details = Details()) {
    self.key = key
    self.text = text
    self.details = details
    count = details.items.reduce(1) { $0 + $1.count }
  }
}

package struct ArticleDraft: Sendable {
  var title: String
  var summary: Prose?
  var framework: Written?
  var changed: String?
  var aliases: [Written]
  var caution: Prose?
  var cites: [Written]
  var showsContents: Bool
  var allowances: [Allowance]
  var body: Prose
}
