import RungModel

/// What a page is about, as far as search engines have words for it.
enum LinkedSubject: Sendable {
  /// It is there for no search engine.
  case nothing
  /// Itself alone.
  case page
  case article, glossary
  case framework(Framework)
  case holder(Holder)
  case area(Area)
  case source(Source)
}

// JSON-LD in the words of schema.org. It says what the content says and nothing else; what would need an address that nobody
// knows is left out.

extension PageView {
  /// A block of data, which no browser runs. End tags in it are written by number.
  func writeLinkedData(into out: inout ByteBuffer) {
    if case .nothing = heading.subject { return }
    out.append("<script type=\"application/ld+json\">")
    let start = out.count
    out.append("{\"@context\":\"https://schema.org\",\"@graph\":[")
    out.appendObject { writePage(into: &$0) }
    if page.catalog.site.baseURL != nil, !heading.breadcrumb.isEmpty {
      out.appendObject { writeBreadcrumb(into: &$0) }
    }
    out.append("]}")
    out.escapeTags(from: start)
    out.append("</script>")
  }

  private func writePage(into out: inout ByteBuffer) {
    let isArticle = if case .article = heading.subject { true } else { false }
    out.appendField("@type", isArticle ? "Article" : "WebPage")
    out.appendField(isArticle ? "headline" : "name", heading.title)
    out.appendField("description", heading.description)
    out.appendField("url", page.address(page.path))
    out.appendField("inLanguage", page.catalog.site.language)
    writeTerms(into: &out)
    out.appendObject("isPartOf") { out in
      out.appendField("@type", "WebSite")
      out.appendField("name", page.catalog.site.title)
      out.appendField("url", page.catalog.site.baseURL)
    }
    if let caution = framework?.caution {
      out.appendObject("usageInfo") { out in
        out.appendField("@type", "CreativeWork")
        out.appendField("text", caution.prose.plain)
      }
    }
    writeSubject(into: &out)
  }

  /// Who publishes it, in which edition, when it was last changed, and on which terms.
  func writeTerms(into out: inout ByteBuffer) {
    out.appendObject("publisher") { out in
      out.appendField("@type", "Organization")
      out.appendField("name", page.catalog.site.publisher)
    }
    out.appendField("version", edition?.name)
    out.appendField("dateModified", changed)
    out.appendField("license", (framework?.licence ?? page.catalog.site.licence)?.link)
  }

  private func writeBreadcrumb(into out: inout ByteBuffer) {
    out.appendField("@type", "BreadcrumbList")
    let here = LinkView(href: page.href(page.path), title: heading.title)
    out.appendList("itemListElement", (heading.breadcrumb + [here]).enumerated()) { item, out in
      out.appendObject { out in
        out.appendField("@type", "ListItem")
        out.appendField("position", number: item.offset + 1)
        out.appendField("name", item.element.title)
        out.appendField("item", page.whole(item.element.href))
      }
    }
  }
}
