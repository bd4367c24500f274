import RungModel

// Words of the interface: `{{words.key}}` puts the text of a words file where it stands.
//
// A word is a piece of template, compiled in the scope that it is used in, so that word order and plurals are the
// translator's. What it says itself is plain words, escaped when templates are compiled: a page pays nothing for it.

/// How names of words begin.
let wordPrefix = "words"

extension Name {
  /// The key of the word that it names; nil where it is another name.
  var wordKey: String? { parts.count == 2 && parts[0].text == wordPrefix ? parts[1].text : nil }
}

extension Compiler {
  /// Compiles the word that `name` names.
  /// - Returns: whether it names one. A record may be called `words` too.
  mutating func word(_ name: Name, escaped: Bool, in scope: Scope, of program: Int) -> Bool {
    guard let key = name.wordKey else { return false }
    guard let word = templates.words[key] else { return noteUnknownWord(name, key, in: scope) }
    if !escaped {
      let hint = "write {{\(wordPrefix).\(key)}}"
      note(.templateRawText, name.range, in: scope, "a word of the interface is a text, and no HTML", hint: hint)
    }
    guard !scope.words.contains(key) else {
      let headline = "'\(key)' is a part of itself here, and would never end"
      note(.templateRecursion, name.range, in: scope, headline, hint: "say it in other words")
      return true
    }
    var inner = Scope(
      file: word, overrides: scope.overrides, context: scope.context, moves: scope.moves, depth: scope.depth + 1,
      caller: scope.file.place(name.range))
    inner.words = scope.words + [key]
    compile(word.nodes, in: inner, of: program)
    return true
  }

  private mutating func noteUnknownWord(_ name: Name, _ key: String, in scope: Scope) -> Bool {
    let isRecord = scope.context.shapes.contains { $0.slot(of: wordPrefix) != nil }
    guard !isRecord, !report.isFull else { return !isRecord }
    let near = nearest(to: key, among: templates.words.keys.sorted())
    note(
      .templateUnknownName, name.parts[1].range, in: scope, "'\(key)' is no word of the interface",
      hint: near.map { "write '\($0)'" } ?? "add it to the words of every language, or write one that is there")
    return true
  }
}

func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out = ByteBuffer(capacity: bytes.count + 16)
  bytes.withUnsafeBufferPointer { out.appendEscaped($0) }
  return Array(out.bytes)
}

extension Templates {
  /// The keys of the words that pages of `kinds` use, with those used in words.
  package func usedWords(by kinds: [PageKind]) -> Set<String> {
    reach(from: kinds.map(\.template)).words
  }
}
