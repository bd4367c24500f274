import RungModel

/// Every name that the content declares, and what it stands for.
///
/// A file that could not be read still declares its own name, and whatever it may have declared is not called
/// unknown, so that one fault gives one finding.
struct Names {
  /// The names that one framework declares.
  struct Local {
    var id: ID<Framework>
    var key: String
    /// Roles whose files could not be read: a statement that is missing here may stand there.
    var unreadHolders: Set<String> = []
    var tiers: [String: ID<Tier>] = [:]
    var areas: [String: ID<Area>] = [:]
    var firstArea = 0
    var facts: [String: Int] = [:]
    var steps: [StepPair] = []
    var holders: [String: ID<Holder>] = [:]
    var statements: [String: ID<Statement>] = [:]

    /// Whether `key`, which is not in `table`, may stand in a file that could not be read.
    func mayDeclare(_ key: String, in table: PartialKeyPath<Local>) -> Bool {
      switch table {
      case \.statements: !unreadHolders.isEmpty
      case \.holders: unreadHolders.contains(key)
      default: false
      }
    }
  }

  struct SourceNames {
    var id: ID<Source>
    var entries: [String: Int]
  }

  struct CrosswalkNames {
    var id: ID<Crosswalk>
    var levels: [String: Int]
  }

  var leftOut: Set<OptionalOutput> = []
  var frameworks: [Local] = []
  var frameworkIndex: [String: Int] = [:]
  var unreadFrameworks: Set<String> = []
  var sources: [String: SourceNames] = [:]
  var sourcesAreUnread = false
  var terms: [String: ID<Term>] = [:]
  /// By the words that the glossary has for them, as they are written.
  var termsByWord: [String: ID<Term>] = [:]
  var glossaryIsUnread = false
  var crosswalks: [String: CrosswalkNames] = [:]
  var crosswalksAreUnread = false
  /// By path below Content, with `.md`.
  var articles: [String: ID<Article>] = [:]
  var unreadArticles: Set<String> = []
  var assets: [String: ID<Asset>] = [:]
  /// How the paths of all these end, for guesses at what a link meant that leads to none of them.
  var lastParts: Set<Substring> = []
  /// Files that are not read because of how their names are written, by their usual ones: `page.md.txt` by `page.md`.
  var misplaced: [String: String] = [:]
  /// The heading ids of each article.
  var anchors: [Set<String>] = []
  /// By their ids.
  var statementDrafts = Paged<StatementDraft>()
}

extension Names {
  /// The term that an acronym stands for, in the plural too.
  func term(acronym: String) -> ID<Term>? {
    if let id = termsByWord[acronym] { return id }
    return acronym.hasSuffix("s") ? termsByWord[String(acronym.dropLast())] : nil
  }
}

/// How a path ends, whichever way it names a page: with `.md`, with `.html`, or by its folder.
func lastPart(of path: some StringProtocol) -> Substring {
  var name = Substring(path)
  while name.hasSuffix("/") { name = name.dropLast() }
  for ending in ["index.md", "index.html"] where name == ending || name.hasSuffix("/" + ending) {
    name = name.dropLast(ending.utf8.count)
    while name.hasSuffix("/") { name = name.dropLast() }
  }
  if let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) { name = name[name.utf8.index(after: slash)...] }
  for ending in [".md", ".html"] where name.hasSuffix(ending) { return name.dropLast(ending.utf8.count) }
  return name
}

/// What looking a name up came to.
enum Found<Value> {
  case one(Value)
  /// It may stand in a file that could not be read: nothing more is said of it.
  case unread
  /// Nothing is called so; with what it might have been.
  case none(NameChoice)
  /// The frameworks that each declare it.
  case several([String])
}

extension Names {
  typealias Table<Value> = KeyPath<Local, [String: Value]>

  /// Looks `name` up: `framework/key`, or a key of the framework that the text stands in (`home`), or in a text of no
  /// framework a key that one framework of the site alone declares.
  func find<Value>(_ name: String, from home: Int?, in table: Table<Value>) -> Found<Value> {
    if let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) {
      return find(String(name[name.index(after: slash)...]), ofFramework: String(name[..<slash]), in: table)
    }
    guard let home else { return findAnywhere(name, in: table) }
    return find(name, in: frameworks[home], table)
  }

  private func find<Value>(_ key: String, in local: Local, _ table: Table<Value>) -> Found<Value> {
    if let value = local[keyPath: table][key] { return .one(value) }
    if local.mayDeclare(key, in: table) { return .unread }
    return .none(NameChoice(sought: key) { Array(local[keyPath: table].keys) })
  }

  private func find<Value>(_ key: String, ofFramework name: String, in table: Table<Value>) -> Found<Value> {
    if unreadFrameworks.contains(name) { return .unread }
    guard let index = frameworkIndex[name] else {
      // Only with a framework that has such a key would the whole name be right.
      let having = { frameworks.filter { $0[keyPath: table][key] != nil }.map(\.key) }
      return .none(NameChoice(sought: name, names: having) { ["\($0)/\(key)"] })
    }
    let found = find(key, in: frameworks[index], table)
    guard case .none(var choice) = found else { return found }
    choice.written = { ["\(name)/\($0)"] }
    return .none(choice)
  }

  private func findAnywhere<Value>(_ key: String, in table: Table<Value>) -> Found<Value> {
    let holding = frameworks.filter { $0[keyPath: table][key] != nil }
    if holding.count > 1 { return .several(holding.map { "\($0.key)/\(key)" }) }
    if let value = holding.first?[keyPath: table][key] { return .one(value) }
    if !unreadFrameworks.isEmpty || frameworks.contains(where: { $0.mayDeclare(key, in: table) }) { return .unread }
    return .none(
      NameChoice(sought: key, names: { frameworks.flatMap { $0[keyPath: table].keys } }) { near in
        let holding = frameworks.filter { $0[keyPath: table][near] != nil }
        return holding.count > 1 ? holding.map { "\($0.key)/\(near)" } : [near]
      })
  }

  /// The framework of that name.
  func framework(_ name: String) -> Found<Int> {
    if let index = frameworkIndex[name] { return .one(index) }
    return unreadFrameworks.contains(name) ? .unread : .none(NameChoice(sought: name) { frameworks.map(\.key) })
  }
}
