/// Which words of an old text stay in a new one, in the same order; between them lies what was removed and added.
struct WordMatches {
  struct Pair {
    var old: Int
    var new: Int
  }

  private(set) var pairs: [Pair] = []
  private let old: [Word]
  private let new: [Word]

  init(_ old: [Word], _ new: [Word]) {
    (self.old, self.new) = (old, new)
    pairs = commonWords(old, new)
    if !isEnough(pairs.count) { pairs = [] }
    for index in pairs.indices { shiftMark(before: index) }
    dropStrayWords()
  }

  /// Below half of the shorter text, two sentences are different ones.
  private func isEnough(_ count: Int) -> Bool { count * 2 >= min(old.count, new.count) }
}

// A word that stands twice can be taken for kept at either place. "Clean rooms {+and stores+} and yards" reads better
// than "Clean rooms and {+stores and+} yards".
extension WordMatches {
  /// Shifts what was only added, or only removed, before the pair at `index` to where it reads best.
  private mutating func shiftMark(before index: Int) {
    let start = index == 0 ? Pair(old: 0, new: 0) : after(pairs[index - 1])
    let end = pairs[index]
    if start.old == end.old, start.new < end.new {
      shift(start.new..<end.new, of: new, before: index) { $0.new += $1 }
    } else if start.new == end.new, start.old < end.old {
      shift(start.old..<end.old, of: old, before: index) { $0.old += $1 }
    }
  }

  private func after(_ pair: Pair) -> Pair { Pair(old: pair.old + 1, new: pair.new + 1) }

  private mutating func shift(
    _ mark: Range<Int>, of words: [Word], before index: Int, _ move: (inout Pair, Int) -> Void
  ) {
    var best = (offset: 0, awkwardness: awkwardness(mark, of: words))
    var offset = 0
    // As far to the left as the words before are the same as those at its end, without meeting another mark.
    while index + offset > 0, areNeighbours(index + offset), same(mark, of: words, at: offset) {
      offset -= 1
      let found = awkwardness(mark.lowerBound + offset..<mark.upperBound + offset, of: words)
      if found <= best.awkwardness { best = (offset, found) }
    }
    for moved in index + best.offset..<index { move(&pairs[moved], mark.count) }
  }

  /// Whether nothing is marked between the pair before `index` and the one before that.
  private func areNeighbours(_ index: Int) -> Bool {
    guard index > 1 else { return pairs[0].old == 0 && pairs[0].new == 0 }
    let end = after(pairs[index - 2])
    return end.old == pairs[index - 1].old && end.new == pairs[index - 1].new
  }

  private func same(_ mark: Range<Int>, of words: [Word], at offset: Int) -> Bool {
    words[mark.lowerBound + offset - 1].key == words[mark.upperBound + offset - 1].key
  }

  private func awkwardness(_ mark: Range<Int>, of words: [Word]) -> Int {
    let startsAfterSign = mark.lowerBound == 0 || hasSign(words[mark.lowerBound - 1])
    let endsWithSign = mark.upperBound == words.count || hasSign(words[mark.upperBound - 1])
    let endsLoosely = !endsWithSign && smallWords.contains(words[mark.upperBound - 1].key)
    return (endsLoosely ? 2 : 0) - (startsAfterSign && endsWithSign ? 1 : 0)
  }

  /// A sign after which something else begins.
  private func hasSign(_ word: Word) -> Bool { word.text.last.map { ",;:.?!".contains($0) } ?? false }
}

extension WordMatches {
  /// A small word that alone stayed between two others that were exchanged goes with them: "[-the role of-] {+a look
  /// at+}", not "[-the role-] {+a look+} [-of-] {+at+}".
  private mutating func dropStrayWords() {
    var kept: [Pair] = []
    var count = pairs.count
    for (index, pair) in pairs.enumerated() {
      let next = index + 1 < pairs.count ? pairs[index + 1] : Pair(old: old.count, new: new.count)
      let isAlone = isExchanged(from: kept.last, to: pair) && isExchanged(from: pair, to: next)
      if isAlone, smallWords.contains(new[pair.new].key), isEnough(count - 1) {
        count -= 1
      } else {
        kept.append(pair)
      }
    }
    pairs = kept
  }

  private func isExchanged(from: Pair?, to: Pair) -> Bool {
    let start = from.map(after) ?? Pair(old: 0, new: 0)
    return start.old < to.old && start.new < to.new
  }
}

private let smallWords: Set<String> = [
  "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "so", "than", "that",
  "the", "to", "where", "which", "with",
]

/// The positions of a longest run of words that both have in the same order.
private func commonWords(_ old: [Word], _ new: [Word]) -> [WordMatches.Pair] {
  let head = zip(old, new).prefix { $0.key == $1.key }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0.key == $1.key }.count
  let middle = longestCommon(numbers(old[head..<old.count - tail], new[head..<new.count - tail]))
  return (0..<head).map { WordMatches.Pair(old: $0, new: $0) }
    + middle.map { WordMatches.Pair(old: $0.old + head, new: $0.new + head) }
    + (0..<tail).reversed().map { WordMatches.Pair(old: old.count - 1 - $0, new: new.count - 1 - $0) }
}

private struct NumberedWord {
  /// The same for the same word.
  var number: Int
  var worth: UInt32

  /// One word more is worth more than any choice among words; of as many, those that say most are kept.
  static func worth(of key: String) -> UInt32 { smallWords.contains(key) ? 4096 : 4097 }
}

private func numbers(_ old: ArraySlice<Word>, _ new: ArraySlice<Word>) -> (old: [NumberedWord], new: [NumberedWord]) {
  var known: [String: NumberedWord] = [:]
  func number(_ word: Word) -> NumberedWord {
    if let found = known[word.key] { return found }
    let found = NumberedWord(number: known.count, worth: NumberedWord.worth(of: word.key))
    known[word.key] = found
    return found
  }
  return (old.map(number), new.map(number))
}

private func longestCommon(_ words: (old: [NumberedWord], new: [NumberedWord])) -> [WordMatches.Pair] {
  let (old, new) = words
  // Statements are sentences; what is longer than 2,000 words is compared by its ends alone.
  guard old.count * new.count <= 4_000_000 else { return [] }
  let width = new.count + 1
  var worths = [UInt32](repeating: 0, count: (old.count + 1) * width)
  for row in old.indices.reversed() {
    let here = row * width
    for column in new.indices.reversed() {
      worths[here + column] =
        old[row].number == new[column].number
        ? worths[here + width + column + 1] + old[row].worth
        : max(worths[here + width + column], worths[here + column + 1])
    }
  }
  var found: [WordMatches.Pair] = []
  var (row, column) = (0, 0)
  while row < old.count, column < new.count {
    if old[row].number == new[column].number {
      found.append(WordMatches.Pair(old: row, new: column))
      (row, column) = (row + 1, column + 1)
    } else if worths[(row + 1) * width + column] >= worths[row * width + column + 1] {
      row += 1
    } else {
      column += 1
    }
  }
  return found
}
