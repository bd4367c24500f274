import RungModel

/// Which words stand in a unit, and where: by numbers that are the unit's own.
package struct UnitWords: Sendable {
  /// That a word stands in an entry. All hits of a large site are in memory at once.
  struct Hit: Sendable {
    var word: UInt32
    private var place: UInt32

    init(word: Int, entry: UInt32, fields: Fields) {
      self.word = UInt32(word)
      place = entry << 2 | UInt32(fields.rawValue)
    }

    var entry: UInt32 { place >> 2 }

    /// The entry and the fields in one number, which rises with the entry.
    func place(after first: UInt32) -> UInt32 { place + first << 2 }

    mutating func add(_ fields: Fields) { place |= UInt32(fields.rawValue) }
  }

  /// That a word stands above some entries.
  struct Run: Sendable {
    var word: UInt32
    var first: UInt32
    var count: UInt32
  }

  struct Fields: OptionSet, Sendable {
    let rawValue: UInt8
    static let name = Fields(rawValue: 1)
    static let text = Fields(rawValue: 2)
  }

  private(set) var table = WordTable()
  private(set) var hits: [Hit] = []
  private(set) var runs: [Run] = []
  let entries: Int
  /// By word, its latest hit.
  private var latest: [Int] = []

  init(_ found: SearchEntries) {
    entries = found.entries.count
    var scanner = WordScanner()
    for (number, entry) in found.entries.enumerated() { add(entry, UInt32(number), &scanner) }
    for (words, range) in found.surroundings { add(words, above: range, &scanner) }
    latest = []
    table.seal()
    hits = hits.trimmed
    runs = runs.trimmed
  }

  private mutating func add(_ entry: SearchEntry, _ number: UInt32, _ scanner: inout WordScanner) {
    add(entry.name, number, .name, &scanner)
    for alias in entry.aliases { add(alias, number, .name, &scanner) }
    add(entry.initials, number, .name, &scanner)
    for text in entry.texts { add(text, number, .text, &scanner) }
    for text in entry.more { add(text, number, .text, &scanner) }
  }

  private mutating func add(_ text: String, _ entry: UInt32, _ fields: Fields, _ scanner: inout WordScanner) {
    scanner.scan(text) { word in
      let number = table.number(of: word)
      if number == latest.count { latest.append(-1) }
      if latest[number] >= 0, hits[latest[number]].entry == entry {
        hits[latest[number]].add(fields)
      } else {
        latest[number] = hits.count
        hits.append(Hit(word: number, entry: entry, fields: fields))
      }
    }
  }

  private mutating func add(_ words: [String], above range: Range<Int>, _ scanner: inout WordScanner) {
    var numbers: [UInt32] = []
    for text in words {
      scanner.scan(text) { word in
        let number = UInt32(table.number(of: word))
        if !numbers.contains(number) { numbers.append(number) }
      }
    }
    runs += numbers.map { Run(word: $0, first: UInt32(range.lowerBound), count: UInt32(range.count)) }
  }
}
