extension Catalog {
  /// The terms of the glossary that a framework's texts link to or use as acronyms.
  package func terms(in framework: Framework) -> Set<ID<Term>> {
    var found: Set<ID<Term>> = []
    for text in texts(of: framework) {
      for (_, term) in text.terms { found.insert(term) }
      for case .term(let id) in text.targets { found.insert(id) }
    }
    return found
  }

  private func texts(of framework: Framework) -> [Text] {
    ownTexts(of: framework) + framework.holders.flatMap { texts(of: self[$0]) }
      + statements(of: framework).flatMap { [$0.text] + $0.conditions + [$0.note].compactMap(\.self) }
  }

  /// What its own page has, apart from tiers and areas.
  func ownTexts(of framework: Framework) -> [Text] {
    let own = [framework.summary] + [framework.about, framework.caution, framework.jurisdiction].compactMap(\.self)
    return own + framework.facts.compactMap(\.summary)
  }

  /// What its page has, apart from statements.
  func texts(of holder: Holder) -> [Text] {
    let steps = holder.progression + holder.entries
    let some =
      [holder.about, holder.noList?.why] + holder.facts.flatMap { [$0?.text, $0?.note] } + holder.parts.map(\.note)
      + holder.lists.map(\.intro) + steps.flatMap { [$0.asks, $0.note] }
    return [holder.summary] + some.compactMap(\.self) + holder.lists.flatMap { $0.items.map(\.text) }
  }
}
