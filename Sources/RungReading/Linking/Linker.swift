import RungModel

/// The linking under way: the names of the site and what has been found.
struct Linker {
  let names: Names
  let suggestions: Suggestions
  var findings: [Diagnostic]
  /// Holders that carry from one another in a circle: reported, and linked as if they carried nothing.
  var circular: Set<ID<Holder>> = []
  /// The statements whose words others repeat, by the one that repeats them, as far as they have been looked for.
  /// Nil for those that repeat one another in a circle.
  var origins: [ID<Statement>: ID<Statement>?] = [:]
  /// The terms that the part of a page which is being linked has explained; nil outside such a part.
  private var explained: Set<ID<Term>>?

  init(names: Names, suggestions: Suggestions, circular: Set<ID<Holder>> = [], findings: [Diagnostic] = []) {
    self.names = names
    self.suggestions = suggestions
    self.circular = circular
    self.findings = findings
  }

  /// Where a text stands: bare names mean its framework, relative paths start at its folder.
  struct Home {
    var framework: Int?
    /// Of a Markdown page, below Content. Texts in YAML write paths from the top of the content folder.
    var path = ""
  }
}

extension Linker {
  /// Links what `body` links as one part of a page: an acronym that the glossary has is linked to it at its first use in
  /// there. Texts that stand by themselves, such as a summary on a card, explain nothing.
  mutating func explaining<Value>(_ body: (inout Linker) -> Value) -> Value {
    explained = []
    defer { explained = nil }
    return body(&self)
  }

  mutating func text(_ prose: Prose, _ home: Home) -> Text {
    explain(noting { $0.text(prose, home, &$1) })
  }

  func text(_ prose: Prose, _ home: Home, _ findings: inout [Diagnostic]) -> Text {
    Text(prose, targets: prose.mentions.map { target(of: $0, in: prose, home, &findings) })
  }

  mutating func text(_ prose: Prose?, _ home: Home) -> Text? { prose.map { text($0, home) } }

  /// The text with the acronyms that the glossary has and this part of the page has not explained. What the author links
  /// there is left to the author.
  mutating func explain(_ text: Text) -> Text {
    guard explained != nil else { return text }
    for case .term(let id) in text.targets { explained?.insert(id) }
    let terms = text.prose.acronyms.enumerated().compactMap { index, acronym -> (acronym: Int, term: ID<Term>)? in
      guard let id = names.term(acronym: acronym.word), explained?.insert(id).inserted == true else { return nil }
      return (index, id)
    }
    return terms.isEmpty ? text : Text(text.prose, targets: text.targets, terms: terms)
  }

  /// What `body` notices joins the findings. It gets a list of its own: `findings` itself would be copied, whole, each
  /// time that one more is noticed by a function that looks at the linker.
  mutating func noting<Value>(_ body: (Linker, inout [Diagnostic]) -> Value) -> Value {
    var noticed: [Diagnostic] = []
    let value = body(self, &noticed)
    if !noticed.isEmpty { findings += noticed }
    return value
  }

  /// The citations that `cites` names; the place of a finding is the name's.
  mutating func citations(_ cites: [Written]) -> [Citation] { noting { $0.citations(cites, &$1) } }

  func citations(_ cites: [Written], _ findings: inout [Diagnostic]) -> [Citation] {
    cites.compactMap { cite in
      guard case .source(let source, let entry) = source(cite, &findings) else { return nil }
      return Citation(source: source, entry: entry)
    }
  }

  /// `key` or `key#entry`.
  /// - Parameter prefix: what stands before it in what is underlined: `source:` in a link.
  func source(_ name: Written, prefix: String = "", _ findings: inout [Diagnostic]) -> Target {
    let parts = name.text.parts(at: UInt8(ascii: "#"), most: 2).map(String.init)
    guard let known = names.sources[parts[0]] else {
      if !names.sourcesAreUnread {
        let key = Written(text: parts[0], place: name.place)
        let sources = { Array(names.sources.keys) }
        findings.append(
          suggestions.unknown(.unknownSource, "source in sources.yaml", key, among: sources) { source in
            prefix + ([source] + parts.dropFirst()).joined(separator: "#")
          })
      }
      return .broken
    }
    guard parts.count == 2 else { return .source(known.id, entry: nil) }
    guard let entry = known.entries[parts[1]] else {
      let entries = { Array(known.entries.keys) }
      let name = Written(text: parts[1], place: name.place)
      findings.append(
        suggestions.unknown(.unknownEntry, "entry of '\(parts[0])' in sources.yaml", name, among: entries) {
          "\(prefix)\(parts[0])#\($0)"
        })
      return .source(known.id, entry: nil)
    }
    return .source(known.id, entry: entry)
  }

  /// Looks a name up and reports it where it names nothing.
  /// - Parameter around: puts a name back among the rest of what is underlined.
  func resolve<Value>(
    _ name: Written, from home: Int?, in table: Names.Table<Value>, _ rule: Rule, _ what: String,
    around: (String) -> String = { $0 }, _ findings: inout [Diagnostic]
  ) -> Value? {
    report(names.find(name.text, from: home, in: table), name, rule, what, around: around, &findings)
  }

  mutating func resolve<Value>(
    _ name: Written, from home: Int?, in table: Names.Table<Value>, _ rule: Rule, _ what: String
  ) -> Value? {
    noting { $0.resolve(name, from: home, in: table, rule, what, &$1) }
  }

  func report<Value>(
    _ found: Found<Value>, _ name: Written, _ rule: Rule, _ what: String, around: (String) -> String = { $0 },
    _ findings: inout [Diagnostic]
  ) -> Value? {
    switch found {
    case .one(let value): return value
    case .unread: return nil
    case .none(let choice): findings.append(suggestions.unknown(rule, what, name, choice, around: around))
    case .several(let candidates):
      findings.append(
        Diagnostic(
          .ambiguousName, at: name.place, "'\(name.text)' is a name in several frameworks",
          hint: "write " + candidates.map { "'\(around($0))'" }.joined(separator: " or ")))
    }
    return nil
  }
}
