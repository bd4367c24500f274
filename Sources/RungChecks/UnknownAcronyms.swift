import RungModel

/// In a site with a glossary, an acronym that it does not have is one that nobody explains. Where a page or a role uses it
/// first is where a reader would ask.
let unknownAcronyms = Check(
  rule: .unknownAcronym, isSaidOnce: true,
  ofSite: { catalog in acronyms(unknownTo: catalog, in: catalog.articles.map(\.body)) },
  ofFramework: { framework, catalog in
    let holders = framework.holders.flatMap { texts(of: catalog[$0]) }
    let statements = catalog.statements(of: framework).flatMap {
      [$0.text] + $0.conditions + [$0.note].compactMap(\.self)
    }
    return acronyms(unknownTo: catalog, in: [framework.about].compactMap(\.self) + holders + statements)
  })

private func acronyms(unknownTo catalog: Catalog, in texts: [Text]) -> [Diagnostic] {
  let acronyms = texts.flatMap(\.prose.acronyms).filter { isAcronym($0.word) }
  guard !acronyms.isEmpty, !catalog.terms.isEmpty else { return [] }
  let known = glossaryWords(catalog.terms)
  return acronyms.filter { !known.contains($0.word) }.map { acronym in
    Diagnostic(
      .unknownAcronym, at: acronym.place, "'\(acronym.word)' is not in the glossary",
      hint: "add it to glossary.yaml as a term or an alias, or write it out")
  }
}

private func texts(of holder: Holder) -> [Text] {
  let facts = holder.facts.compactMap(\.self)
  return [holder.about].compactMap(\.self) + facts.map(\.text)
    + (facts.map(\.note) + holder.parts.map(\.note)).compactMap(\.self)
    + holder.lists.flatMap { [$0.intro].compactMap(\.self) + $0.items.map(\.text) }
}

/// The single words of all terms and aliases: who looks up "PACS viewer" finds PACS.
private func glossaryWords(_ terms: [Term]) -> Set<String> {
  let names = terms.flatMap { [$0.term] + $0.aliases }
  return Set(names.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
}

/// Capitals and digits alone, and few of them: most other words with capitals inside are names.
private func isAcronym(_ word: String) -> Bool {
  (2...6).contains(word.utf8.count) && !numerals.contains(word)
    && word.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 || $0 &- UInt8(ascii: "0") < 10 }
}

private let numerals: Set<String> = ["II", "III", "VI", "VII", "VIII", "IX", "XI", "XII"]
