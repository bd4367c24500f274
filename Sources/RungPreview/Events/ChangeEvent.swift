import RungModel
import RungSite

/// What a page is told when there is a new version.
package struct ChangeEvent: Equatable, Sendable {
  package var version: Int
  /// The page is not what it was.
  package var reload: Bool
  /// The page is what it was, but how it looks may have changed.
  package var style: Bool
  /// Where the page is now.
  package var go: String?
  package var errors: Int
  package var warnings: Int
  package var isCurrent: Bool

  package init(
    version: Int, reload: Bool, style: Bool, go: String?, errors: Int, warnings: Int, isCurrent: Bool
  ) {
    self.version = version
    self.reload = reload
    self.style = style
    self.go = go
    self.errors = errors
    self.warnings = warnings
    self.isCurrent = isCurrent
  }

  init(_ shown: ShownVersion, path: String, reload: Bool, style: Bool) {
    let errors = shown.site.findings.count { $0.severity == .error }
    let moved = shown.site.moves[sitePath(path)].map { percentEncoded("/" + $0) }
    self.init(
      version: shown.number, reload: reload, style: style && !reload, go: moved, errors: errors,
      warnings: shown.site.findings.count - errors, isCurrent: shown.site.isCurrent)
  }

  /// As it goes over the stream.
  package var text: String {
    let data = jsonObject([
      ("version", "\(version)"), ("reload", "\(reload)"), ("style", "\(style)"),
      ("go", go.map(jsonString) ?? "null"), ("errors", "\(errors)"), ("warnings", "\(warnings)"),
      ("current", "\(isCurrent)"),
    ])
    return "event: change\ndata: \(data)\n\n"
  }
}

extension ContentChanges {
  /// Whether how pages look may have changed.
  var mayTouchStyle: Bool {
    switch self {
    case .anything: true
    case .paths(let content, let templates): content.union(templates).contains { $0.hasSuffix(".css") }
    }
  }

  /// The names of files that pages show and are not made of, such as pictures, as far as they are known.
  var shownFiles: Set<String> {
    guard case .paths(let content, let templates) = self else { return [] }
    let sources = [".md", ".yaml", ".yml", ".html", ".css"]
    let copied = content.union(templates).filter { path in !sources.contains(where: path.hasSuffix) }
    return Set(copied.compactMap { $0.pathParts.last.map(String.init) })
  }
}
