/// One statement of what a holder does. Its key is authored and survives rewording and moving.
package final class Statement: Sendable {
  package let id: ID<Statement>
  package let key: String
  package let framework: ID<Framework>
  package let holder: ID<Holder>
  package let area: ID<Area>
  /// The statement that this one is a nested point of.
  package let parent: ID<Statement>?
  /// A point that is not written here: the statement around it repeats another, which has it.
  package let isRepeatedPoint: Bool
  package let label: String?
  package let text: Text
  package let items: [ID<Statement>]
  /// Its own, or else its area's.
  package let citations: [Citation]
  /// Travel with the statement wherever it appears.
  package let conditions: [Text]
  package let note: Text?
  package let continues: ID<Statement>?
  package let sameAs: ID<Statement>?
  package let related: [ID<Statement>]
  /// Entries of sources that it belongs with as the authors of the site read them: no citation.
  package let ourReading: [Citation]
  package let allowances: [Allowance]
  package let place: Place

  package init(
    id: ID<Statement>, key: String, framework: ID<Framework>, holder: ID<Holder>, area: ID<Area>,
    parent: ID<Statement>?, isRepeatedPoint: Bool, label: String?, text: Text, items: [ID<Statement>],
    citations: [Citation], conditions: [Text], note: Text?, continues: ID<Statement>?, sameAs: ID<Statement>?,
    related: [ID<Statement>], ourReading: [Citation], allowances: [Allowance], place: Place
  ) {
    self.id = id
    self.key = key
    self.framework = framework
    self.holder = holder
    self.area = area
    self.parent = parent
    self.isRepeatedPoint = isRepeatedPoint
    self.label = label
    self.text = text
    self.items = items
    self.citations = citations
    self.conditions = conditions
    self.note = note
    self.continues = continues
    self.sameAs = sameAs
    self.related = related
    self.ourReading = ourReading
    self.allowances = allowances
    self.place = place
  }
}
