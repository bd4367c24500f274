import RungModel

/// The documents of a site by what they are, in the order in which their entities will stand.
struct ContentSet {
  struct HolderFile {
    var draft: HolderDraft
    var file: String
    var path: String
    /// The id of its first statement; the rest follow in reading order.
    var firstStatement = 0
  }

  struct FrameworkFiles {
    var draft: FrameworkDraft
    var file: String
    var path: String
    var holders: [HolderFile] = []
    /// The id of its first statement.
    var firstStatement = 0
    var unreadHolders: Set<String> = []
  }

  struct ArticleFile {
    var draft: ArticleDraft
    var file: String
    var path: String
  }

  var site = SiteDraft()
  var siteFile = ""
  var sources: [SourceDraft] = []
  var sourcesFile = ""
  var sourcesAreUnread = false
  var terms: [TermDraft] = []
  var glossaryFile = ""
  var glossaryIsUnread = false
  var crosswalks: [CrosswalkDraft] = []
  var crosswalksAreUnread = false
  var frameworks: [FrameworkFiles] = []
  var unreadFrameworks: Set<String> = []
  var articles: [ArticleFile] = []
  var unreadArticles: Set<String> = []
  var assets: [Asset] = []
  /// Copied files, as findings name them, that are told of as missing under their right names.
  var misnamedFiles: Set<String> = []
}

extension ContentSet {
  /// Sorts `documents`, which come in order of their paths, into their kinds.
  init(_ documents: [Document], _ suggestions: Suggestions, _ findings: inout [Diagnostic]) {
    var holders: [String: [Document]] = [:]
    for document in documents { sort(document, &holders) }
    let misplaced = MisplacedFiles(documents)
    takeNote(of: misplaced, &findings)
    arrangeFrameworks(suggestions, &findings)
    misnamedFiles.formUnion(misplaced.named(by: frameworks).map(\.file))
    for index in frameworks.indices {
      let files = holders.removeValue(forKey: frameworks[index].draft.key) ?? []
      frameworks[index].take(files, misplaced, suggestions, &findings)
    }
    for (key, orphans) in holders.sorted(by: { $0.key < $1.key }) where !unreadFrameworks.contains(key) {
      findings.append(missingFrameworkFile(key, orphans[0]))
    }
  }

  /// Where a file that declares names is there under a wrong name, that is the fault, and not each use of the names.
  private mutating func takeNote(of misplaced: MisplacedFiles, _ findings: inout [Diagnostic]) {
    for (path, document) in misplaced.all.sorted(by: { $0.key < $1.key }) {
      switch DocumentKind(path: path) {
      case .sources: sourcesAreUnread = true
      case .glossary: glossaryIsUnread = true
      case .crosswalks: crosswalksAreUnread = true
      case .framework(let key): unreadFrameworks.insert(key)
      case .site:
        misnamedFiles.insert(document.file)
        continue
      case .holder, .article, .asset: continue
      }
      misnamedFiles.insert(document.file)
      findings.append(misnamed(document, path))
    }
  }

  private func misnamed(_ document: Document, _ path: String) -> Diagnostic {
    Diagnostic(
      .missingFile, at: Place(file: document.file), "there is no '\(path)', and '\(document.path)' is not read",
      hint: "rename it to '\(path)'")
  }

  private mutating func sort(_ document: Document, _ holders: inout [String: [Document]]) {
    let (path, file) = (document.path, document.file)
    switch document.content {
    case .site(let draft): (site, siteFile) = (draft, file)
    case .sources(let drafts): (sources, sourcesFile) = (drafts, file)
    case .glossary(let drafts): (terms, glossaryFile) = (drafts, file)
    case .crosswalks(let drafts): crosswalks = drafts
    case .framework(let draft): frameworks.append(FrameworkFiles(draft: draft, file: file, path: path))
    case .article(let draft): articles.append(ArticleFile(draft: draft, file: file, path: path))
    case .asset(let size): assets.append(Asset(path: path, size: size))
    case .holder: break
    case .unread: noteUnread(document)
    }
    if case .holder(let framework, _) = document.kind { holders[framework, default: []].append(document) }
  }

  private mutating func noteUnread(_ document: Document) {
    switch document.kind {
    case .sources: sourcesAreUnread = true
    case .glossary: glossaryIsUnread = true
    case .crosswalks: crosswalksAreUnread = true
    case .framework(let key): unreadFrameworks.insert(key)
    case .article: unreadArticles.insert(document.path)
    case .site, .holder, .asset: break
    }
  }

