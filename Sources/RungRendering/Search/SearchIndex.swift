import RungModel

/// Where every word of the site stands: made once of all units, and frozen.
package struct SearchIndex: Sendable {
  /// A word's places among all hits and all runs.
  private struct Places {
    var hits = 0
    var runs = 0
  }

  struct Run: Sendable {
    var first: UInt32
    var count: UInt32

    var end: UInt32 { first + count }
  }

  /// How many entries each unit has.
  let unitSizes: [Int]
  let entries: Int
  private let table: WordTable
  /// By number, where a word's hits and runs end.
  private var hitEnds: [Int]
  private var runEnds: [Int]
  private var hits: [UInt32]
  private var runs: [Run]
  /// The words' numbers in the order of their bytes.
  private(set) var order: [Int] = []

  package init(_ units: [UnitWords]) {
    unitSizes = units.map(\.entries)
    entries = unitSizes.reduce(0, +)
    var table = WordTable(room: 4096)
    let numbers = units.map { unit in
      unit.table.bytes.withUnsafeBufferPointer { bytes in
        (0..<unit.table.count).map {
          UInt32(table.number(of: UnsafeBufferPointer(rebasing: bytes[unit.table.range($0)])))
        }
      }
    }
    self.table = table
    var counts = [Places](repeating: Places(), count: table.count)
    for (unit, numbers) in zip(units, numbers) {
      for hit in unit.hits { counts[Int(numbers[Int(hit.word)])].hits += 1 }
      for run in unit.runs { counts[Int(numbers[Int(run.word)])].runs += 1 }
    }
    (hitEnds, runEnds) = (starts(counts.map(\.hits)), starts(counts.map(\.runs)))
    hits = Array(repeating: 0, count: counts.reduce(0) { $0 + $1.hits })
    runs = Array(repeating: Run(first: 0, count: 0), count: counts.reduce(0) { $0 + $1.runs })
    fill(units, numbers)
    order = (0..<table.count).sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
  }

  /// Units come in order, so that each word's hits do. What was the start of a word's places is their end afterwards.
  private mutating func fill(_ units: [UnitWords], _ numbers: [[UInt32]]) {
    var first: UInt32 = 0
    for (unit, numbers) in zip(units, numbers) {
      for hit in unit.hits {
        let word = Int(numbers[Int(hit.word)])
        hits[hitEnds[word]] = hit.place(after: first)
        hitEnds[word] += 1
      }
      for run in unit.runs {
        let word = Int(numbers[Int(run.word)])
        runs[runEnds[word]] = Run(first: first + run.first, count: run.count)
        runEnds[word] += 1
      }
      first += UInt32(unit.entries)
    }
  }

  var count: Int { table.count }

  /// A word by its number.
  func word(_ number: Int) -> ArraySlice<UInt8> { table[number] }

  /// Whether some entry holds the word itself.
  func number(of word: String) -> Int? { table.known(word) }

  func hitCount(_ number: Int) -> Int { hitRange(number).count }

  /// The entries that have a word in one of `fields`, in rising order.
  func entries(with number: Int, in fields: UnitWords.Fields) -> [UInt32] {
    hits[hitRange(number)].compactMap { $0 & UInt32(fields.rawValue) == 0 ? nil : $0 >> 2 }
  }

  /// The entries that a word stands above: in order, and none twice.
  func runs(above number: Int) -> [Run] {
    let range = (number == 0 ? 0 : runEnds[number - 1])..<runEnds[number]
    var joined: [Run] = []
    for run in runs[range].sorted(by: { $0.first < $1.first }) {
      if let last = joined.last, run.first <= last.end {
        joined[joined.count - 1].count = max(last.end, run.end) - last.first
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private func hitRange(_ number: Int) -> Range<Int> { (number == 0 ? 0 : hitEnds[number - 1])..<hitEnds[number] }

  /// About as many bytes as a word's places take when they are written.
  private func size(_ number: Int) -> Int {
    let runCount = runEnds[number] - (number == 0 ? 0 : runEnds[number - 1])
    return table[number].count + 4 + min(hitCount(number), entries / 6) + 2 * runCount
  }

  /// The words, cut into `count` runs of about the same size when written.
  func pieces(_ count: Int, bySize: Bool) -> [Range<Int>] {
    let sizes = order.map { bySize ? size($0) : table[$0].count + 4 }
    let total = sizes.reduce(0, +)
    var pieces: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (index, size) in sizes.enumerated() {
      sum += size
      if sum * count >= total * (pieces.count + 1), pieces.count < count - 1 {
        pieces.append(start..<index + 1)
        start = index + 1
      }
    }
    pieces.append(start..<order.count)
    return pieces + Array(repeating: order.count..<order.count, count: count - pieces.count)
  }
}

private func starts(_ counts: [Int]) -> [Int] {
  var sum = 0
  return counts.map { count in
    defer { sum += count }
    return sum
  }
}
