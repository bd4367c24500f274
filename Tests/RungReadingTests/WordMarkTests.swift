import Foundation
import RungModel
import RungProbes
import Testing

/// `Tests/word-marks.txt` has the pairs, and what a person would mark.
@Suite struct WordMarkTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var shows: String
    var old: String
    var new: String
    var marking: String
    var testDescription: String { shows }
  }

  static let pairs: [Pair] = {
    let file = testsFolder.appending(path: "word-marks.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n* ").dropFirst().map { block in
      let lines = block.components(separatedBy: "\n")
      func line(_ sign: String) -> String {
        String((lines.first { $0.hasPrefix(sign) } ?? "").dropFirst().drop { $0 == " " })
      }
      return Pair(shows: lines[0], old: line("-"), new: line("+"), marking: line("="))
    }
  }()

  @Test func thePairsAreAllThere() { #expect(Self.pairs.count == 52) }

  @Test(arguments: pairs) func marksReadAsAPersonWouldMark(pair: Pair) {
    #expect(written(wordMarks(from: pair.old, to: pair.new)) == pair.marking)
  }

  @Test(arguments: pairs) func thePairsKeepTheirWords(pair: Pair) {
    #expect(fault(marking: pair.old, as: pair.new) == nil)
  }

  /// Of few words, so that they come again and again; small ones, which are treated by themselves, among them.
  @Test func generatedPairsKeepTheirWords() throws {
    var random = Random(seed: 7)
    for _ in 0..<4_000 {
      let words = Array(["a", "and", "of", "the", "x", "y", "z", "w,", "v."].shuffled(using: &random).prefix(5))
      func text() -> String {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in words.randomElement(using: &random) ?? "x" }
          .joined(separator: " ")
      }
      let (old, new) = (text(), text())
      let fault = fault(marking: old, as: new)
      try #require(fault == nil, "'\(old)' to '\(new)'")
    }
  }

  /// The words kept are known here by how the pair is made.
  @Test(arguments: [4, 40, 1_000]) func whereHalfStaysNotAllIsMarked(count: Int) {
    var random = Random(seed: UInt64(count))
    for _ in 0..<(count > 100 ? 1 : 300) {
      let kept = (0..<count).map { _ in ["and", "of", "x", "y", "z"].randomElement(using: &random) ?? "x" }
      let old = extended(kept, by: Int.random(in: 0...count, using: &random), "old", &random)
      let new = extended(kept, by: Int.random(in: 0...count, using: &random), "new", &random)
      let marks = wordMarks(from: old.joined(separator: " "), to: new.joined(separator: " "))
      let same = marks.filter { $0.kind == .same }.reduce(0) { $0 + split($1.words).count }
      #expect(same * 2 >= min(old.count, new.count), "\(old) to \(new)")
    }
  }

  @Test func theSameTextHasNoMark() {
    var random = Random(seed: 3)
    for length in 0..<60 {
      let text = extended([], by: length, "word", &random).joined(separator: " ")
      #expect(wordMarks(from: text, to: text) == (length == 0 ? [] : [WordMark(.same, text)]))
    }
  }

  @Test(arguments: ["x", "x y and", "x y z of w v u"]) func longTextsEnd(vocabulary: String) {
    let words = split(vocabulary)
    func cost(of count: Int) -> Double {
      var random = Random(seed: 5)
      func text() -> String {
        (0..<count).map { _ in words.randomElement(using: &random) ?? "x" }.joined(separator: " ")
      }
      let (old, new) = ("first " + text() + " last", "one " + text() + " end")
      return threadSeconds { #expect(fault(marking: old, as: new) == nil) }
    }
    #expect(leastGrowth(of: cost, from: 1_000) < 3)
  }

  /// What is wrong about the marks of a pair, or nil.
  private func fault(marking old: String, as new: String) -> String? {
    let marks = wordMarks(from: old, to: new)
    func words(_ kinds: Set<WordMark.Kind>) -> [String] {
      marks.filter { kinds.contains($0.kind) }.flatMap { split($0.words) }
    }
    if words([.same, .added]) != split(new) { return "kept and added are not the new words" }
    if words([.same, .removed]).map(bare) != split(old).map(bare) { return "kept and removed are not the old words" }
    for (mark, next) in zip(marks, marks.dropFirst()) {
      if mark.kind == next.kind { return "two marks of a kind follow one another" }
      if (mark.kind, next.kind) == (.added, .removed) { return "what was added stands before what was removed" }
    }
    return nil
  }

  /// `words` with others put in between, each of which stands in no other text.
  private func extended(_ words: [String], by count: Int, _ name: String, _ random: inout Random) -> [String] {
    var extended = words
    for number in 0..<count {
      extended.insert("\(name)\(number)", at: Int.random(in: 0...extended.count, using: &random))
    }
    return extended
  }

  private func written(_ marks: [WordMark]) -> String {
    marks.map { mark in
      switch mark.kind {
      case .same: mark.words
      case .removed: "[-\(mark.words)-]"
      case .added: "{+\(mark.words)+}"
      }
    }.joined(separator: " ")
  }

  private func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// A word as it is heard: without signs around it, and without capitals.
  private func bare(_ word: String) -> String {
    word.lowercased().replacing("\u{2019}", with: "'").replacing("\u{2011}", with: "-")
      .trimmingCharacters(in: CharacterSet(charactersIn: ".,;:()'"))
  }
}
