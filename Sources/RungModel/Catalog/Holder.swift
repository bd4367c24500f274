/// A holder of statements: a role, or a tier itself where a framework has levels and no roles.
package final class Holder: Sendable {
  package enum Kind: Sendable { case role, tier }

  package let id: ID<Holder>
  package let framework: ID<Framework>
  package let key: String
  package let kind: Kind
  package let title: String
  package let short: String?
  /// Nil for a role beside the ladder, and in a framework without tiers.
  package let tier: ID<Tier>?
  /// It stands beside the ladder: it is compared by itself alone.
  package let isOutside: Bool
  package let summary: Text
  package let about: Text?
  package let citations: [Citation]
  /// By the framework's `facts`; nil where the holder leaves the row empty.
  package let facts: [Fact?]
  package let carry: Carry?
  /// Set where the source gives this holder no list of statements.
  package let noList: NoList?
  /// Why no starter of a job description is made of it, if its framework does not say so already.
  package let noJobStarter: Text?
  /// By the framework's `areas`.
  package let parts: [AreaPart]
  package let lists: [TopicList]
  package let progression: [Step]
  package let entries: [Step]
  /// For all that the holder has.
  package let allowances: [Allowance]
  package let place: Place

  package init(
    id: ID<Holder>, framework: ID<Framework>, key: String, kind: Kind, title: String, short: String?, tier: ID<Tier>?,
    isOutside: Bool, summary: Text, about: Text?, citations: [Citation], facts: [Fact?], carry: Carry?, noList: NoList?,
    noJobStarter: Text?, parts: [AreaPart], lists: [TopicList], progression: [Step], entries: [Step],
    allowances: [Allowance], place: Place
  ) {
    self.id = id
    self.framework = framework
    self.key = key
    self.kind = kind
    self.title = title
    self.short = short
    self.tier = tier
    self.isOutside = isOutside
    self.summary = summary
    self.about = about
    self.citations = citations
    self.facts = facts
    self.carry = carry
    self.noList = noList
    self.noJobStarter = noJobStarter
    self.parts = parts
    self.lists = lists
    self.progression = progression
    self.entries = entries
    self.allowances = allowances
    self.place = place
  }
}

/// What a holder says in one fact row.
package struct Fact: Sendable {
  package var text: Text
  package var note: Text?
  package var citations: [Citation]

  package init(text: Text, note: Text?, citations: [Citation]) {
    self.text = text
    self.note = note
    self.citations = citations
  }
}

/// That a holder takes on the statements of another, and the sentence which says so.
package struct Carry: Sendable {
  package var from: ID<Holder>
  package var ground: [Citation]
  package var note: Text?

  package init(from: ID<Holder>, ground: [Citation], note: Text?) {
    self.from = from
    self.ground = ground
    self.note = note
  }
}

/// That the source gives a holder no list, and why that is known.
package struct NoList: Sendable {
  package var why: Text
  package var citations: [Citation]

  package init(why: Text, citations: [Citation]) {
    self.why = why
    self.citations = citations
  }
}

/// One area of one holder: its own heading for the area, a note, and its statements in authored order.
package struct AreaPart: Sendable {
  package var title: String?
  package var note: Text?
  package var citations: [Citation]
  package var statements: [ID<Statement>]

  package init(title: String? = nil, note: Text? = nil, citations: [Citation] = [], statements: [ID<Statement>] = []) {
    self.title = title
    self.note = note
    self.citations = citations
    self.statements = statements
  }
}

/// A list that a source gives beside the statements, such as the topics that a qualification covers.
package struct TopicList: Sendable {
  package struct Item: Sendable {
    package var key: String
    package var text: Text

    package init(key: String, text: Text) {
      self.key = key
      self.text = text
    }
  }

  package var key: String
  package var title: String
  package var intro: Text?
  package var citations: [Citation]
  package var items: [Item]

  package init(key: String, title: String, intro: Text?, citations: [Citation], items: [Item]) {
    self.key = key
    self.title = title
    self.intro = intro
    self.citations = citations
    self.items = items
  }
}

/// One step of an authored progression: where it leads (or, for a way in, where it comes from) and what it asks.
package struct Step: Sendable {
  package enum End: Sendable {
    case holder(ID<Holder>)
    case outside(Text)
  }

  package enum How: String, CaseIterable, Sendable { case next, possible, requires }

  package var end: End
  package var how: How
  package var asks: Text?
  package var note: Text?
  package var citations: [Citation]

  package init(end: End, how: How, asks: Text?, note: Text?, citations: [Citation]) {
    self.end = end
    self.how = how
    self.asks = asks
    self.note = note
    self.citations = citations
  }
}
