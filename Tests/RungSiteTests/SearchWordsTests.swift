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
    ("ẁ Ấ ø Straße", ["w", "a", "ø", "straße"]),
    ("e\u{301}tude Ωmega 8A", ["etude", "ωmega", "8a"]),
    ("\u{301} a\u{300}\u{301} \u{300}", ["a"]),
    ("a - b -- c.", ["a", "b", "c"]),
    ("re\u{AD}port re\u{200B}cord che\u{2060}\u{FEFF}ck \u{200E}scan\u{202C}", ["report", "record", "check", "scan"]),
    ("การ\u{200B}ดูแล", ["การ", "ดูแล"]), ("می\u{200C}خواهم", ["میخواهم"]),
    ("", []), ("🩻 … ’s", ["s"]),
    (String(repeating: "w", count: 50), [String(repeating: "w", count: 40)]),
    ("1.2.3.4.5.6", ["1", "2", "3", "4", "5", "6"]),
  ])
  func aTextIsTakenApart(text: String, words: [String]) { #expect(searchWords(text) == words) }

  @Test(arguments: [
    ("Assistant practitioner", "ap"), ("Senior clinical support worker", "scsw"), ("Adapter", ""), ("Level 2 of 4", ""),
  ])
  func aTitleHasInitials(title: String, letters: String) { #expect(initials(of: title) == letters) }
}
