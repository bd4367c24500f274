import RungChecks
package import RungModel
import RungReading
package import RungRendering
import Synchronization

/// A site of files in memory, taken the whole way from bytes to pages with the built-in theme: what fuzzing looks at.
package struct MemorySite: Sendable {
  package let renderer: Renderer
  /// Sorted.
  package let findings: [Diagnostic]

  package init(_ files: [(path: String, bytes: [UInt8])]) {
    let documents = files.map { parseDocument(path: $0.path, file: $0.path, bytes: $0.bytes) }
    let linked = LinkedContent(documents)
    let catalog = linked.catalog
    let map = SiteMap(catalog, copied: [], made: [.workbook])
    let theme = compiledTheme(catalog, map)
    renderer = Renderer(
      catalog: catalog, map: map, templates: theme.templates, words: theme.words, changes: SiteChanges(catalog))
    let earlier = documents.flatMap(\.findings) + linked.findings + map.findings
    var kept = KeptChecks()
    findings = check(
      catalog, isWhole: !earlier.contains { $0.severity == .error }, besides: earlier, kept: &kept
    ).sorted()
  }

  /// Whether the site can be built.
  package var isBuildable: Bool { !findings.contains { $0.severity == .error } }

  /// The findings as they are shown to a person.
  package func report(_ files: [(path: String, bytes: [UInt8])]) -> String {
    TextReport(isColoured: false) { path in files.first { $0.path == path }?.bytes }.text(findings)
  }

  /// Calls `body` with the path and the bytes of each file that is made of the content.
  package func forEachFile(_ body: (String, [UInt8]) -> Void) {
    var buffer = ByteBuffer()
    for page in renderer.map.pages {
      buffer.removeAll()
      renderer.render(page, into: &buffer)
      body(page.path, Array(buffer.bytes))
    }
  }
}

/// Compiled themes by what a site needs of them: to compile one takes longer than all else.
private let themes = Mutex<[String: CompiledTheme]>([:])

private func compiledTheme(_ catalog: Catalog, _ map: SiteMap) -> CompiledTheme {
  let (pages, embeds) = (pageTemplates(map), embedTemplates(catalog))
  let key = ([catalog.site.language] + pages.sorted() + embeds.sorted()).joined(separator: " ")
  if let known = themes.withLock({ $0[key] }) { return known }
  let named = NamedTheme(completeTheme(own: []), hasFingerprints: true)
  let made = CompiledTheme(named, catalog.site, pages: pages, embeds: embeds)
  themes.withLock { themes in
    if themes.count > 100 { themes = [:] }
    themes[key] = made
  }
  return made
}
