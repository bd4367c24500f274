import RungModel

/// Into which files the search index of a site is cut.
///
/// It depends on what the content declares and on no word of it, so that a preview keeps its addresses while words are edited.
package struct SearchPlan: Sendable {
  /// What is shown together: one file of texts each.
  enum Unit: Sendable {
    /// A framework, its comparison, its tiers and its areas.
    case framework(ID<Framework>)
    /// A holder, and some of its statements by their position in it; the holder itself is in the first.
    case holder(ID<Holder>, statements: Range<Int>)
    /// What there is to work with of a holder.
    case sheets(ID<Holder>)
    case articles(Range<Int>)
    case crosswalks
    case terms(Range<Int>)
    case sources(Range<Int>)
  }

  private(set) var units: [Unit] = []
  /// The units of each framework, with those of its holders.
  private(set) var frameworks: [Range<Int>] = []
  /// The units of each holder.
  private(set) var holders: [Range<Int>]
  /// How many files there are of words, and of the lists of where they stand.
  let words: Int
  let lists: Int

  init(_ catalog: Catalog) {
    let entries = catalog.statements.count + catalog.holders.count + catalog.areas.count + 6 * catalog.articles.count
    words = 1 + entries / 4096
    lists = 1 + min(entries / 256, 4 + entries / 768)
    holders = Array(repeating: 0..<0, count: catalog.holders.count)
    for framework in catalog.frameworks { addUnits(of: framework, catalog) }
    units += runs(catalog.articles.count, of: 4).map(Unit.articles)
    if !catalog.crosswalks.isEmpty { units.append(.crosswalks) }
    units += runs(catalog.terms.count, of: 32).map(Unit.terms)
    units += runs(catalog.sources.count, of: 16).map(Unit.sources)
  }

  private mutating func addUnits(of framework: Framework, _ catalog: Catalog) {
    let first = units.count
    units.append(.framework(framework.id))
    for id in framework.holders {
      let start = units.count
      let count = catalog[id].parts.reduce(0) { $0 + $1.statements.count }
      units += (count == 0 ? [0..<0] : runs(count, of: 40)).map { .holder(id, statements: $0) }
      if !catalog.sheetPages(of: catalog[id]).isEmpty { units.append(.sheets(id)) }
      holders[id.index] = start..<units.count
    }
    frameworks.append(first..<units.count)
  }

  /// All files of the index.
  var files: [SearchFile] {
    [.start, .frameworks] + (0..<words).map(SearchFile.words) + (0..<lists).map(SearchFile.lists)
      + units.indices.map(SearchFile.texts)
  }
}

/// A file of the search index.
package enum SearchFile: Sendable {
  /// What is in which of the others.
  case start
  /// The frameworks' names, for an address that asks for one.
  case frameworks
  case words(Int)
  /// Where each word stands.
  case lists(Int)
  case texts(Int)

  var path: String {
    switch self {
    case .start: "search/start.js"
    case .frameworks: "search/frameworks.js"
    case .words(let number): "search/words-\(number).js"
    case .lists(let number): "search/lists-\(number).js"
    case .texts(let number): "search/texts-\(number).js"
    }
  }
}

extension SearchPlan.Unit {
  /// The letter by which the browser knows what stands in a unit without its texts.
  var letter: StaticString {
    switch self {
    case .framework: "f"
    case .holder(_, let statements): statements.lowerBound == 0 ? "h" : "i"
    case .sheets: "s"
    case .articles: "p"
    case .crosswalks: "c"
    case .terms: "g"
    case .sources: "q"
    }
  }
}

private func runs(_ count: Int, of length: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
}
