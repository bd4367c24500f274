/// What became of the words of a text when it was changed: a run that stays, or one that took the place of another.
package struct WordMark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case same, removed, added }

  package var kind: Kind
  /// Words with the spaces between them, without those at either end.
  package var words: String

  package init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }
}

/// Marks the words by which `new` differs from `old`, in reading order; what was removed stands before what came for it.
///
/// Words are compared as they are read: a capital at the start of a sentence and the sign that follows a word are no
/// change of the word. Of texts that have less than half of their words in common no word is marked by itself: what is
/// left over, an "and" or an "of", would only tear two different sentences to pieces.
package func wordMarks(from old: String, to new: String) -> [WordMark] {
  let (before, after) = (words(of: old), words(of: new))
  var common = commonWords(before.map(\.key), after.map(\.key))
  if common.count * 2 < min(before.count, after.count) { common = [] }
  var marks: [WordMark] = []
  var (left, right) = (0, 0)
  for (row, column) in common + [(before.count, after.count)] {
    add(before[left..<row], .removed, &marks)
    add(after[right..<column], .added, &marks)
    if column < after.count { add(after[column...column], .same, &marks) }
    (left, right) = (row + 1, column + 1)
  }
  return marks
}

private struct Word {
  /// As written, with the signs at its ends.
  var text: Substring
  /// As compared.
  var key: String
}

private func words(of text: String) -> [Word] {
  text.split(separator: " ").map { word in
    let core = word.drop { !isSpoken($0) }
    let end = core.lastIndex(where: isSpoken).map { core.index(after: $0) } ?? core.startIndex
    return Word(text: word, key: core.isEmpty ? String(word) : core[..<end].lowercased())
  }
}

private func isSpoken(_ character: Character) -> Bool { character.isLetter || character.isNumber }

private func add(_ words: ArraySlice<Word>, _ kind: WordMark.Kind, _ marks: inout [WordMark]) {
  guard !words.isEmpty else { return }
  let text = words.map(\.text).joined(separator: " ")
  if marks.last?.kind == kind {
    marks[marks.count - 1].words += " " + text
  } else {
    marks.append(WordMark(kind, text))
  }
}

/// The positions of a longest run of words that both have in the same order.
private func commonWords(_ old: [String], _ new: [String]) -> [(Int, Int)] {
  // Statements are sentences; what is far longer is compared by its ends alone.
  guard old.count * new.count <= 250_000 else { return commonEnds(old, new) }
  var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
  for row in old.indices.reversed() {
    for column in new.indices.reversed() {
      lengths[row][column] =
        old[row] == new[column]
        ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
    }
  }
  var found: [(Int, Int)] = []
  var (row, column) = (0, 0)
  while row < old.count, column < new.count {
    if old[row] == new[column] {
      found.append((row, column))
      (row, column) = (row + 1, column + 1)
    } else if lengths[row + 1][column] >= lengths[row][column + 1] {
      row += 1
    } else {
      column += 1
    }
  }
  return found
}

private func commonEnds(_ old: [String], _ new: [String]) -> [(Int, Int)] {
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  return (0..<head).map { ($0, $0) } + (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
}
