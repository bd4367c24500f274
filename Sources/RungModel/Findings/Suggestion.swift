/// Longer words, in bytes, are near to none.
package let longestNearWord = 80

/// The candidate that an author most likely meant by `word`, or nil where none is near: at most a third of the
/// letters may differ. Of several that are as near, it is the first by name, in whatever order they come.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  var letters = EditDistance(from: word)
  guard letters.count <= longestNearWord else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let limit = min(best?.distance ?? .max, max(letters.count, candidate.utf8.count) / 3)
    guard abs(letters.count - candidate.utf8.count) <= limit,
      let distance = letters.distance(to: candidate, limit: limit)
    else { continue }
    if let best, best.distance == distance, best.name < candidate { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Optimal string alignment without regard to case: insertions, deletions, replacements and swapped neighbours count
/// one each. It keeps its memory from candidate to candidate.
private struct EditDistance {
  private let left: [UInt8]
  private var right: [UInt8] = []
  /// Three rows: the one before the last, the last, and the one that is filled.
  private var cells: [Int] = []

  init(from word: String) { left = word.utf8.map(lowercase) }

  var count: Int { left.count }

  /// Nil where it is more than `limit`.
  mutating func distance(to word: String, limit: Int) -> Int? {
    right.removeAll(keepingCapacity: true)
    for byte in word.utf8 { right.append(lowercase(byte)) }
    let width = right.count + 1
    if cells.count < 3 * width { cells = [Int](repeating: 0, count: 3 * width) }
    for column in 0..<width { cells[column] = column }
    var least = 0
    for index in left.indices {
      let lastLeast = least
      least = fillRow(index, width)
      if min(least, lastLeast + 1) > limit { return nil }
    }
    let distance = cells[left.count % 3 * width + right.count]
    return distance <= limit ? distance : nil
  }

  /// Fills a row from the two before it and returns its least number.
  private mutating func fillRow(_ i: Int, _ width: Int) -> Int {
    let (beforeLast, last, row) = ((i + 2) % 3 * width, i % 3 * width, (i + 1) % 3 * width)
    cells[row] = i + 1
    var least = i + 1
    for j in right.indices {
      var cost = min(cells[last + j + 1] + 1, cells[row + j] + 1, cells[last + j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, cells[beforeLast + j - 1] + 1)
      }
      cells[row + j + 1] = cost
      least = min(least, cost)
    }
    return least
  }
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}
