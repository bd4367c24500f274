import RungModel

/// The names that an unknown one may have been meant for.
struct NameChoice {
  /// The part of what the author wrote that is compared with `names`.
  var sought: String
  var names: () -> [String]
  /// How to write one of them: in several ways where several frameworks have it.
  var written: (String) -> [String] = { [$0] }
}

/// What a guess costs whatever it is compared with, in pairs of letters.
private let perGuess = 3_000

/// The names that an earlier build had: `framework/role` and `framework/statement`, and each without its framework.
package struct FormerNames: Sendable {
  private var names: [Rule: Set<String>] = [:]

  package init() {}

  package mutating func add(role: String, of framework: String) { add(role, framework, .unknownRole) }

  package mutating func add(statement: String, of framework: String) { add(statement, framework, .unknownStatement) }

  private mutating func add(_ key: String, _ framework: String, _ rule: Rule) {
    names[rule, default: []].insert(key)
    names[rule, default: []].insert("\(framework)/\(key)")
  }

  /// Whether what the rule says is not there was there before.
  func had(_ name: String, _ rule: Rule) -> Bool { names[rule]?.contains(name) == true }
}

/// Says what was most likely meant by names that name nothing, as long as that costs little: among thousands of such
/// names in thousands of others it gives up, and nobody would read as far.
final class Suggestions {
  /// So many pairs of letters may still be compared.
  private var left = 4_000_000
  /// More names than these are not listed.
  private static let mostListed = 8
  private let former: () -> FormerNames
  private lazy var formerNames = former()

  /// - Parameter former: what an earlier build had, asked for when a name names nothing.
  init(former: @escaping () -> FormerNames = { FormerNames() }) { self.former = former }

  /// A finding that `name` names nothing of its kind, with what was most likely meant.
  /// - Parameter around: puts what is to be written in the place of a part back among the rest of what is underlined.
  func unknown(
    _ rule: Rule, _ what: String, _ name: Written, _ choice: NameChoice, around: (String) -> String = { $0 }
  ) -> Diagnostic {
    Diagnostic(
      rule, at: name.place, "'\(name.text)' is no \(what)",
      hint: formerNames.had(name.text, rule)
        ? "the last build had it. Did you rename it? Then write its new name" : hint(for: choice, around))
  }

  func unknown(
    _ rule: Rule, _ what: String, _ name: Written, among names: @escaping () -> [String],
    around: (String) -> String = { $0 }
  ) -> Diagnostic {
    unknown(rule, what, name, NameChoice(sought: name.text, names: names), around: around)
  }

  /// The candidate that is nearly the same as `name`, if there is one.
  func near(_ name: String, among candidates: () -> [String]) -> String? {
    affordable(name, candidates).flatMap { nearest(to: name, among: $0) }
  }

  /// Whether one more guess may be made at what a link was meant to lead to: of thousands nobody reads them all.
  func mayGuess() -> Bool {
    left -= perGuess
    return left > 0
  }

  private func hint(for choice: NameChoice, _ around: (String) -> String) -> String {
    guard let known = affordable(choice.sought, choice.names) else { return "fix the other names first" }
    if let near = nearest(to: choice.sought, among: known) {
      return "write " + choice.written(near).map { "'\(around($0))'" }.joined(separator: " or ")
    }
    if known.isEmpty { return "declare it first" }
    let written = Set(known).flatMap(choice.written)
    guard written.count <= Self.mostListed else { return "check whether it was renamed or removed" }
    let list = written.sorted().map { "'\(around($0))'" }.joined(separator: ", ")
    return written.count == 1 ? "the only one is \(list)" : "there are: \(list)"
  }

  private func affordable(_ name: String, _ candidates: () -> [String]) -> [String]? {
    guard left > 0 else { return nil }
    let known = candidates()
    let letters = name.utf8.count
    left -= perGuess + known.count * (letters <= longestNearName ? letters * letters : 8)
    return known
  }
}
