import RungRendering
import RungSite

/// What is said of a word of `text` that the search of a site does not know, or nil.
func missingWord(in text: String) -> String? {
  // Longer texts are cut, and the last word may be no whole one.
  let text = String(text.unicodeScalars.prefix(60).map(Character.init))
  let content = MemorySite(site(saying: [text]))
  guard content.isBuildable else { return nil }
  var known: Set<String> = []
  content.forEachFile { path, bytes in
    guard path.hasPrefix("search/lists-") else { return }
    // By bytes: a word that begins with a vowel sign is one character with the `;` before it.
    let list = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    for line in list.split(separator: UInt8(ascii: ";")) {
      known.insert(String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
    }
  }
  return searchWords(text).first { $0.utf8.count > 1 && !known.contains($0) }.map {
    "'\($0)' of \(text.debugDescription) is found"
  }
}
