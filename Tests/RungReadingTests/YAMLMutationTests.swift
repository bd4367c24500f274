import RungReading
import Testing

/// Texts that nobody would write: whatever comes, the readers keep their promises and do not crash.
@Suite struct YAMLMutationTests {
  @Test func anyBytesAreReadOrRefused() {
    for text in mutants(of: YAMLCorpus.written + YAMLCorpus.generated.prefix(20), count: 5000) {
      #expect(probeYAML(Array(text.utf8)) == nil, "\(text.debugDescription)")
      #expect(probeFrontMatter(Array("---\n\(text)\n---\nbody".utf8)) == nil, "\(text.debugDescription)")
    }
  }

  @Test func anyCutIsReadOrRefused() {
    for text in YAMLCorpus.written + YAMLCorpus.generated.prefix(20) {
      let bytes = Array(text.utf8)
      for end in bytes.indices { #expect(probeYAML(Array(bytes[..<end])) == nil, "\(text.debugDescription) to \(end)") }
    }
  }
}

/// Small deterministic changes to the texts of a corpus.
func mutants(of corpus: [String], count: Int) -> [String] {
  var dice = Dice(seed: 7)
  let pieces = [
    "\n", "  ", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a", "*a", "!", "%", "@", "\t", "é", "---\n",
    "...\n", "\r\n", "\r", "\u{FEFF}", "\u{2028}", "\u{85}", "\0", "? ", ",", "\\", "~",
  ]
  return (0..<count).map { _ in
    var text = Array(corpus[dice.roll(corpus.count)].unicodeScalars)
    for _ in 0...dice.roll(3) {
      let place = dice.roll(text.count + 1)
      if dice.roll(3) > 0 {
        text.insert(contentsOf: pieces[dice.roll(pieces.count)].unicodeScalars, at: place)
      } else {
        text.removeSubrange(place..<min(text.count, place + 1 + dice.roll(3)))
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text)
    return String(result)
  }
}
