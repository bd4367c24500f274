import RungModel
import RungRendering

/// Finds what is asked for in a catalog.
struct SheetFinder {
  let catalog: Catalog
  let changes: SiteChanges

  func pages(_ request: SheetRequest) throws(UnknownSheet) -> [Page] {
    switch request {
    case .role(let name): return [role(try holder(name))]
    case .comparison(let name, let roles, let isNewAlone): return [try comparison(name, roles, isNewAlone)]
    case .step(let from, let to): return [try step(from, to)]
    case .book(let name): return [book(try framework(name))]
    case .jobStarter(let name, let choice):
      let holder = try holder(name)
      return [try jobStarter(holder, choice)]
    case .appraisalSheet(let name): return [try appraisalSheet(holder(name))]
    case .everything: return catalog.frameworks.flatMap(everything) + catalog.crosswalks.map(crosswalk)
    }
  }

  private func everything(_ framework: Framework) -> [Page] {
    let holders = framework.holders.map { catalog[$0] }
    let ladder = catalog.isCompared(framework) ? [self.ladder(framework)] : []
    let pairs = catalog.pairs(of: framework).map { pair($0) }
    let steps = catalog.stepPages(of: framework).map { page($0) }
    let starters = catalog.jobStarters(of: framework).map { jobStarter(catalog[$0], shown: nil) }
    let sheets = catalog.appraisalSheets(of: framework).map { page(appraisal: catalog[$0]) }
    return holders.map(role) + ladder + pairs + steps + [book(framework)] + starters + sheets
  }
}

// One sheet
extension SheetFinder {
  private func role(_ holder: Holder) -> Page {
    Page(path: Addresses.holder(catalog, holder), subject: .holder(holder.id))
  }

  private func book(_ framework: Framework) -> Page {
    Page(path: Addresses.framework(framework), subject: .book(framework.id, sheets: [:]))
  }

  private func ladder(_ framework: Framework) -> Page {
    Page(path: Addresses.ladder(framework), subject: .comparison(catalog.ladder(of: framework)))
  }

  private func crosswalk(_ crosswalk: Crosswalk) -> Page {
    Page(path: Addresses.comparison(crosswalk), subject: .comparison(catalog.comparison(crosswalk)))
  }

  private func pair(_ pair: Comparison) -> Page {
    Page(path: Addresses.pair(catalog, pair.holders[0], pair.holders[1]), subject: .comparison(pair))
  }

  private func page(_ step: StepPair) -> Page {
    Page(path: Addresses.step(catalog, step.from, step.to), subject: .step(from: step.from, to: step.to))
  }

  private func page(appraisal holder: Holder) -> Page {
    Page(path: Addresses.appraisalSheet(catalog, holder), subject: .appraisalSheet(holder.id))
  }

  private func jobStarter(_ holder: Holder, shown: Set<ID<Statement>>?) -> Page {
    Page(path: Addresses.jobStarter(catalog, holder), subject: .jobStarter(holder.id), shown: shown)
  }

  private func appraisalSheet(_ holder: Holder) throws(UnknownSheet) -> Page {
    guard catalog.hasStatements(holder) else {
      throw UnknownSheet("\(name(of: holder)) has no statements, and so no appraisal sheet")
    }
    return page(appraisal: holder)
  }

  private func jobStarter(_ holder: Holder, _ choice: StatementChoice) throws(UnknownSheet) -> Page {
    if case .level = catalog.whyNoJobStarter(holder) {
      throw UnknownSheet("\(name(of: holder)) is a level, and job descriptions are of roles")
    }
    return jobStarter(holder, shown: choice.isOfAll ? nil : try statements(of: holder, choice))
  }

  private func comparison(_ name: String, _ roles: [String], _ isNewAlone: Bool) throws(UnknownSheet) -> Page {
    if let crosswalk = catalog.crosswalks.first(where: { $0.key == name }) {
      guard roles.isEmpty, !isNewAlone else {
        throw UnknownSheet("'\(name)' is a crosswalk: it is printed as a whole, without roles and without --new")
      }
      return self.crosswalk(crosswalk)
    }
    let framework = try framework(name, orElse: catalog.crosswalks.map(\.key))
    var holders: [ID<Holder>] = []
    for role in roles { holders.append(try holder(role, of: framework).id) }
    guard holders.count != 1, Set(holders).count == holders.count else {
      throw UnknownSheet(
        "a comparison is of two roles or more, each once, or of the whole ladder of '\(framework.key)'")
    }
    guard catalog.isCompared(framework) else {
      throw UnknownSheet("'\(framework.key)' has one role alone, and nothing to compare it with")
    }
    var page = ladder(framework)
    if !holders.isEmpty {
      let comparison = Comparison(framework: framework.id, holders: holders, areas: framework.areas)
      page = holders.count == 2 ? pair(comparison) : Page(path: page.path, subject: .comparison(comparison))
    }
    if isNewAlone { page.shown = try new(among: holders.isEmpty ? catalog.ladder(of: framework).holders : holders) }
    // The site's own page can be brought to show the same.
    let choices = [
      holders.count > 2 ? "columns=" + holders.map { catalog[$0].key }.joined(separator: ",") : nil,
      isNewAlone ? "show=new" : nil,
    ].compactMap(\.self)
    page.query = choices.isEmpty ? "" : "?" + choices.joined(separator: "&")
    return page
  }

  /// The statements that are new or changed on the steps between `holders`, and those that the changed ones go back to.
  private func new(among holders: [ID<Holder>]) throws(UnknownSheet) -> Set<ID<Statement>> {
    let known = holders.compactMap { changes.step(to: $0, from: holders) }.compactMap { changes[$0] }
    guard !known.isEmpty else {
      throw UnknownSheet(
        "what is new cannot be said: no step leads from one of these roles to another, or one has no list")
    }
    var found: Set<ID<Statement>> = []
    func add(_ entry: StepChanges.Entry) {
      for item in entry.items { add(item) }
      guard entry.change == .new || entry.change == .changed else { return }
      // A point is shown where the statement is that it is nested in.
      for id in [entry.statement, entry.earlier] {
        for id in sequence(first: id, next: { $0.flatMap { catalog[$0].parent } }) { if let id { found.insert(id) } }
      }
    }
    for changes in known { for row in changes.rows { for entry in row.entries { add(entry) } } }
    return found
  }

  private func step(_ from: String, _ to: String) throws(UnknownSheet) -> Page {
    let start = try holder(from)
    let framework = catalog[start.framework]
    let end = try holder(to, of: framework)
    let steps = catalog.steps(of: framework)
    if let step = steps.first(where: { $0.from == start.id && $0.to == end.id }) { return page(step) }
    let known = steps.map { "\(framework.key)/\(catalog[$0.from].key) \(catalog[$0.to].key)" }
    throw UnknownSheet(
      "no progression leads from '\(start.key)' to '\(end.key)'; "
        + (known.isEmpty ? "'\(framework.key)' has no steps" : "the steps are: \(listed(known))"))
  }
}
