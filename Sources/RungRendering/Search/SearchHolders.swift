import RungModel

extension PageContext {
  /// A holder, or a further run of its statements.
  func entries(of holder: Holder, _ statements: Range<Int>) -> SearchEntries {
    var found = SearchEntries(framework: holder.framework, holder: holder.id)
    if statements.lowerBound == 0 { found.entries.append(entry(of: holder)) }
    var position = 0
    for (part, area) in zip(holder.parts, catalog[holder.framework].areas) {
      let first = found.entries.count
      for id in part.statements {
        if statements.contains(position) { add(catalog[id], nil, to: &found) }
        position += 1
      }
      found.surround(first..<found.entries.count, [catalog[area].title, part.title])
    }
    let framework = catalog[holder.framework]
    found.surround(0..<found.entries.count, names(of: holder) + [framework.title, framework.short])
    addCarriers(to: &found)
    return found
  }

  func names(of holder: Holder) -> [String?] {
    [holder.title, holder.short, initials(of: holder.title), holder.tier.map { catalog[$0].title }]
  }

  private func entry(of holder: Holder) -> SearchEntry {
    var entry = SearchEntry(holder.kind == .role ? .role : .level, holder.title, .holder(holder.id))
    entry.aliases = [holder.short].compactMap(\.self)
    entry.initials = initials(of: holder.title)
    entry.texts = [plain(holder.summary)] + zip(catalog[holder.framework].facts, holder.facts).compactMap(fact)
    entry.more = [holder.about, holder.noList?.why].compactMap { $0.map(plain) }
    entry.more += (holder.progression + holder.entries).flatMap { [$0.asks, $0.note].compactMap { $0.map(plain) } }
    for list in holder.lists { entry.more += [list.title] + list.items.map { plain($0.text) } }
    return entry
  }

  private func fact(_ row: FactRow, _ fact: Fact?) -> String? { fact.map { "\(row.title): \(plain($0.text))" } }

  private func add(_ statement: Statement, _ whole: Int?, to found: inout SearchEntries) {
    var entry = SearchEntry(.statement, statement.label ?? "", .statement(statement.id))
    entry.area = statement.area
    entry.whole = whole
    entry.texts = [plain(statement.text)] + statement.conditions.map { "(" + plain($0) + ")" }
    entry.more = [statement.note].compactMap { $0.map(plain) }
    let number = found.entries.count
    found.entries.append(entry)
    for item in statement.items { add(catalog[item], number, to: &found) }
    found.surround(number + 1..<found.entries.count, [statement.label, entry.texts[0]])
  }

  /// Who looks for a role's duties finds those that it carries, too: they stand with the role that states them.
  private func addCarriers(to found: inout SearchEntries) {
    var open: [(holder: ID<Holder>, first: Int)] = []
    for (number, entry) in found.entries.enumerated() {
      guard case .statement(let id) = entry.target else { continue }
      let carriers = catalog.carriers(of: id)
      for (holder, first) in open where !carriers.contains(holder) {
        found.surround(first..<number, names(of: catalog[holder]))
      }
      open.removeAll { !carriers.contains($0.holder) }
      for holder in carriers where !open.contains(where: { $0.holder == holder }) { open.append((holder, number)) }
    }
    for (holder, first) in open { found.surround(first..<found.entries.count, names(of: catalog[holder])) }
  }
}
