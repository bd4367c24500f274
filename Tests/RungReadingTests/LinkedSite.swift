import Foundation
import RungModel
import RungReading

let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// Documents linked into a catalog, with ways to ask for what is in it by key.
struct LinkedSite {
  var catalog: Catalog
  var findings: [Diagnostic]

  /// - Parameter files: paths below the content folder and texts.
  init(_ files: [String: String]) {
    let documents = files.sorted { $0.key < $1.key }.map { path, text in
      parseDocument(path: path, file: path, bytes: Array(text.utf8))
    }
    let linked = LinkedContent(documents)
    let (catalog, found) = (linked.catalog, linked.findings)
    self.catalog = catalog
    findings = documents.flatMap(\.findings) + found
  }

  init(contentsOf folder: URL) throws { self.init(try Self.texts(of: folder)) }

  /// The text files and drawings of a content folder.
  static func texts(of folder: URL) throws -> [String: String] {
    var files: [String: String] = [:]
    let base = folder.resolvingSymlinksInPath()
    for case let path as String in FileManager.default.enumerator(atPath: base.path) ?? .init() {
      guard path.hasSuffix(".yaml") || path.hasSuffix(".md") || path.hasSuffix(".svg") else { continue }
      files[path] = try String(contentsOf: base.appending(path: path), encoding: .utf8)
    }
    return files
  }
}

extension LinkedSite {
  /// A framework `f` with the areas `one` and `two` and one tier, and its roles in the order of their keys.
  /// - Parameter roles: key → what stands below the head of its file.
  init(roles: [String: String]) {
    var files: [String: String] = [:]
    let keys = roles.keys.sorted()
    files["site.yaml"] = "title: S\npublisher: P\nlanguage: en\n"
    files["sources.yaml"] = "book: {title: Book, short: Book, licence: not stated, entries: {a: A, b: B}}\n"
    files["frameworks/f/framework.yaml"] =
      "title: F\nsummary: F.\ntiers: {t: T}\nareas: {one: One, two: Two}\nholders: [\(keys.joined(separator: ", "))]\n"
    for (key, text) in roles {
      files["frameworks/f/\(key).yaml"] = "role: \(key)\ntitle: \(key)\ntier: t\nsummary: S.\n\(text)\n"
    }
    self.init(files)
  }

  func holder(_ key: String) -> Holder? { catalog.holders.first { $0.key == key } }

  /// What `holder` has in the area with the key `area`: its state, and keys of statements.
  func cell(_ holder: String, _ area: String) -> CellWords? {
    guard let holder = self.holder(holder),
      let area = catalog.areas.first(where: { $0.key == area && $0.framework == holder.framework })
    else { return nil }
    let cell = catalog.cell(holder, area)
    return CellWords(
      state: cell.state, stated: cell.stated.map { catalog[$0].key },
      carried: cell.carried.map { group in
        let through = group.through.map { catalog[$0].key }
        let way = ([catalog[group.origin].key] + (through.isEmpty ? [] : ["through"]) + through).joined(separator: " ")
        return way + ": " + group.statements.map { catalog[$0].key }.joined(separator: " ")
      })
  }
}

struct CellWords: Equatable {
  var state: Cell.State
  var stated: [String] = []
  /// "from through nearest next: statements"
  var carried: [String] = []
}
