import RungModel

/// The other pages that a renamed role had: its steps, its comparisons, its job description template and its appraisal sheet.
///
/// An alias of a role names its old page only. Where that lay in the role's own framework, its name was the old key, and the
/// other pages were called after it too.
struct FormerPages {
  struct Move {
    var path: String
    var target: Target
    /// Where it is now, for what is no target by itself.
    var page: String?
    var place: Place
  }

  private struct Name {
    var key: String
    /// Nil for the name of today.
    var alias: Place?
  }

  private let catalog: Catalog
  private var names: [ID<Holder>: [Name]] = [:]
  private(set) var moves: [Move] = []

  init(_ catalog: Catalog) {
    self.catalog = catalog
    for alias in catalog.aliases {
      guard case .holder(let id) = alias.target, let key = oldKey(alias.path, of: catalog[id]) else { continue }
      names[id, default: [Name(key: catalog[id].key, alias: nil)]].append(Name(key: key, alias: alias.place))
    }
    let renamed = Set(names.keys.map { catalog[$0].framework })
    for framework in catalog.frameworks where renamed.contains(framework.id) { addMoves(of: framework) }
  }

  private func oldKey(_ path: String, of holder: Holder) -> String? {
    let folder = catalog[holder.framework].key + "/"
    guard path.hasPrefix(folder), path.hasSuffix(".html") else { return nil }
    let key = path.dropFirst(folder.count).dropLast(5)
    return key.isEmpty || key.contains("/") ? nil : String(key)
  }

  private mutating func addMoves(of framework: Framework) {
    let folder = framework.key + "/"
    for id in catalog.jobStarters(of: framework) {
      add(folder + "job_", id, .holder(id), at: Addresses.jobStarter(catalog, catalog[id]))
    }
    for id in catalog.appraisalSheets(of: framework) {
      add(folder + "appraisal_", id, .holder(id), at: Addresses.appraisalSheet(catalog, catalog[id]))
    }
    for step in catalog.stepPages(of: framework) {
      add(folder + "step_", step.from, step.to, .step(from: step.from, to: step.to))
    }
    for pair in catalog.pairs(of: framework) {
      let (first, second) = (min(pair.holders[0], pair.holders[1]), max(pair.holders[0], pair.holders[1]))
      add(folder + "compare_", first, second, .comparison(framework.id, holders: pair.holders))
    }
  }

  private mutating func add(_ start: String, _ holder: ID<Holder>, _ target: Target, at page: String) {
    for name in names[holder] ?? [] {
      guard let place = name.alias else { continue }
      moves.append(Move(path: "\(start)\(name.key).html", target: target, page: page, place: place))
    }
  }

  /// One of the two may have had its name of today, or both an old one.
  private mutating func add(_ start: String, _ one: ID<Holder>, _ other: ID<Holder>, _ target: Target) {
    guard names[one] != nil || names[other] != nil else { return }
    for first in known(one) {
      for second in known(other) {
        guard let place = first.alias ?? second.alias else { continue }
        moves.append(Move(path: "\(start)\(first.key)_\(second.key).html", target: target, page: nil, place: place))
      }
    }
  }

  private func known(_ id: ID<Holder>) -> [Name] { names[id] ?? [Name(key: catalog[id].key, alias: nil)] }
}
