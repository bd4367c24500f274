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
  let matches = WordMatches(before, after)
  var marks: [WordMark] = []
  var (left, right) = (0, 0)
  for pair in matches.pairs + [WordMatches.Pair(old: before.count, new: after.count)] {
    add(before[left..<pair.old], .removed, &marks)
    add(after[right..<pair.new], .added, &marks)
    if pair.new < after.count { add(after[pair.new...pair.new], .same, &marks) }
    (left, right) = (pair.old + 1, pair.new + 1)
  }
  return marks
}

struct Word {
  /// As written, with the signs at its ends.
  var text: Substring
  /// As compared.
  var key: String
}

private func words(of text: String) -> [Word] {
  text.split(whereSeparator: \.isWhitespace).map { word in
    let core = word.drop { !isSpoken($0) }
    let end = core.lastIndex(where: isSpoken).map { core.index(after: $0) } ?? core.startIndex
    return Word(text: word, key: core.isEmpty ? String(word) : plainSigns(core[..<end].lowercased()))
  }
}

/// "10%" and "10" are different words, "10)" and "10" are not.
private func isSpoken(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character.isSymbol || "%&#@".contains(character)
}

/// An apostrophe or a hyphen is the same however it is typed.
private func plainSigns(_ word: String) -> String {
  guard word.utf8.contains(where: { $0 > 127 }) else { return word }
  return String(
    word.map { character -> Character in
      switch character {
      case "\u{2019}", "\u{2BC}": "'"
      case "\u{2010}", "\u{2011}": "-"
      default: character
      }
    })
}

private func add(_ words: ArraySlice<Word>, _ kind: WordMark.Kind, _ marks: inout [WordMark]) {
  guard !words.isEmpty else { return }
  let text = words.map(\.text).joined(separator: " ")
  if marks.last?.kind == kind {
    marks[marks.count - 1].words += " " + text
  } else {
    marks.append(WordMark(kind, text))
  }
}
