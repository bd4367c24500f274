/// A career framework: tiers and areas in authored order, and the holders of its statements.
package final class Framework: Sendable {
  package let id: ID<Framework>
  package let key: String
  package let title: String
  /// For menus and breadcrumbs; the title where the author gave none.
  package let short: String
  package let edition: Edition
  /// When something in it was last changed, as its author says.
  package let changed: String?
  /// Of its texts; the site's where the author gave none.
  package let licence: Licence?
  package let jurisdiction: Text?
  package let summary: Text
  package let about: Text?
  /// Stands at the head of every page of the framework.
  package let caution: Text?
  /// "How to use this", offered beside every list.
  package let guide: Target?
  /// Why none of its roles is made a starter of a job description of; nil where they are.
  package let noJobStarter: Text?
  package let citations: [Citation]
  package let tiers: [ID<Tier>]
  package let areas: [ID<Area>]
  package let facts: [FactRow]
  package let holders: [ID<Holder>]
  /// For all of the framework.
  package let allowances: [Allowance]
  package let place: Place

  package init(
    id: ID<Framework>, key: String, title: String, short: String, edition: Edition, changed: String?,
    licence: Licence?, jurisdiction: Text?, summary: Text, about: Text?, caution: Text?, guide: Target?,
    noJobStarter: Text?, citations: [Citation],
    tiers: [ID<Tier>], areas: [ID<Area>], facts: [FactRow], holders: [ID<Holder>], allowances: [Allowance],
    place: Place
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.short = short
    self.edition = edition
    self.changed = changed
    self.licence = licence
    self.jurisdiction = jurisdiction
    self.summary = summary
    self.about = about
    self.caution = caution
    self.guide = guide
    self.noJobStarter = noJobStarter
    self.citations = citations
    self.tiers = tiers
    self.areas = areas
    self.facts = facts
    self.holders = holders
    self.allowances = allowances
    self.place = place
  }
}

/// A level of a framework. Authored, never derived from a pay band or a level of education.
package final class Tier: Sendable {
  package let id: ID<Tier>
  package let framework: ID<Framework>
  package let key: String
  package let title: String
  package let summary: Text?
  package let citations: [Citation]
  package let holders: [ID<Holder>]
  package let place: Place

  package init(
    id: ID<Tier>, framework: ID<Framework>, key: String, title: String, summary: Text?, citations: [Citation],
    holders: [ID<Holder>], place: Place
  ) {
    self.id = id
    self.framework = framework
    self.key = key
    self.title = title
    self.summary = summary
    self.citations = citations
    self.holders = holders
    self.place = place
  }
}

/// A row of the comparison. Rows are aligned by an area's key, never by its words.
package final class Area: Sendable {
  package let id: ID<Area>
  package let framework: ID<Framework>
  /// Among the framework's areas, from 0; `Holder.parts` has the same order.
  package let position: Int
  package let key: String
  package let title: String
  package let summary: Text?
  package let place: Place

  package init(
    id: ID<Area>, framework: ID<Framework>, position: Int, key: String, title: String, summary: Text?, place: Place
  ) {
    self.id = id
    self.framework = framework
    self.position = position
    self.key = key
    self.title = title
    self.summary = summary
    self.place = place
  }
}

/// What a fact row can say of an occupation.
package enum FactMeaning: String, CaseIterable, Sendable { case education, experience, qualifications, skills }

/// A fact row above the duties of a comparison: the framework names it and each holder fills it.
package struct FactRow: Sendable {
  package var key: String
  package var title: String
  package var summary: Text?
  /// What it says of an occupation to those who read pages as data; nil where its author does not say.
  package var meaning: FactMeaning?
  package var place: Place

  package init(key: String, title: String, summary: Text?, meaning: FactMeaning?, place: Place) {
    self.key = key
    self.title = title
    self.summary = summary
    self.meaning = meaning
    self.place = place
  }
}
