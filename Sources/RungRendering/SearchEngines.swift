import RungModel

// What search engines read. Without a base URL a sitemap has no addresses to give, and is written empty.

extension Renderer {
  func writeSitemap(into out: inout ByteBuffer) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    if let base = catalog.site.baseURL {
      for page in map.pages where page.isListed {
        out.append("  <url><loc>")
        out.appendEscaped(base + addressPath(page.path))
        out.append("</loc></url>\n")
      }
    }
    out.append("</urlset>\n")
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
    case .table, .workbook, .colours, .icon, .touchIcon, .card, .search, .searchFile, .redirect, .notFound, .siteIndex,
      .robots:
      false
    default: true
    }
  }
}
