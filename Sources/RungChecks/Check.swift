package import RungModel

/// One rule that needs the whole catalog. A check is a file in this folder and a line in `allChecks`.
struct Check: Sendable {
  enum Scope: Sendable {
    /// What it finds in a framework depends on that framework and on names elsewhere alone, never on words elsewhere: it
    /// is kept until the framework is linked again.
    case framework(@Sendable (Framework, Catalog) -> [Diagnostic])
    case site(@Sendable (Catalog) -> [Diagnostic])
  }

  var rule: Rule
  /// The same words are said once, of the first place that does not allow them.
  var isSaidOnce = false
  var scopes: [Scope]

  init(
    rule: Rule, isSaidOnce: Bool = false, ofFramework: @escaping @Sendable (Framework, Catalog) -> [Diagnostic]
  ) {
    (self.rule, self.isSaidOnce, scopes) = (rule, isSaidOnce, [.framework(ofFramework)])
  }

  init(rule: Rule, ofSite: @escaping @Sendable (Catalog) -> [Diagnostic]) {
    (self.rule, scopes) = (rule, [.site(ofSite)])
  }

  /// In frameworks, and in what stands outside them.
  init(
    rule: Rule, isSaidOnce: Bool, ofSite: @escaping @Sendable (Catalog) -> [Diagnostic],
    ofFramework: @escaping @Sendable (Framework, Catalog) -> [Diagnostic]
  ) {
    (self.rule, self.isSaidOnce, scopes) = (rule, isSaidOnce, [.site(ofSite), .framework(ofFramework)])
  }
}

private let allChecks: [Check] = [
  uncitedStatements,
  uncitedSources,
  emptyTiers,
  nearDuplicates,
  unchangedContinuations,
  unreachedRoles,
  missingAreas,
  conditionsInWords,
  unknownAcronyms,
  thinTiers,
  wrongCounts,
  emptyAreas,
  unfilledFacts,
]

/// What checks have found in each framework, kept for as long as the framework stays as it was linked.
package struct KeptChecks: Sendable {
  fileprivate struct Kept {
    var allowed: AllowedPart
    /// By check; nil while the content was not whole.
    var findings: [[Diagnostic]]?
  }

  /// Side by side.
  fileprivate var frameworks: [Framework] = []
  fileprivate var kept: [Kept] = []

  package init() {}
}

/// The findings of every check besides the `earlier` ones, without those that the content allows.
/// - Parameters:
///   - isWhole: whether all of the content was read and linked; what checks say of a part would be an echo.
///   - kept: what was found before, and from now on what is found now.
package func check(
  _ catalog: Catalog, isWhole: Bool, besides earlier: [Diagnostic], kept: inout KeptChecks
) -> [Diagnostic] {
  kept.update(for: catalog, isWhole: isWhole)
  var allowances = Allowances(kept.allowed + [AllowedPart(articlesOf: catalog)])
  let left = allowances.silence(earlier)
  guard isWhole else { return left }
  let found = allChecks.indices.flatMap { index in
    let findings = allowances.silence(kept.findings(of: index, in: catalog))
    return allChecks[index].isSaidOnce ? withoutEchoes(findings) : findings
  }
  return left + found + allowances.unused
}

extension KeptChecks {
  /// Checks the frameworks that were linked since, and forgets those that are no more.
  fileprivate mutating func update(for catalog: Catalog, isWhole: Bool) {
    kept.removeLast(max(0, kept.count - catalog.frameworks.count))
    for (index, framework) in catalog.frameworks.enumerated() {
      if index == kept.count {
        kept.append(Kept(allowed: AllowedPart(framework, in: catalog)))
      } else if frameworks[index] !== framework {
        kept[index] = Kept(allowed: AllowedPart(framework, in: catalog))
      }
      if isWhole, kept[index].findings == nil {
        kept[index].findings = allChecks.map { $0.run(in: framework, catalog) }
      }
    }
    frameworks = catalog.frameworks
  }

  fileprivate var allowed: [AllowedPart] { kept.map(\.allowed) }

  fileprivate func findings(of check: Int, in catalog: Catalog) -> [Diagnostic] {
    var found = allChecks[check].run(outsideFrameworksOf: catalog)
    for each in kept { found += each.findings?[check] ?? [] }
    return found
  }
}

extension Check {
  fileprivate func run(in framework: Framework, _ catalog: Catalog) -> [Diagnostic] {
    scopes.flatMap { scope -> [Diagnostic] in
      guard case .framework(let run) = scope else { return [] }
      return run(framework, catalog)
    }
  }

  fileprivate func run(outsideFrameworksOf catalog: Catalog) -> [Diagnostic] {
    scopes.flatMap { scope -> [Diagnostic] in
      guard case .site(let run) = scope else { return [] }
      return run(catalog)
    }
  }
}

private func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
  var said: Set<String> = []
  return findings.sorted().filter { said.insert($0.headline).inserted }
}
