import RungModel
import Testing

/// Who speaks of whom comes from links, embeds, acronyms and authored relations, each once and never of itself.
@Suite struct MentionTests {
  private let site = LinkedSite([
    "site.yaml": "title: S\npublisher: P\nlanguage: en\n",
    "sources.yaml": "book: {title: Book, short: Book, licence: not stated, note: 'Of [](role:f/a)'}\n",
    "glossary.yaml":
      "ab: {term: Ab, aliases: [AB]}\nother: {term: Other, definition: 'As [](term:ab), [](term:other)'}\n",
    "frameworks/f/framework.yaml":
      "title: F\nsummary: '[](area:one) and [](framework:f)'\nareas: {one: One}\nholders: [a, b]\n",
    "frameworks/f/a.yaml": "role: a\ntitle: A\nsummary: '[](role:a), [](role:b) and [](statement:b1)'\n",
    "frameworks/f/b.yaml":
      "role: b\ntitle: B\nsummary: S.\nstatements: {one: {b1: Do it, b2: {text: 'Do, as [](page.md)', related: [g/g1]}}}\n",
    "frameworks/g/framework.yaml": "title: G\nsummary: G.\nareas: {two: Two}\nholders: [h]\n",
    "frameworks/g/h.yaml":
      "role: h\ntitle: H\nsummary: S.\nstatements: {two: {g1: Make it, g2: {text: Change it, continues: f/b1}}}\n",
    "page.md":
      "---\ntitle: Page\n---\n\nAB, AB. [](role:f/a), [a](role:f/a)\n\n```compare\nframework: f\nholders: [a, b]\n```\n",
    "second.md": "---\ntitle: Second\n---\n\n[](page.md)\n\n```pathway\nframework: f\n```\n",
  ])

  private func mentions(of mentioned: Mentioned) -> [Mentioning] { site.catalog.mentions(of: mentioned) }

  @Test func linksHaveTheirWayBack() {
    #expect(site.findings == [])
    let (a, b, h) = (ID<Holder>(0), ID<Holder>(1), ID<Holder>(2))
    let (page, second) = (ID<Article>(0), ID<Article>(1))
    #expect(mentions(of: .holder(a)) == [.article(page), .source(ID(0))])
    #expect(mentions(of: .holder(b)) == [.holder(a), .holder(h), .article(page)])
    #expect(mentions(of: .holder(h)) == [.holder(b)])
    #expect(mentions(of: .area(ID(0))) == [.framework(ID(0))])
    #expect(mentions(of: .framework(ID(0))) == [.article(second)])
    #expect(mentions(of: .article(page)) == [.holder(b), .article(second)])
    #expect(mentions(of: .term(ID(0))) == [.article(page), .term(ID(1))])
    #expect(mentions(of: .term(ID(1))) == [])
    #expect(mentions(of: .article(second)) == [])
  }
}
