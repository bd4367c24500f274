import RungModel

/// One thing that search can find.
struct SearchEntry {
  enum Kind: String { case framework, tier, area, role, level, statement, page, crosswalk, term, source }

  var kind: Kind
  /// What it is called; empty for a statement without a label.
  var name: String
  var target: Target
  /// Other words for it, which are shown beside its name.
  var aliases: [String] = []
  /// Found like its name, and not shown.
  var initials = ""
  /// Shown, in this order.
  var texts: [String] = []
  /// Found and not shown.
  var more: [String] = []
  var area: ID<Area>?
  /// The entry of the same unit that this one is a point of.
  var whole: Int?

  init(_ kind: Kind, _ name: String, _ target: Target) {
    self.kind = kind
    self.name = name
    self.target = target
  }
}

/// What stands in a unit of the index: its entries, and what they stand below.
struct SearchEntries {
  var framework: ID<Framework>?
  var holder: ID<Holder>?
  var entries: [SearchEntry] = []
  /// Words that count for entries without standing in them: of their area, their role, their framework.
  var surroundings: [(words: [String], entries: Range<Int>)] = []

  mutating func surround(_ range: Range<Int>, _ words: [String?]) {
    if !range.isEmpty { surroundings.append((words.compactMap(\.self), range)) }
  }
}

/// "AP" of "Assistant practitioner"; empty where there are no two words, or where one does not begin with a letter.
package func initials(of title: String) -> String {
  let words = searchWords(title)
  let firsts = words.compactMap(\.first)
  return words.count > 1 && firsts.allSatisfy(\.isLetter) ? String(firsts) : ""
}
