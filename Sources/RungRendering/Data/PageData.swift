import RungModel

/// The shape of a page as data: docs/json.md. What changes the meaning of a key counts the version up.
private let dataVersion = 1

extension Renderer {
  /// The same as a page shows, as JSON.
  /// - Parameter page: at the top of the site, so that all addresses, those in HTML too, are paths below it.
  func writeData(
    of subject: Page.Subject, _ heading: PageHeading, _ page: PageContext, into out: inout ByteBuffer
  ) {
    out.append("{")
    page.writeHead(heading, frameworks: frameworks(of: subject, heading), into: &out)
    page.writeContent(of: subject, into: &out)
    out.appendList("sources", heading.sources) { page.writeData(catalog[$0], into: &$1) }
    out.append("}\n")
  }

  private func frameworks(of subject: Page.Subject, _ heading: PageHeading) -> [ID<Framework>] {
    if case .crosswalk(let id, _) = subject { return catalog.frameworks(of: catalog[id]) }
    if case .comparison(let comparison) = subject { return comparison.groups.map(\.framework) }
    return heading.framework.map { [$0] } ?? []
  }
}

extension PageContext {
  fileprivate func writeHead(_ heading: PageHeading, frameworks: [ID<Framework>], into out: inout ByteBuffer) {
    out.appendField("format", "rung-page")
    out.appendField("version", number: dataVersion)
    out.appendField("kind", heading.kind)
    out.appendField("title", heading.title)
    out.appendField("description", heading.description)
    out.appendField("page", href(path))
    out.appendField("data", data.map(href))
    out.appendObject("site") { writeSite(into: &$0) }
    out.appendList("frameworks", frameworks) { writeHead(catalog[$0], into: &$1) }
  }

  private func writeSite(into out: inout ByteBuffer) {
    let site = catalog.site
    out.appendField("title", site.title)
    out.appendField("publisher", site.publisher)
    out.appendField("language", site.language)
    out.appendField("address", site.baseURL)
    write(site.edition, into: &out)
    out.appendField("changed", site.changed)
    write(site.licence, into: &out)
    out.appendField("caution", site.caution?.prose.plain)
    out.appendField("data", dataHref(Addresses.site(.home)))
  }

  /// What has to be known of a framework wherever something of it stands.
  private func writeHead(_ framework: Framework, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("id", framework.key)
      out.appendField("title", framework.title)
      out.appendField("short", framework.short)
      write(framework.edition, into: &out)
      out.appendField("changed", framework.changed)
      write(framework.licence, into: &out)
      out.appendField("jurisdiction", framework.jurisdiction?.prose.plain)
      out.appendField("caution", framework.caution?.prose.plain)
      writeAddress(.framework(framework.id), into: &out)
    }
  }

  private func write(_ edition: Edition?, into out: inout ByteBuffer) {
    guard let edition, !edition.name.isEmpty else { return }
    out.appendObject("edition") { out in
      out.appendField("name", edition.name)
      out.appendField("date", edition.date)
    }
  }

  private func write(_ licence: Licence?, into out: inout ByteBuffer) {
    guard let licence else { return }
    out.appendObject("licence") { out in
      out.appendField("name", licence.name)
      out.appendField("link", licence.link)
    }
  }
}

// What all kinds of page are written with.
extension PageContext {
  /// Where a page is as data; nil where that is left out.
  func dataHref(_ page: String) -> String? { addresses.data(of: page).map(href) }

  /// The page of `target`, and where it is as data.
  func writeAddress(_ target: Target, into out: inout ByteBuffer) {
    let address = href(target)
    out.appendField("page", address)
    out.appendField("data", addresses.data(of: address))
  }

  func writeLink(_ target: Target, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("title", title(target))
      writeAddress(target, into: &out)
    }
  }

  /// A text at length: its words, and the same as HTML.
  func writeField(_ key: StaticString, html htmlKey: StaticString, _ text: Text?, into out: inout ByteBuffer) {
    guard let text else { return }
    out.appendField(key, text.prose.plain)
    var html = ByteBuffer(capacity: text.prose.html.count + 64)
    write(text, into: &html)
    out.appendKey(htmlKey)
    out.appendJSON(html.bytes)
  }

  func writeCitations(_ citations: [Citation], into out: inout ByteBuffer) {
    writeCitations("citations", citations, into: &out)
  }

  func writeCitations(_ key: StaticString, _ citations: [Citation], into out: inout ByteBuffer) {
    out.appendList(key, citations) { citation, out in
      let source = catalog[citation.source]
      out.appendObject { out in
        out.appendField("source", source.key)
        out.appendField("entry", citation.entry.map { source.entries[$0].key })
        out.appendField("locator", citation.entry.map { source.entries[$0].title })
        out.appendField("page", href(citation))
      }
    }
  }

  /// As content writes it wherever a key alone could be of several frameworks.
  func id(of holder: ID<Holder>) -> String { "\(catalog[catalog[holder].framework].key)/\(catalog[holder].key)" }
  func id(of area: ID<Area>) -> String { "\(catalog[catalog[area].framework].key)/\(catalog[area].key)" }
  func id(of statement: ID<Statement>) -> String {
    "\(catalog[catalog[statement].framework].key)/\(catalog[statement].key)"
  }
}
