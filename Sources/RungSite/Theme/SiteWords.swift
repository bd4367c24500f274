import RungModel
import RungReading
import RungRendering
import RungTemplates

/// The interface's words in the language of a site.
///
/// Each word is looked for in the site's own file of the language, then in the built-in one, then in English.
struct SiteWords: Sendable {
  let words: Words
  /// For templates.
  let files: [TemplateFile]
  let findings: [Diagnostic]
  private let own: [WordsFile.Entry]
  private let english: [WordsFile.Entry]

  /// - Parameters:
  ///   - language: a tag such as `en-GB`.
  ///   - place: where that is authored.
  init(_ theme: [ThemeFile], language: String, at place: Place?) {
    let chosen = wordsFiles(of: theme, language)
    let englishFile = builtInWords(of: theme, "en")
    let known = chosen.first { $0.theme.file == englishFile?.file }?.words
    english = (known ?? WordsFile(englishFile?.bytes ?? [], in: englishFile?.file ?? "")).entries
    var findings = chosen.flatMap { $0.theme.faults + $0.words.findings }
    var entries: [String: (file: String, entry: WordsFile.Entry)] = [:]
    for (theme, words) in chosen {
      for entry in words.entries where entries[entry.key] == nil { entries[entry.key] = (theme.file, entry) }
    }
    let needed = english.map(\.key)
    let missing = needed.filter { entries[$0] == nil }
    if !missing.isEmpty { findings.append(missingWords(missing, of: language, in: chosen.first?.theme, at: place)) }
    for entry in english where entries[entry.key] == nil { entries[entry.key] = (englishFile?.file ?? "", entry) }
    words = Words(entries.mapValues(\.entry.text))
    files = entries.values.map { file, entry in
      TemplateFile(word: entry.key, path: file, text: entry.text) { entry.written.place(of: $0) }
    }
    own = chosen.filter(\.theme.isOwn).flatMap(\.words.entries)
    self.findings = findings
  }

  /// The findings on words of the site's own that hold what is not filled in, where no template says so already.
  func unfilled(besides found: [Diagnostic]) -> [Diagnostic] {
    let known = Dictionary(english.map { ($0.key, Phrase($0.text).names) }, uniquingKeysWith: { $1 })
    return own.compactMap { entry in
      guard Word(rawValue: entry.key) != nil, let names = known[entry.key],
        let wrong = Phrase(entry.text).names.subtracting(names).min(),
        !found.contains(where: { $0.place.file == entry.place.file && $0.place.line == entry.place.line })
      else { return nil }
      let list = names.sorted().map { "{{\($0)}}" }.joined(separator: ", ")
      return Diagnostic(
        .templateUnknownName, at: entry.written.place, "'\(wrong)' is nothing that is filled in here",
        hint: names.isEmpty ? "take it out" : "write of these what you need: \(list)")
    }
  }

  /// The findings on words of the site's own that no page says.
  func unused(_ templates: Templates) -> [Diagnostic] {
    let used = templates.usedWords(by: pageKinds).union(Word.allCases.map(\.rawValue)).union(["language"])
    return own.filter { !used.contains($0.key) }.map { entry in
      let near = nearest(to: entry.key, among: used.sorted())
      return Diagnostic(
        .templateUnused, at: entry.place, "'\(entry.key)' is a word that no page says",
        hint: near.map { "write '\($0)'" } ?? "say it in a template with '{{words.\(entry.key)}}', or take it out")
    }
  }
}

/// The built-in file of English words, for translators.
package func englishWords() -> [UInt8] { builtInWords(of: builtInTheme(), "en")?.bytes ?? [] }

/// Of all languages that are built in, the name of the file of words.
private func builtInWords(of theme: [ThemeFile], _ tag: String) -> ThemeFile? {
  theme.first { !$0.isOwn && $0.wordsLanguage == tag }
}

/// The files of a language's words: of the whole tag, then of ever less of it, and of each the site's own first.
private func wordsFiles(of theme: [ThemeFile], _ language: String) -> [(theme: ThemeFile, words: WordsFile)] {
  var parts = language.lowercased().split(separator: "-")
  var files: [ThemeFile] = []
  while !parts.isEmpty {
    let tag = parts.joined(separator: "-")
    let ofTag = theme.filter { $0.wordsLanguage == tag }
    files += ofTag.filter(\.isOwn) + ofTag.filter { !$0.isOwn }
    parts.removeLast()
  }
  return files.map { ($0, $0.faults.isEmpty ? WordsFile($0.bytes, in: $0.file) : WordsFile([], in: $0.file)) }
}

private func missingWords(
  _ keys: [String], of language: String, in file: ThemeFile?, at place: Place?
) -> Diagnostic {
  guard let file else {
    return Diagnostic(
      .missingWords, at: place ?? Place(file: "site.yaml"), "the interface has no words in '\(language)'",
      hint: "write them into Templates/words/\(language).yaml, from the English ones that 'rung reference words' shows")
  }
  let count = keys.count == 1 ? "a word is" : "\(keys.count) words are"
  return Diagnostic(
    .missingWords, at: Place(file: file.file), "\(count) missing, and will be in English",
    hint: "add \(keys.joined(separator: ", "))")
}
