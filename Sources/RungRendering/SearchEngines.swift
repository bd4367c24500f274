import RungModel

// What search engines read. Without a base URL a sitemap has no addresses to give, and is written empty.

extension Renderer {
  func writeSitemap(into out: inout ByteBuffer) {
    let space = languages.all.isEmpty ? "" : " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\(space)>\n")
    if let base = catalog.site.baseURL {
      for page in map.pages where page.isListed {
        if languages.all.isEmpty { writeEntry(page, base, into: &out) }
        for language in languages.all {
          writeEntry(page, base + language.folder, into: &out) { writeAlternates(page, base, into: &$0) }
        }
      }
    }
    out.append("</urlset>\n")
  }

  private func writeEntry(
    _ page: Page, _ base: String, into out: inout ByteBuffer, _ more: (inout ByteBuffer) -> Void = { _ in }
  ) {
    out.append("  <url><loc>")
    out.appendEscaped(base + addressPath(page.path))
    out.append("</loc>")
    if let changed = lastChange(of: page.subject) {
      out.append("<lastmod>")
      out.append(changed)
      out.append("</lastmod>")
    }
    more(&out)
    out.append("</url>\n")
  }

  /// When the author says that a page was last changed. A framework's own date is that of all its pages.
  private func lastChange(of subject: Page.Subject) -> String? {
    switch subject {
    case .home(let id): id.flatMap { catalog[$0].changed } ?? catalog.site.changed
    case .article(let id): catalog[id].changed
    default: subject.framework(in: catalog).flatMap { catalog[$0].changed }
    }
  }

  /// The same page in every language.
  private func writeAlternates(_ page: Page, _ base: String, into out: inout ByteBuffer) {
    for language in languages.all {
      out.append("\n    <xhtml:link rel=\"alternate\" hreflang=\"\(language.tag)\" href=\"")
      out.appendEscaped(base + language.folder + addressPath(page.path))
      out.append("\"/>")
    }
  }

  func writeRobots(into out: inout ByteBuffer) {
    out.append("User-agent: *\nAllow: /\n")
    if let base = catalog.site.baseURL {
      out.append("Sitemap: ")
      out.append(base)
      out.append("sitemap.xml\n")
    }
  }
}

extension Page {
  /// Search engines are told of pages that stand for something, not of redirects and the like.
  fileprivate var isListed: Bool {
    switch subject {
    case .table, .workbook, .colours, .icon, .touchIcon, .card, .search, .searchFile, .data, .redirect, .notFound,
      .siteIndex, .robots:
      false
    default: true
    }
  }
}
