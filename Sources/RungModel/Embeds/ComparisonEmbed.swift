/// A table of holders beside one another; what is left out is as in the ladder.
package struct ComparisonEmbed: Sendable {
  package var framework: ID<Framework>
  package var holders: [ID<Holder>]
  package var areas: [ID<Area>]
  package var showsFacts: Bool

  package init(framework: ID<Framework>, holders: [ID<Holder>], areas: [ID<Area>], showsFacts: Bool) {
    self.framework = framework
    self.holders = holders
    self.areas = areas
    self.showsFacts = showsFacts
  }
}
