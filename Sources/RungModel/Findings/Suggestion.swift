/// The candidate that an author most likely meant by `word`, or nil where none is near: at most a third of the
/// letters may differ. Equal distances are settled by the candidates' order.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().utf8)
  guard letters.count <= 80 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let limit = min(best.map { $0.distance - 1 } ?? .max, max(letters.count, candidate.utf8.count) / 3)
    let distance = editDistance(letters, Array(candidate.lowercased().utf8), limit: limit)
    if let distance, distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// Optimal string alignment: insertions, deletions, replacements and swapped neighbours count one each.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
  guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1] + [Int](repeating: 0, count: right.count)
    for j in right.indices {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
