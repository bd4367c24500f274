import RungModel
import RungReading
import RungRendering

/// Files that were renamed since the last site without errors, so that whoever has their page open is led on.
struct Renames {
  /// Where the file of a path is now.
  private var files: [String: String] = [:]

  /// Notes what was renamed between two looks at the content: a file that went and one that came with its bytes, or the
  /// only one of its kind that went and the only one that came.
  mutating func note(_ before: [String: Int], _ after: [String: Int]) {
    var gone = before.keys.filter { after[$0] == nil }.sorted()
    var come = after.keys.filter { before[$0] == nil }.sorted()
    for old in gone {
      guard let new = come.first(where: { after[$0] == before[old] && alike($0, old) }) else { continue }
      note(old, new)
      gone.removeAll { $0 == old }
      come.removeAll { $0 == new }
    }
    for old in gone {
      let (olds, news) = (gone.filter { alike($0, old) }, come.filter { alike($0, old) })
      if olds.count == 1, news.count == 1 { note(old, news[0]) }
    }
  }

  private mutating func note(_ old: String, _ new: String) {
    for (first, last) in files where last == old { files[first] = new }
    files[old] = new
  }

  /// Where the pages of the renamed files are now, by where they were.
  func moves(from before: PreparedSite, to after: PreparedSite) -> [String: String] {
    var moves: [String: String] = [:]
    for (old, new) in files {
      if let from = before.page(ofFile: old), let to = after.page(ofFile: new), from != to { moves[from] = to }
    }
    return moves
  }
}

/// Whether both make the same kind of page, of one framework.
private func alike(_ one: String, _ other: String) -> Bool {
  switch (DocumentKind(path: one), DocumentKind(path: other)) {
  case (.article, .article): true
  case (.holder(let framework, _), .holder(let otherFramework, _)): framework == otherFramework
  case (.framework, .framework): true
  default: false
  }
}

extension PreparedSite {
  /// The path of the page that a file of the content makes.
  fileprivate func page(ofFile path: String) -> String? {
    let (catalog, addresses) = (renderer.catalog, renderer.map.addresses)
    switch DocumentKind(path: path) {
    case .article:
      return catalog.articles.first { $0.path + ".md" == path }.map { addresses.articles[$0.id.index] }
    case .holder(let framework, let key):
      return catalog.holders.first { $0.key == key && catalog[$0.framework].key == framework }
        .map { addresses.holders[$0.id.index] }
    case .framework(let key):
      return catalog.frameworks.first { $0.key == key }.map { addresses.frameworks[$0.id.index] }
    default: return nil
    }
  }
}
