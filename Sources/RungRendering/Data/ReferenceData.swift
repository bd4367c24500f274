import RungModel

// Markdown pages, sources and the glossary as data.

extension PageContext {
  func writeContent(of subject: Page.Subject, into out: inout ByteBuffer) {
    switch subject {
    case .home(let id): writeHome(id.map { catalog[$0] }, into: &out)
    case .article(let id): writeData(catalog[id], into: &out)
    case .framework(let id): writeData(catalog[id], into: &out)
    case .holder(let id): writeData(catalog[id], into: &out)
    case .area(let id): writeData(catalog[id], into: &out)
    case .comparison(let comparison): writeData(comparison, into: &out)
    case .step(let from, let to): writeData(from: from, to: to, into: &out)
    case .crosswalk(let id, let level): writeData(catalog[id], level: level, into: &out)
    case .source(let id): writeCitings(of: catalog[id], into: &out)
    case .glossary: out.appendList("terms", catalog.terms, writeData)
    default: break
    }
  }

  private func writeHome(_ article: Article?, into out: inout ByteBuffer) {
    if let article { writeData(article, into: &out) }
    out.appendList("contents", catalog.frameworks) { writeLink(.framework($0.id), into: &$1) }
    out.appendList("crosswalks", catalog.crosswalks) { writeLink(.crosswalk($0.id, level: nil), into: &$1) }
    out.appendList("pages", catalog.articles.filter { $0.path != "index" }) {
      writeLink(.article($0.id, anchor: nil), into: &$1)
    }
    out.appendList("reference", [SitePage.sources, .glossary]) { writeLink(.site($0), into: &$1) }
  }

  private func writeData(_ article: Article, into out: inout ByteBuffer) {
    out.appendField("changed", article.changed)
    out.appendField("summary", article.summary?.prose.plain)
    out.appendField("caution", article.caution?.prose.plain)
    writeField("text", html: "html", article.body, into: &out)
    out.appendList("mentioned-in", mentions(of: .article(article.id)), writeData)
    writeCitations(article.citations, into: &out)
  }

  private func writeData(_ term: Term, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("id", term.key)
      out.appendField("term", term.term)
      out.appendList("aliases", term.aliases)
      out.appendField("definition", term.definition?.prose.plain)
      writeCitations(term.citations, into: &out)
      out.appendField("page", href(.term(term.id)))
      out.appendList("mentioned-in", mentions(of: .term(term.id)), writeData)
    }
  }

  func writeData(_ source: Source, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("id", source.key)
      out.appendField("title", source.title)
      out.appendField("short", source.short)
      out.appendField("publisher", source.publisher)
      out.appendList("authors", source.authors)
      out.appendField("date", source.date)
      out.appendField("link", source.link)
      out.appendField("licence", source.licence)
      out.appendField("status", source.status?.prose.plain)
      out.appendField("checked", source.checked)
      out.appendField("note", source.note?.prose.plain)
      writeAddress(.source(source.id, entry: nil), into: &out)
    }
  }

  private func writeCitings(of source: Source, into out: inout ByteBuffer) {
    out.appendList("entries", source.entries.indices) { index, out in
      let entry = source.entries[index]
      out.appendObject { out in
        out.appendField("id", entry.key)
        out.appendField("title", entry.title)
        out.appendField("text", entry.text?.prose.plain)
        out.appendField("link", entry.link)
        out.appendList("cited-by", citing(source, entry: index), writeData)
      }
    }
    out.appendList("cited-by", citing(source, entry: nil), writeData)
  }

  func writeData(_ link: LinkView, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("title", link.title)
      out.appendField("detail", link.detail)
      out.appendField("page", link.href)
    }
  }
}
