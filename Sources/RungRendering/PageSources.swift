import RungModel

// What a page rests on: each source once, in the order of sources.yaml.

extension Renderer {
  func sources(of citations: [Citation], in body: Text? = nil) -> [ID<Source>] {
    var found = SourceSet(count: catalog.sources.count)
    found.add(citations)
    found.add(body?.citations ?? [])
    return found.sources
  }

  func sources(of framework: Framework) -> [ID<Source>] {
    var found = SourceSet(count: catalog.sources.count)
    found.add(framework.citations + (framework.about?.citations ?? []))
    for id in framework.tiers { found.add(catalog[id].citations) }
    for id in framework.holders { add(catalog[id], to: &found) }
    return found.sources
  }

  func sources(of holders: [Holder]) -> [ID<Source>] {
    var found = SourceSet(count: catalog.sources.count)
    for holder in holders { add(holder, to: &found) }
    return found.sources
  }

  func sources(of holders: [Holder], in area: Area) -> [ID<Source>] {
    var found = SourceSet(count: catalog.sources.count)
    for holder in holders {
      found.add(holder.noList?.citations ?? [])
      add(catalog.cell(holder, area), of: holder, to: &found)
    }
    return found.sources
  }

  private func add(_ holder: Holder, to found: inout SourceSet) {
    found.add(holder.citations + (holder.about?.citations ?? []))
    found.add(holder.carry?.ground ?? [])
    found.add(holder.noList?.citations ?? [])
    for fact in holder.facts { found.add(fact?.citations ?? []) }
    for list in holder.lists { found.add(list.citations) }
    for step in holder.progression { found.add(step.citations) }
    for step in holder.entries { found.add(step.citations) }
    for area in catalog[holder.framework].areas {
      add(catalog.cell(holder, catalog[area]), of: holder, to: &found)
    }
  }

  private func add(_ cell: Cell, of holder: Holder, to found: inout SourceSet) {
    found.add(holder.parts[catalog[cell.area].position].citations)
    add(cell.stated, at: cell.holder, to: &found)
    for group in cell.carried {
      found.add(group.ground)
      add(group.statements, at: cell.holder, to: &found)
    }
  }

  private func add(_ statements: [ID<Statement>], at holder: ID<Holder>, to found: inout SourceSet) {
    for id in statements {
      found.add(catalog[id].citations)
      add(catalog.points(of: id, at: holder), at: holder, to: &found)
    }
  }
}

private struct SourceSet {
  private var isIn: [Bool]

  init(count: Int) { isIn = Array(repeating: false, count: count) }

  mutating func add(_ citations: [Citation]) {
    for citation in citations { isIn[citation.source.index] = true }
  }

  var sources: [ID<Source>] { isIn.indices.filter { isIn[$0] }.map { ID($0) } }
}
