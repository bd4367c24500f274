/// What a mention in a text turned out to point to.
package enum Target: Sendable {
  case framework(ID<Framework>)
  case tier(ID<Tier>)
  case area(ID<Area>)
  case holder(ID<Holder>)
  case statement(ID<Statement>)
  case source(ID<Source>, entry: Int?)
  case term(ID<Term>)
  /// Two columns or more; all of the ladder where `holders` is empty.
  case comparison(ID<Framework>, holders: [ID<Holder>])
  case step(from: ID<Holder>, to: ID<Holder>)
  /// The whole of it, or one of its levels by position.
  case crosswalk(ID<Crosswalk>, level: Int?)
  case site(SitePage)
  case article(ID<Article>, anchor: String?)
  case asset(ID<Asset>)
  case address(String)
  case embed(Embed)
  /// Reported already; shown as text.
  case broken
}

/// The pages every site has, as an author names them: `site:glossary`.
package enum SitePage: String, CaseIterable, Sendable {
  case home, sources, glossary
  case index = "a-z"
}

/// A text whose mentions have been resolved: `targets` runs parallel to `prose.mentions`.
package struct Text: Sendable {
  package let prose: Prose
  package let targets: [Target]
  /// The acronyms that the glossary has, each term once, by their index in `prose.acronyms`.
  package let terms: [(acronym: Int, term: ID<Term>)]

  package init(_ prose: Prose, targets: [Target], terms: [(acronym: Int, term: ID<Term>)] = []) {
    self.prose = prose
    self.targets = targets
    self.terms = terms
  }

  /// The sources that the text links to or that its embeds cite: a reader who follows such a link finds the way back.
  package var citations: [Citation] {
    targets.flatMap { (target) -> [Citation] in
      switch target {
      case .source(let source, let entry): [Citation(source: source, entry: entry)]
      case .embed(let embed): embed.citations
      default: []
      }
    }
  }
}

/// The ground of a claim: a source, and where it was listed the entry in it.
package struct Citation: Hashable, Sendable {
  package var source: ID<Source>
  /// Index into the source's `entries`; nil cites the source as a whole.
  package var entry: Int?

  package init(source: ID<Source>, entry: Int?) {
    self.source = source
    self.entry = entry
  }
}

/// On which terms a site's or a framework's own texts may be used.
package struct Licence: Sendable, Equatable {
  package var name: String
  /// Where it can be read.
  package var link: String?

  package init(name: String, link: String?) {
    self.name = name
    self.link = link
  }
}

package struct Edition: Sendable, Equatable {
  package var name: String
  /// As authored, ISO 8601: `2026-11-21`, or less exact.
  package var date: String?

  package init(name: String, date: String?) {
    self.name = name
    self.date = date
  }
}