  /// In the order that `site.yaml` gives; those it does not name follow, by name.
  private mutating func arrangeFrameworks(_ suggestions: Suggestions, _ findings: inout [Diagnostic]) {
    var rest = frameworks
    var arranged: [FrameworkFiles] = []
    for name in site.frameworks {
      if let index = rest.firstIndex(where: { $0.draft.key == name.text }) {
        arranged.append(rest.remove(at: index))
      } else if !unreadFrameworks.contains(name.text), !arranged.contains(where: { $0.draft.key == name.text }) {
        findings.append(
          suggestions.unknown(.unknownFramework, "framework", name, among: { [rest] in rest.map(\.draft.key) }))
      }
    }
    frameworks = arranged + rest
  }

  private func missingFrameworkFile(_ key: String, _ orphan: Document) -> Diagnostic {
    Diagnostic(
      .missingFile, at: Place(file: orphan.file), "the folder '\(key)' has no framework.yaml",
      hint: "add frameworks/\(key)/framework.yaml, or move this file to the framework it belongs to")
  }
}

extension ContentSet.FrameworkFiles {
  /// Takes the holder files in the order that `holders:` gives.
  mutating func take(
    _ documents: [Document], _ misplaced: MisplacedFiles, _ suggestions: Suggestions, _ findings: inout [Diagnostic]
  ) {
    let files = Dictionary(documents.map { ($0.holderKey, $0) }, uniquingKeysWith: { $1 })
    let listed = Set(draft.holders.map(\.text))
    let unnamed = files.keys.filter { !listed.contains($0) }
    var taken: Set<String> = []
    for name in draft.holders {
      if let document = files[name.text] {
        guard taken.insert(name.text).inserted else {
          findings.append(listedTwice(name))
          continue
        }
        take(document, key: name.text)
      } else if let other = misplaced.all["\(folder)/\(name.text).yaml"] {
        unreadHolders.insert(name.text)
        findings.append(misnamed(name, other))
      } else {
        findings.append(notThere(name, unnamed, suggestions))
      }
    }
    for document in documents where !taken.contains(document.holderKey) {
      findings.append(unlisted(document, document.holderKey))
      take(document, key: document.holderKey)
    }
  }

  private mutating func take(_ document: Document, key: String) {
    if case .holder(let draft) = document.content {
      holders.append(ContentSet.HolderFile(draft: draft, file: document.file, path: document.path))
    } else {
      unreadHolders.insert(key)
    }
  }

  private func listedTwice(_ name: Written) -> Diagnostic {
    Diagnostic(.duplicateID, at: name.place, "'\(name.text)' stands twice in 'holders'", hint: "take one out")
  }

  /// The folder of the framework's files, below the content.
  fileprivate var folder: Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }

  private func misnamed(_ name: Written, _ other: Document) -> Diagnostic {
    Diagnostic(
      .unknownRole, at: name.place, "'\(name.text)' has no file '\(name.text).yaml': '\(other.path)' is not read",
      hint: "rename '\(other.path)' to '\(folder)/\(name.text).yaml'")
  }

  /// - Parameter unnamed: the keys of the files that no name stands for.
  private func notThere(_ name: Written, _ unnamed: [String], _ suggestions: Suggestions) -> Diagnostic {
    let near = suggestions.near(name.text) { unnamed }
    return Diagnostic(
      .unknownRole, at: name.place, "'\(name.text)' has no file '\(name.text).yaml' beside framework.yaml",
      hint: near.map { "write '\($0)'" } ?? "write the file '\(name.text).yaml', or take the name out")
  }

  private func unlisted(_ document: Document, _ key: String) -> Diagnostic {
    Diagnostic(
      .unlistedHolder, at: Place(file: document.file), "'\(key)' is missing from 'holders' in framework.yaml",
      hint: "add '\(key)' to 'holders' where it belongs in the order",
      notes: [.init("the order is authored here", at: draft.holders.first?.place ?? draft.place)])
  }
}

/// The copied files that would be read under a path where there is no file, by that path.
struct MisplacedFiles {
  private(set) var all: [String: Document] = [:]

  init(_ documents: [Document]) {
    let candidates = documents.compactMap { document -> (String, Document)? in
      guard document.kind == .asset, let path = usualPath(of: document.path) else { return nil }
      return (path, document)
    }
    if candidates.isEmpty { return }
    let known = Set(documents.map(\.path))
    for (path, document) in candidates where !known.contains(path) && all[path] == nil { all[path] = document }
  }

  /// Those of roles that their frameworks list.
  func named(by frameworks: [ContentSet.FrameworkFiles]) -> [Document] {
    if all.isEmpty { return [] }
    return frameworks.flatMap { files in files.draft.holders.compactMap { all["\(files.folder)/\($0.text).yaml"] } }
  }
}

extension Document {
  fileprivate var holderKey: String {
    if case .holder(_, let key) = kind { key } else { "" }
  }
}
