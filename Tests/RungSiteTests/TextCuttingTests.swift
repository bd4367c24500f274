import RungModel
import Testing

@Suite struct TextCuttingTests {
  @Test(arguments: [
    ("Clean the room", 5, "Clean"), ("Clean", 5, "Clean"), ("Clean", 0, ""), ("", 0, ""), ("", 9, ""), ("é", 1, ""),
    ("aé", 2, "a"), ("ae\u{301}b", 3, "a"), ("ae\u{301}b", 4, "ae\u{301}"), ("កខគ", 4, "ក"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 30, "👨‍👩‍👧‍👦"),
    // One character that alone is longer is cut between two scalars.
    ("Z\u{336}\u{336}\u{336}", 4, "Z\u{336}"), ("👨‍👩‍👧‍👦", 10, "👨\u{200D}"), ("👨‍👩‍👧‍👦", 3, ""), ("a", -1, ""),
  ])
  func aTextIsCutAtASign(text: String, limit: Int, expected: String) {
    #expect(Array(text.beginning(ofBytes: limit).utf8) == Array(expected.utf8))
  }

  @Test func utf16IsCountedAsTheFormatCountsIt() {
    #expect(String("🩻🩻🩻".beginning(ofUTF16: 5)) == "🩻🩻")
    #expect(String("ab&c".beginning(within: 3) { $0 == "&" ? 2 : 1 }) == "ab")
  }

  /// For any text and limit: a beginning, of whole scalars, within the limit, and as long as can be.
  @Test func anyTextCanBeCut() {
    for seed in 0..<UInt64(400) {
      var random = RandomText(seed: seed)
      let (text, limit) = (random.text(200), random.number(0...300))
      let start = text.beginning(ofBytes: limit)
      #expect(start.utf8.count <= limit && text.utf8.starts(with: start.utf8))
      let next = text.unicodeScalars[start.endIndex...].first
      let character = text[start.endIndex...].first.map { String($0).utf8.count } ?? 0
      let isFull = next == nil || start.utf8.count + (start.isEmpty ? UTF8.width(next ?? " ") : character) > limit
      #expect(isFull, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("it's", "'", "''", "it''s"), ("it'\u{301}s", "'", "''", "it''\u{301}s"),
    ("&quot;\u{301}", "&quot;", "\"", "\"\u{301}"),
    ("&\u{20E3}&", "&", "&&", "&&\u{20E3}&&"), ("a", "", "b", "a"), ("aaa", "aa", "b", "ba"),
  ])
  func aSignIsReplacedWhateverMarkFollows(text: String, sign: String, other: String, expected: String) {
    #expect(Array(text.replacing(bytesOf: sign, with: other).utf8) == Array(expected.utf8))
  }

  @Test func aPathIsSplitAtItsBytes() {
    #expect("a/\u{301}b//c".pathParts.map { Array($0.utf8) } == ["a", "\u{301}b", "c"].map { Array($0.utf8) })
    #expect("a#\u{301}b#c".parts(at: UInt8(ascii: "#"), most: 2).map(\.utf8.count) == [1, 5])
    #expect("".parts(at: UInt8(ascii: "/")) == [""])
  }
}
