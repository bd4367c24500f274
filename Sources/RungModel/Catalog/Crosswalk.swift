/// An authored statement that levels of one framework stand beside levels of another, with its ground.
///
/// Nothing is ever put side by side because of its name or its place in an order: without a crosswalk, frameworks are
/// not compared.
package final class Crosswalk: Sendable {
  package let id: ID<Crosswalk>
  package let key: String
  package let title: String
  package let summary: Text
  /// On what it rests.
  package let ground: Text
  /// No source says it: the authors of the site read it so.
  package let isOurReading: Bool
  package let caution: Text?
  package let citations: [Citation]
  /// In authored order.
  package let levels: [Level]
  package let place: Place

  /// What stands side by side.
  package struct Level: Sendable {
    package var key: String
    package var title: String
    package var holders: [ID<Holder>]
    package var place: Place

    package init(key: String, title: String, holders: [ID<Holder>], place: Place) {
      self.key = key
      self.title = title
      self.holders = holders
      self.place = place
    }
  }

  package init(
    id: ID<Crosswalk>, key: String, title: String, summary: Text, ground: Text, isOurReading: Bool, caution: Text?,
    citations: [Citation], levels: [Level], place: Place
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.summary = summary
    self.ground = ground
    self.isOurReading = isOurReading
    self.caution = caution
    self.citations = citations
    self.levels = levels
    self.place = place
  }
}

extension Catalog {
  /// The frameworks that a crosswalk joins, in the order in which its levels name them.
  package func frameworks(of crosswalk: Crosswalk) -> [ID<Framework>] {
    var found: [ID<Framework>] = []
    for holder in crosswalk.levels.flatMap(\.holders) where !found.contains(self[holder].framework) {
      found.append(self[holder].framework)
    }
    return found
  }

  /// The levels of crosswalks at which `holder` stands beside others.
  package func levels(of holder: Holder) -> [(crosswalk: Crosswalk, level: Int)] {
    crosswalks.flatMap { crosswalk in
      crosswalk.levels.indices.filter { crosswalk.levels[$0].holders.contains(holder.id) }.map { (crosswalk, $0) }
    }
  }
}
