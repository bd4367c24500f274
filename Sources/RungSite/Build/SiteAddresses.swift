import RungModel
import RungReading
import RungRendering

/// The addresses that a site is to keep: of its pages, and of the statements on the pages of its roles.
///
/// Every build writes them into the site, one a line and sorted, so that the next can say which are gone: from the site that
/// it replaces, or from the file that is online where a machine has no earlier site.
struct SiteAddresses {
  static let file = "addresses.txt"
  fileprivate static let header = "rung addresses 1 (what links may lead to; for the --previous of a later build)"

  private var pages: Set<String> = []
  /// The ids of statements, by the page of their role.
  private var statements: [String: Set<String>] = [:]
  /// The pages of roles that pages of old lead on to.
  private var ways: [String: String] = [:]

  init(_ renderers: [Renderer]) {
    for renderer in renderers { add(renderer) }
  }

  private mutating func add(_ renderer: Renderer) {
    let (catalog, map, folder) = (renderer.catalog, renderer.map, renderer.languages.folder)
    for page in map.pages where page.subject.isPage {
      if case .notFound = page.subject { continue }
      pages.insert(folder + page.path)
      guard case .redirect(.holder(let id), nil) = page.subject else { continue }
      ways[folder + page.path] = folder + map.addresses.holders[id.index]
    }
    for statement in catalog.statements where !statement.isRepeatedPoint {
      statements[folder + map.addresses.holders[statement.holder.index], default: []].insert(statement.key)
    }
    for (holder, former) in catalog.formerStatements {
      statements[folder + map.addresses.holders[holder.index], default: []].formUnion(former.map(\.key))
    }
  }

  func has(page: String) -> Bool { pages.contains(page) }

  /// Whether an id on a page is there, or whoever comes for it is led on.
  func has(_ id: String, on page: String) -> Bool {
    guard let known = statements[ways[page] ?? page] else { return pages.contains(page) }
    return known.contains(id)
  }

  var bytes: [UInt8] {
    var lines = [Self.header]
    for page in pages.sorted() {
      lines.append(page)
      lines += statements[page, default: []].sorted().map { "\(page)#\($0)" }
    }
    return Array((lines + ["end \(lines.count - 1)", ""]).joined(separator: "\n").utf8)
  }
}

/// The addresses that an earlier build wrote.
struct PreviousAddresses {
  struct Line {
    var page: String
    /// The id of a statement on it; nil for the page itself.
    var statement: String?
    /// From 1.
    var number: Int
  }

  let file: String
  let lines: [Line]

  /// The names of roles and statements, as far as addresses tell.
  var names: FormerNames {
    var names = FormerNames()
    for line in lines {
      let parts = line.page.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      guard parts.count == 2, parts[1].hasSuffix(".html") else { continue }
      if let statement = line.statement {
        names.add(statement: statement, of: parts[0])
      } else {
        names.add(role: String(parts[1].dropLast(".html".count)), of: parts[0])
      }
    }
    return names
  }

  /// Nil where there is no file, or one that is no whole list.
  init?(file: String) {
    guard let bytes = fileBytes(file, upTo: 1 << 26), let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard lines.count > 2, lines.first == SiteAddresses.header, lines.last == "",
      lines[lines.count - 2] == "end \(lines.count - 3)"
    else { return nil }
    self.file = file
    self.lines = lines.enumerated().dropFirst().dropLast(2).map { index, line in
      let parts = line.parts(at: UInt8(ascii: "#"))
      return Line(
        page: parts.first.map(String.init) ?? line, statement: parts.count == 2 ? String(parts[1]) : nil,
        number: index + 1)
    }
  }
}
