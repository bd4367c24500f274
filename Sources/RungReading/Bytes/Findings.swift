package import RungModel

/// Collects what is noticed while one file is read. A class, so that the readers of a file's parts share it; it never
/// leaves the reading of that file.
package final class Findings {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  package func add(_ finding: Diagnostic) { all.append(finding) }

  package func add(_ findings: some Sequence<Diagnostic>) { all.append(contentsOf: findings) }

  package func add(
    _ rule: Rule, at place: Place, _ headline: String, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(rule, at: place, headline, hint: hint, notes: notes))
  }
}
