import Foundation
import RungRendering
import Testing

/// How texts are taken apart into the words that search compares. `Tests/Browser/test_search.py` holds the browser to the same.
@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Clean, and DECONTAMINATE!", ["clean", "and", "decontaminate"]),
    ("x-ray", ["x", "ray", "xray"]),
    ("IR(ME)R 2017", ["ir", "me", "r", "irmer", "2017"]),
    ("QA/QC checks", ["qa", "qc", "checks"]),
    ("(for example)", ["for", "example"]),
    ("patient's, patients’, don’t", ["patient", "patients", "dont"]),
    ("Ŵyl Éire façade naïve", ["wyl", "eire", "facade", "naive"]),
    ("ẁ Ấ ø Straße", ["w", "a", "o", "strasse"]),
    ("e\u{301}tude Ωmega 8A", ["etude", "ωmega", "8a"]),
    ("\u{301} a\u{300}\u{301} \u{300}", ["a"]),
    ("a - b -- c.", ["a", "b", "c"]),
    ("re\u{AD}port re\u{200B}cord che\u{2060}\u{FEFF}ck \u{200E}scan\u{202C}", ["report", "record", "check", "scan"]),
    ("ก\u{200B}าร", ["กา", "าร", "ร"]), ("می\u{200C}خواهم", ["میخواهم"]),
    ("Ørsted, Łódź, đường, Æther, œuvre, ılık, ǅ", ["orsted", "lodz", "duong", "aether", "oeuvre", "ilik", "dz"]),
    ("25,000 of 1,234,567", ["25", "000", "25000", "of", "1", "234", "567", "1234567"]),
    ("25\u{A0}000, 25 000, 25.000", ["25", "000", "25000", "25", "000", "25000", "25", "000", "25000"]),
    ("25'000 12 beds 2026 300", ["25000", "12", "beds", "2026", "300"]),
    ("7, 100 or 1,2345", ["7", "100", "or", "1", "2345"]),
    ("放射線", ["放射", "射線", "線"]), ("CT検査 線", ["ct", "検査", "査", "線"]), ("カ\u{3099}ス", ["カ\u{3099}", "\u{3099}ス", "ス"]),
    ("放\u{FE00}射", ["放射", "射"]), ("", []), ("🩻 … ’s", ["s"]),
    (String(repeating: "w", count: 50), [String(repeating: "w", count: 40)]),
    ("1.2.3.4.5.6", ["1", "2", "3", "4", "5", "6"]),
  ])
  func aTextIsTakenApart(text: String, words: [String]) { #expect(searchWords(text) == words) }

  /// `Tests/search-words.txt` has a text and its words on each line, as JSON. The browser is held to the same.
  @Test func anyTextIsTakenApartAsTheScriptDoes() throws {
    let lines = try String(contentsOf: testsFolder.appending(path: "search-words.txt"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let parts = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
      let text = try #require(parts.first as? String)
      #expect(
        searchWords(text).map { Array($0.utf8) } == (parts[1] as? [String] ?? []).map { Array($0.utf8) }, "\(line)")
    }
  }

  /// The script folds the same letters and takes the same scripts for such as have no spaces.
  @Test func theScriptHasTheSameLists() throws {
    let file = testsFolder.deletingLastPathComponent().appending(path: "Templates/search.js")
    let script = try String(contentsOf: file, encoding: .utf8)
    let words = Set(script.split(whereSeparator: { " `\n".contains($0) }).map(String.init))
    for pair in undividedLetters.split(separator: " ") { #expect(words.contains(String(pair)), "\(pair)") }
    for range in unspacedRanges {
      let ends = [range.lowerBound, range.upperBound].map(written)
      #expect(script.contains(ends[0] + "-" + ends[1]) || script.contains(ends[0] + ends[1]), "\(ends)")
    }
    #expect(script.firstRange(of: "unspaced = /^[")?.isEmpty == false)
  }

  private var unspacedRanges: [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for value in 0...UInt32(0x40000) where isUnspaced(value) {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return ranges
  }

  private func written(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return value > 0xFFFF ? "\\u{\(digits)}" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test(arguments: [
    ("Assistant practitioner", "ap"), ("Senior clinical support worker", "scsw"), ("Adapter", ""), ("Level 2 of 4", ""),
  ])
  func aTitleHasInitials(title: String, letters: String) { #expect(initials(of: title) == letters) }
}
