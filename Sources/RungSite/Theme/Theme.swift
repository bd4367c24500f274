import CTheme

/// A file of a theme: a template, or something that is copied to the site.
package struct ThemeFile: Sendable {
  /// Below the templates folder, with `/`.
  package var path: String
  /// As findings name it.
  package var file: String
  package var bytes: [UInt8]

  package var isTemplate: Bool { path.hasSuffix(".html") }

  package init(path: String, file: String, bytes: [UInt8]) {
    self.path = path
    self.file = file
    self.bytes = bytes
  }
}

/// The theme that lives inside the binary, so that `rung` runs alone in any folder.
package func builtInTheme() -> [ThemeFile] {
  embeddedFiles(rung_theme_files, rung_theme_count, under: "built-in templates")
}

/// The small site that `rung new` writes.
package func starterSite() -> [ThemeFile] {
  embeddedFiles(rung_starter_files, rung_starter_count, under: "starter site")
}

/// `own` files, and the built-in ones that they do not replace, in order of their paths: a designer changes one file
/// and leaves the rest as shipped.
package func theme(own: [ThemeFile]) -> [ThemeFile] {
  let replaced = Set(own.map(\.path))
  return (own + builtInTheme().filter { !replaced.contains($0.path) }).sorted { $0.path < $1.path }
}

private func embeddedFiles(_ first: UnsafePointer<rung_embedded_file>, _ count: Int, under folder: String) -> [ThemeFile]
{
  (0..<count).map { index in
    let file = first[index]
    let path = String(cString: file.path)
    return ThemeFile(
      path: path, file: "\(folder)/\(path)", bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
