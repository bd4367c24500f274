/// The entities of a part of the content, each list in rising order of its ids, without gaps.
package struct LinkedPart {
  package var frameworks: [Framework] = []
  package var tiers: [Tier] = []
  package var areas: [Area] = []
  package var holders: [Holder] = []
  package var statements: [Statement] = []
  package var articles: [Article] = []

  package init() {}

  /// Whether it cites what the same entities of `earlier` cite.
  func citesLike(_ earlier: Catalog) -> Bool {
    frameworks.allSatisfy { citations(of: $0) == citations(of: earlier[$0.id]) }
      && tiers.allSatisfy { $0.citations == earlier[$0.id].citations }
      && holders.allSatisfy { cites(like: earlier[$0.id], $0, in: earlier) }
      && statements.allSatisfy {
        $0.citations == earlier[$0.id].citations && $0.ourReading == earlier[$0.id].ourReading
      }
      && articles.allSatisfy { citations(of: $0) == citations(of: earlier[$0.id]) }
  }

  private func cites(like earlier: Holder, _ holder: Holder, in catalog: Catalog) -> Bool {
    let framework = catalog[holder.framework]
    let (before, now) = (citationsBeside(earlier, in: framework), citationsBeside(holder, in: framework))
    return before.count == now.count && zip(before, now).allSatisfy { $0.by == $1.by && $0.citations == $1.citations }
  }
}

extension Paged<Statement> {
  func replacing(_ part: [Statement]) -> Self {
    var all = self
    for statement in part { all[statement.id.index] = statement }
    return all
  }
}

extension Array {
  /// The array with `part` in place of the elements of the same ids.
  func replacing<Entity>(_ part: [Element], _ id: (Element) -> ID<Entity>) -> [Element] {
    guard let first = part.first else { return self }
    var all = self
    all.replaceSubrange(id(first).index..<id(first).index + part.count, with: part)
    return all
  }
}
