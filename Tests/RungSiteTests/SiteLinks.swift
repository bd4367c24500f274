import Foundation

/// The links of a site that has been built: files by path, and in each page what it links to and what can be linked to.
struct SiteLinks {
  private let files: Set<String>
  private let links: [String: [String]]
  private let ids: [String: [String]]

  init(_ files: [String: Data]) {
    self.files = Set(files.keys)
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
    links = pages.mapValues { $0.matches(of: #/ (?:href|src|action)="([^"]*)"/#).map { String($0.1) } }
    ids = pages.mapValues { $0.matches(of: #/ id="([^"]*)"/#).map { String($0.1) } }
  }

  /// "page: link" for every link inside the site that leads to no file, or to no element of it.
  var broken: [String] {
    links.sorted { $0.key < $1.key }.flatMap { page, links in
      links.filter { !leadsSomewhere($0, from: page) }.map { "\(page): \($0)" }
    }
  }

  /// "page: id" for every element's id that stands twice on a page.
  var repeatedIDs: [String] {
    ids.sorted { $0.key < $1.key }.flatMap { page, ids in
      Dictionary(grouping: ids, by: { $0 }).filter { $1.count > 1 }.keys.sorted().map { "\(page): \($0)" }
    }
  }

  /// Whether a link from a page at the top leads to a file, and to an element of it.
  func leads(to link: String) -> Bool { leadsSomewhere(link, from: "index.html") }

  private func leadsSomewhere(_ link: String, from page: String) -> Bool {
    if link.contains(/^[a-z]+:/) { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let target = parts[0].isEmpty ? page : resolved(parts[0], from: page), files.contains(target) else {
      return false
    }
    return parts.count == 1 || parts[1].isEmpty || ids[target]?.contains(parts[1]) == true
  }

  private func resolved(_ link: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      guard let part = part.removingPercentEncoding else { return nil }
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    return parts.joined(separator: "/")
  }
}
