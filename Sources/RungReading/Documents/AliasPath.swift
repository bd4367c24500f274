/// What is wrong with the path of an alias: an old page's, which is named as pages are.
///
/// What a disk can hold is asked of aliases and pages together, where all addresses of the site are known.
enum AliasPath {
  struct Fault {
    var headline: String
    var hint: String
  }

  static func fault(of path: String) -> Fault? {
    let mended = mended(path)
    if mended == path { return faultyName(in: path).map { Fault(headline: "'\(path)' \($0)", hint: example) } }
    let isFine = mended.hasSuffix(".html") && faultyName(in: mended) == nil
    return Fault(headline: "'\(path)' is no path of a page", hint: isFine ? "write '\(mended)'" : example)
  }

  private static let example = "write the old path as a file of the site, as in 'old/name.html'"

  /// The path of the page that is at the address `path`: browsers write it with `%20`, and with a slash before it.
  private static func mended(_ path: String) -> String {
    var path = path[...]
    if let scheme = ["https://", "http://"].first(where: path.hasPrefix) {
      path = path.dropFirst(scheme.count).drop { $0 != "/" }
    }
    // A page of the site may have '?' and '#' in its name; behind an ending they are none of it.
    for end in [".html?", ".html#"] {
      if let range = path.firstRange(of: end) { path = path[..<path.index(before: range.upperBound)] }
    }
    let isFolder = path.hasSuffix("/") && path.count > 1
    let parts = percentDecoded(String(path)).replacing("\\", with: "/").split(separator: "/")
    return parts.joined(separator: "/") + (isFolder ? "/index.html" : "")
  }

  private static func faultyName(in path: String) -> String? {
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      if name.hasPrefix(".") { return "has a part that begins with '.', and no page has" }
      if let reason = faultOfName(name.utf8) { return "has a part that \(reason)" }
    }
    return path.hasSuffix(".html") && path.utf8.count > 5 ? nil : "does not end in the name of a page"
  }
}
