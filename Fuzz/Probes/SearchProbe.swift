import RungRendering
import RungSite

/// What is said of a word of `text` that the search of a site does not know, or nil.
func missingWord(in text: String) -> String? {
  // Longer texts are cut, and the last word may be no whole one.
  let text = String(text.unicodeScalars.prefix(60).map(Character.init))
  let content = MemorySite(site(saying: [text]))
  guard content.isBuildable else { return nil }
  var known: Set<Substring> = []
  content.forEachFile { path, bytes in
    guard path.hasPrefix("search/lists-") else { return }
    let list = String(decoding: bytes, as: UTF8.self).drop { $0 != "\"" }.dropFirst()
    for line in list.split(separator: ";") { known.insert(line.prefix { $0 != " " }) }
  }
  return searchWords(text).first { $0.utf8.count > 1 && !known.contains($0[...]) }.map {
    "'\($0)' of \(text.debugDescription) is found"
  }
}
