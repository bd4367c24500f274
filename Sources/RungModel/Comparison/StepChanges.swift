/// What is different from one holder to another, statement by statement: what the page of a step shows.
///
/// It speaks of what the sources list, and never of how large a job is.
package struct StepChanges: Sendable {
  package enum Change: String, CaseIterable, Sendable {
    /// Nothing before is named as what it continues or repeats.
    case new
    /// It continues a statement of the role before, itself or by way of others.
    case changed
    /// It repeats one in the same words.
    case same
    /// It is taken on as it is, on a sentence that says so.
    case carried
    /// The role before has it, and this one neither lists it nor carries it up.
    case notListed = "not-listed"
  }

  package struct Entry: Sendable {
    package var change: Change
    /// The statement at the role after the step, or what is no longer listed.
    package var statement: ID<Statement>
    /// The one before, of what is changed or the same; nil where that is this very statement.
    package var earlier: ID<Statement>?
    /// The area in which the earlier one stands, where that is another.
    package var movedFrom: ID<Area>?
    /// The points nested in it, and those nested in the earlier one that are not listed again. Of a statement that is
    /// itself not listed again, those that do not go on elsewhere.
    package var items: [Entry] = []

    package init(
      change: Change, statement: ID<Statement>, earlier: ID<Statement>? = nil, movedFrom: ID<Area>? = nil,
      items: [Entry] = []
    ) {
      self.change = change
      self.statement = statement
      self.earlier = earlier
      self.movedFrom = movedFrom
      self.items = items
    }
  }

  package struct Row: Sendable {
    package var area: ID<Area>
    package var entries: [Entry]
    package var words: AreaChange

    package init(area: ID<Area>, entries: [Entry], words: AreaChange = AreaChange()) {
      self.area = area
      self.entries = entries
      self.words = words
    }
  }

  package var from: ID<Holder>
  package var to: ID<Holder>
  /// The areas in which there is anything to tell, in authored order.
  package var rows: [Row]

  package init(from: ID<Holder>, to: ID<Holder>, rows: [Row]) {
    self.from = from
    self.to = to
    self.rows = rows
  }

  /// The areas in which more than half of the new statements stand, those with most of them first. None where it would
  /// take more than three, or where one that is left out has as many as one that is named.
  package var mostlyNew: [ID<Area>] {
    let counted = rows.map { (area: $0.area, count: $0.entries.count { $0.change == .new }) }.filter { $0.count > 0 }
    // A stable sort: areas with as many stay in authored order.
    let sorted = counted.sorted { ($0.count, $1.area.index) > ($1.count, $0.area.index) }
    let all = count(.new)
    var (named, reached) = (0, 0)
    while named < sorted.count, reached * 2 <= all || sorted[named].count == sorted[named - 1].count {
      reached += sorted[named].count
      named += 1
    }
    return named > 3 ? [] : sorted[..<named].map(\.area)
  }

  /// Whether `mostlyNew` names every area in which anything is new.
  package var isAllNewThere: Bool {
    let areas = Set(mostlyNew)
    return !areas.isEmpty && rows.allSatisfy { areas.contains($0.area) || !$0.entries.contains { $0.change == .new } }
  }

  /// Whether what became of a statement became of its points too, so that they can be told together; what is changed
  /// is told one by one.
  package static func isWhole(_ entry: Entry, in catalog: Catalog) -> Bool {
    entry.items.map(\.statement) == catalog[entry.statement].items && (entry.change != .changed || entry.items.isEmpty)
      && entry.items.allSatisfy { $0.change == entry.change && isWhole($0, in: catalog) }
  }

  /// How many statements changed so. Points nested in a statement are not counted beside it.
  package func count(_ change: Change) -> Int {
    rows.reduce(0) { $0 + $1.entries.count { $0.change == change } }
  }
}
