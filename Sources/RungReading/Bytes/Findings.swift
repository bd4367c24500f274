package import RungModel

/// Collects what is noticed while one file is read. A class, so that the readers of a file's parts share it; it never
/// leaves the reading of that file.
package final class Findings {
  package private(set) var all: [Diagnostic] = []
  /// In which language the file is read.
  let language: ReadingLanguage
  /// Titles and the like that are not translated: no markup can say of them in which language they are.
  private(set) var foreign: Set<String> = []

  package init(in language: ReadingLanguage = ReadingLanguage()) { self.language = language }

  package var isEmpty: Bool { all.isEmpty }

  func noteForeign(_ text: String) { foreign.insert(text) }

  package func add(_ finding: Diagnostic) { all.append(finding.namingUnseen) }

  package func add(_ findings: some Sequence<Diagnostic>) { all += findings.map(\.namingUnseen) }

  package func add(
    _ rule: Rule, at place: Place, _ headline: String, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(Diagnostic(rule, at: place, headline, hint: hint, notes: notes))
  }
}
