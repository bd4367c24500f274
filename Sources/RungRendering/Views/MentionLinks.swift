import RungModel
import RungTemplates

/// The offer of links to all that speaks of what a page is about.
func mentionOffer<Page: PageOffering>(_ mentioned: @escaping @Sendable (Page) -> Mentioned) -> Offer<Page> {
  .list("mentioned-in", "What speaks of it, apart from the pages of its own parts", of: LinkView.self) { view in
    view.page.mentions(of: mentioned(view))
  }
}

extension PageContext {
  func mentions(of mentioned: Mentioned) -> LazyMapSequence<[Mentioning], LinkView> {
    catalog.mentions(of: mentioned).lazy.map { self.link(to: $0) }
  }

  private func link(to by: Mentioning) -> LinkView {
    switch by {
    case .framework(let id): link(.framework(id), detail: words[.framework])
    case .holder(let id): link(.holder(id), detail: catalog[catalog[id].framework].short)
    case .article(let id): link(.article(id, anchor: nil))
    case .crosswalk(let id): link(.crosswalk(id, level: nil), detail: words[.crosswalk])
    case .term(let id): link(.term(id), detail: words[.inGlossary])
    case .source(let id): link(.source(id, entry: nil), detail: words[.aSource])
    }
  }
}
