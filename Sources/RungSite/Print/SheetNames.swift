import RungModel

// What is asked for by name, or why there is nothing of that name.
extension SheetFinder {
  func name(of holder: Holder) -> String { "'\(catalog[holder.framework].key)/\(holder.key)'" }

  func framework(_ name: String, orElse others: [String] = []) throws(UnknownSheet) -> Framework {
    if let framework = catalog.frameworks.first(where: { $0.key == name }) { return framework }
    if let role = catalog.holders.first(where: { $0.key == name }) {
      throw UnknownSheet("'\(name)' is a role: a framework goes first, such as '\(catalog[role.framework].key)'")
    }
    throw unknown(name, "framework", catalog.frameworks.map(\.key) + others)
  }

  func holder(_ name: String) throws(UnknownSheet) -> Holder {
    if let slash = name.firstIndex(of: "/") {
      let framework = try framework(String(name[..<slash]))
      return try holder(String(name[name.index(after: slash)...]), of: framework)
    }
    let found = catalog.holders.filter { $0.key == name }
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw unknown(name, "role", catalog.holders.map(\.key)) }
    throw UnknownSheet("several roles are called '\(name)': \(found.map { self.name(of: $0) }.joined(separator: ", "))")
  }

  /// Named with or without its framework.
  func holder(_ name: String, of framework: Framework) throws(UnknownSheet) -> Holder {
    let own = name.hasPrefix(framework.key + "/") ? String(name.dropFirst(framework.key.count + 1)) : name
    let holders = framework.holders.map { catalog[$0] }
    if let holder = holders.first(where: { $0.key == own }) { return holder }
    throw unknown(own, "role of '\(framework.key)'", holders.map(\.key))
  }

  /// What a holder has, its own and carried up, without what `choice` leaves out. Points nested in statements come along.
  func statements(of holder: Holder, _ choice: StatementChoice) throws(UnknownSheet) -> Set<ID<Statement>> {
    let cells = catalog[holder.framework].areas.map { catalog.cell(holder, catalog[$0]) }
    let all = cells.flatMap { $0.stated + $0.carried.flatMap(\.statements) }
    let keys = Dictionary(all.map { (catalog[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for key in choice.included + choice.excluded where keys[key] == nil {
      if let whole = all.first(where: { isPoint(key, of: $0) }) {
        throw UnknownSheet("'\(key)' is a point of '\(catalog[whole].key)', which is chosen as a whole")
      }
      throw unknown(key, "statement of \(name(of: holder))", Array(keys.keys))
    }
    let wanted = choice.included.isEmpty ? Set(all) : Set(choice.included.compactMap { keys[$0] })
    let left = wanted.subtracting(choice.excluded.compactMap { keys[$0] })
    if left.isEmpty {
      throw UnknownSheet("nothing is left of \(name(of: holder)): all that is included is excluded as well")
    }
    return left
  }

  private func isPoint(_ key: String, of statement: ID<Statement>) -> Bool {
    catalog[statement].items.contains { catalog[$0].key == key || isPoint(key, of: $0) }
  }

  private func unknown(_ name: String, _ kind: String, _ candidates: [String]) -> UnknownSheet {
    let near = nearest(to: name, among: candidates)
    return UnknownSheet(
      "'\(name)' is no \(kind); \(near.map { "did you mean '\($0)'?" } ?? "there are: " + listed(Set(candidates).sorted()))"
    )
  }

  func listed(_ names: [String]) -> String {
    names.isEmpty
      ? "none" : names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
  }
}
