/// A published work that statements rest on.
package final class Source: Sendable {
  package let id: ID<Source>
  package let key: String
  package let title: String
  /// The words on a citation chip.
  package let short: String
  package let publisher: String?
  package let authors: [String]
  package let date: String?
  package let link: String?
  package let licence: String
  package let status: Text?
  package let checked: String?
  package let note: Text?
  package let entries: [Entry]
  package let place: Place

  /// What can be cited one by one.
  package struct Entry: Sendable {
    package var key: String
    package var title: String
    package var text: Text?
    package var link: String?

    package init(key: String, title: String, text: Text?, link: String?) {
      self.key = key
      self.title = title
      self.text = text
      self.link = link
    }
  }

  package init(
    id: ID<Source>, key: String, title: String, short: String, publisher: String?, authors: [String], date: String?,
    link: String?, licence: String, status: Text?, checked: String?, note: Text?, entries: [Entry], place: Place
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.short = short
    self.publisher = publisher
    self.authors = authors
    self.date = date
    self.link = link
    self.licence = licence
    self.status = status
    self.checked = checked
    self.note = note
    self.entries = entries
    self.place = place
  }
}

/// A word of the trade. Without a definition the glossary says that no source explains it.
package final class Term: Sendable {
  package let id: ID<Term>
  package let key: String
  package let term: String
  package let aliases: [String]
  package let definition: Text?
  package let citations: [Citation]
  package let place: Place

  package init(
    id: ID<Term>, key: String, term: String, aliases: [String], definition: Text?, citations: [Citation], place: Place
  ) {
    self.id = id
    self.key = key
    self.term = term
    self.aliases = aliases
    self.definition = definition
    self.citations = citations
    self.place = place
  }
}
