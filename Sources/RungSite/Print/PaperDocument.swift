package import RungModel
import RungRendering

/// One document to be printed: HTML that stands by itself, with its style, its pictures and no link into a folder.
package struct PaperDocument: Sendable {
  /// Where it belongs: the path of the page in the site, without its ending, and with a name of its own where the page is
  /// shown otherwise than on the site.
  package let name: String
  /// Its contents want the numbers of its sheets.
  package let isBook: Bool
  /// The date of the edition, as authored; nil where none is stated.
  package let date: String?
  private let site: PreparedSite
  private let renderer: Renderer
  private let page: Page

  /// - Parameter renderer: that of one of the site's languages.
  init(_ page: Page, of site: PreparedSite, _ renderer: Renderer) {
    self.page = page
    self.site = site
    self.renderer = renderer
    let catalog = renderer.catalog
    isBook = if case .book = page.subject { true } else { false }
    name = renderer.languages.folder + Self.name(page, in: catalog)
    let framework = page.subject.framework(in: catalog).map { catalog[$0] }
    date = (framework?.edition ?? catalog.site.edition)?.date
  }

  private static func name(_ page: Page, in catalog: Catalog) -> String {
    var stem = String(page.path.dropLast(".html".count))
    switch page.subject {
    // With a sign that no key has, for a role may be called a book.
    case .book(let id, _): stem = stem.replacing(bytesOf: "/index", with: "/book_\(catalog[id].key)")
    case .comparison(let comparison) where page.query.contains("columns="):
      let roles = comparison.holders.map { "_" + catalog[$0].key }.joined()
      // A disk takes no name that is much longer.
      stem += roles.utf8.count < 200 ? roles : "_\(comparison.holders.count)_roles"
    default: break
    }
    return page.shown == nil ? stem : stem + "_chosen"
  }

  /// What it says that it is not, where it says so: that no starter is made of a role.
  package var isRefused: Bool {
    guard case .jobStarter(let id) = page.subject else { return false }
    return renderer.catalog.whyNoJobStarter(renderer.catalog[id]) != nil
  }

  package var language: String { renderer.catalog.site.language }

  package var paper: PaperSize { renderer.paper }

  /// The document.
  /// - Parameter sheets: the number of the sheet on which an element stands, by its id, for the contents of a book.
  package func html(sheets: [String: Int] = [:]) throws(MachineFault) -> [UInt8] {
    var page = page
    if case .book(let framework, _) = page.subject { page.subject = .book(framework, sheets: sheets) }
    var buffer = ByteBuffer(capacity: 1 << 16)
    let base = renderer.catalog.site.baseURL
    renderer.render(page, into: &buffer, root: base)
    var standingAlone = StandingAlone(
      Array(buffer.bytes), base: base, style: try file("style.css") ?? [], script: try file("print.js") ?? [])
    return try standingAlone.html { (name) throws(MachineFault) in
      // What a page names stands beside it, or below the address of the site.
      let path = base == nil ? pathInSite(name, from: renderer.languages.folder + page.path) : name
      return try path.flatMap { (path) throws(MachineFault) in try file(path) }
    }
  }

  /// A starter of a job description as Markdown; other documents are not to be had so.
  /// - Parameter hasFrontMatter: its title stands before it, as for content; otherwise it is its first heading.
  package func markdown(hasFrontMatter: Bool = true) throws(MachineFault) -> [UInt8] {
    guard case .jobStarter(let id) = page.subject else {
      throw MachineFault("make", name + ".md", "only starters of job descriptions are made as Markdown")
    }
    var buffer = ByteBuffer()
    renderer.writeJobStarter(
      of: renderer.catalog[id], showing: page.shown, hasFrontMatter: hasFrontMatter, into: &buffer)
    return Array(buffer.bytes)
  }

  private func file(_ path: String) throws(MachineFault) -> [UInt8]? { try site.bytes(ofFileAt: path) }
}
