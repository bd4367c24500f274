/// A count in an authored text: "four roles", "all 114 duties".
struct CountWords {
  enum Noun: String { case statements, duties, roles, areas, levels }

  var count: Int
  var noun: Noun
  /// As written.
  var words: String
  /// "All" stands before it.
  var isOfAll: Bool
  /// Nothing behind it says which of them are meant, or a word before it says that these are all there are.
  var isOfTheWhole: Bool
}

/// The counts in a text that may be of all there are. Left out are those of a part ("the other two roles", "three
/// duties on the ward"), those that are not exact, and numbers of something else ("level 3 duties").
func countWords(in text: String) -> [CountWords] {
  let words = text.split(separator: " ").map(Word.init)
  return words.indices.dropFirst().compactMap { index in
    guard let noun = CountWords.Noun(rawValue: words[index].core), !words[index - 1].endsPart,
      let count = number(words[index - 1].core)
    else { return nil }
    let before = index > 1 && !words[index - 2].endsPart ? words[index - 2].core : ""
    let after = index + 1 < words.count && !words[index].endsPart ? words[index + 1].core : ""
    guard !partial.contains(before), !restricting.contains(after) else { return nil }
    let earlier = index > 2 ? words[index - 3].core : ""
    guard !(before == "and" && ["hundred", "thousand"].contains(earlier)) else { return nil }
    return CountWords(
      count: count, noun: noun, words: "\(words[index - 1].text) \(words[index].core)",
      isOfAll: before == "all" || before == "the" && earlier == "all",
      isOfTheWhole: ["all", "its", "the"].contains(before) || ["", "and", "or"].contains(after))
  }
}

private struct Word {
  var text: Substring
  var core: String
  /// A sign behind the word parts it from the next.
  var endsPart: Bool

  init(_ text: Substring) {
    let isSpoken = { (character: Character) in character.isLetter || character.isNumber }
    let end = text.lastIndex(where: isSpoken).map { text.index(after: $0) } ?? text.startIndex
    self.text = text.drop { !isSpoken($0) }
    core = text[..<end].drop { !isSpoken($0) }.lowercased()
    endsPart = end != text.endIndex
  }
}

/// Words before a number that make it one of a part, about as much, or the name of something.
private let partial: Set<String> = [
  "other", "others", "another", "first", "last", "next", "these", "those", "both", "only", "more", "further", "than",
  "about", "around", "over", "under", "nearly", "almost", "least", "most", "to", "or", "between", "up", "some",
  "level", "band", "tier", "step", "stage", "grade", "hundred", "thousand", "every", "each", "same", "any",
]

/// Words behind the noun that say which of them are meant.
private let restricting: Set<String> = [
  "of", "in", "on", "for", "at", "from", "to", "that", "which", "who", "whose", "where", "with", "without", "each",
  "per", "apiece", "about", "beyond", "above", "below", "under", "beside", "between", "more", "only", "outside", "as",
]

private let units = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

private func number(_ word: String) -> Int? {
  if word.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) { return Int(word) }
  if let unit = units.firstIndex(of: word) { return unit }
  let parts = word.split(separator: "-").map(String.init)
  guard let ten = parts.first.flatMap(tens.firstIndex(of:)), parts.count < 3 else { return nil }
  if parts.count == 1 { return ten * 10 }
  return units.firstIndex(of: parts[1]).flatMap { (1...9).contains($0) ? ten * 10 + $0 : nil }
}
