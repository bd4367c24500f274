package import RungModel
import RungRendering

/// What there is to show at one moment: the last site without errors, and what is wrong with the content now.
package struct SiteVersion: Sendable {
  /// Counts up by one with each turn.
  package let number: Int
  /// Of the content as it is now, sorted.
  package let findings: [Diagnostic]
  /// Why the content cannot be read at all, such as a folder that is not there.
  package let fault: MachineFault?
  /// The site is that of the content as it is now; otherwise errors stand in the way, and it is the last good one.
  package let isCurrent: Bool
  /// Where pages of the version before are now, by their paths, of those whose files were renamed.
  package let moves: [String: String]
  /// Nil until there was a site without errors.
  let site: PreparedSite?
  let copies: FileCopies

  /// The paths of all files of the site, sorted.
  package var paths: [String] { site?.files.map(\.path) ?? [] }

  /// There is something to show.
  package var hasSite: Bool { site != nil }
}

/// A file of the site, as a server hands it out.
package struct SiteReply: Sendable {
  package var content: ServedBytes
  /// It is a file of the content, copied as it is.
  package var isCopied = false
  /// The path of the file in the site: its ending tells what it is.
  package var path: String

  /// The bytes, where they are held.
  package var bytes: [UInt8] { if case .held(let bytes) = content { bytes } else { [] } }
}

extension SiteVersion {
  /// Makes the file at `path` of the site: a page is rendered when it is asked for.
  /// - Returns: nil where the site has no such file.
  package func reply(to path: String) throws(MachineFault) -> SiteReply? {
    guard let site, let file = site.file(at: path) else { return nil }
    if case .asset(let copied) = file {
      return SiteReply(content: try copies.bytes(of: copied, in: site.input.content), isCopied: true, path: path)
    }
    return SiteReply(content: .held(try site.bytes(of: file, at: path)), path: path)
  }

  /// The page for addresses that the site does not have, as a server at the top of a host shows it: its links lead to that
  /// server, and not to where the site is published.
  package var missingPage: SiteReply? {
    let path = "404.html"
    guard let renderer = site?.renderer, let page = renderer.map.page(at: path) else { return nil }
    var buffer = ByteBuffer()
    renderer.render(page, into: &buffer, root: "/")
    return SiteReply(content: .held(Array(buffer.bytes)), path: path)
  }

  /// Where the statements of a framework are written, by their keys, for an editor.
  package func statementPlaces(ofFramework key: String) -> [(key: String, place: Place)] {
    guard let catalog = site?.renderer.catalog, let framework = catalog.frameworks.first(where: { $0.key == key })
    else { return [] }
    return catalog.statements(of: framework).map { ($0.key, $0.place) }
  }
}
