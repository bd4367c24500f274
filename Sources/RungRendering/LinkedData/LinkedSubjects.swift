import RungModel

// What pages are about: occupations, frameworks with their terms, areas, the glossary, sources.

extension PageView {
  func writeSubject(into out: inout ByteBuffer) {
    switch heading.subject {
    case .nothing, .page: break
    case .article: writeCited(into: &out)
    case .framework(let framework): out.appendObject("mainEntity") { writeTerms(of: framework, into: &$0) }
    case .holder(let holder): out.appendObject("mainEntity") { write(holder, into: &$0) }
    case .area(let area): out.appendObject("mainEntity") { writeTerm(area, into: &$0) }
    case .glossary: out.appendObject("mainEntity") { writeGlossary(into: &$0) }
    case .source(let source): out.appendObject("mainEntity") { write(source, into: &$0) }
    }
  }

  private var catalog: Catalog { page.catalog }

  private func writeCited(into out: inout ByteBuffer) {
    out.appendList("citation", heading.sources) { id, out in out.appendObject { write(catalog[id], into: &$0) } }
  }

  private func write(_ source: Source, into out: inout ByteBuffer) {
    out.appendField("@type", "CreativeWork")
    out.appendField("name", source.title)
    out.appendList("author", source.authors) { name, out in
      out.appendObject { out in
        out.appendField("@type", "Person")
        out.appendField("name", name)
      }
    }
    if let publisher = source.publisher {
      out.appendObject("publisher") { out in
        out.appendField("@type", "Organization")
        out.appendField("name", publisher)
      }
    }
    out.appendField("datePublished", source.date == "undated" ? nil : source.date)
    out.appendField("url", source.link)
  }
}

// Frameworks and their parts.
extension PageView {
  private func writeTerms(of framework: Framework, into out: inout ByteBuffer) {
    out.appendField("@type", "DefinedTermSet")
    out.appendField("name", framework.title)
    out.appendField("description", framework.summary.prose.plain)
    out.appendField("url", page.whole(page.href(.framework(framework.id))))
    writeTerms(into: &out)
    let areas = framework.areas.map { catalog[$0] }
    let tiers = framework.tiers.map { catalog[$0] }
    out.appendKey("hasDefinedTerm")
    out.append("[")
    for tier in tiers { out.appendObject { writeTerm(tier, into: &$0) } }
    for area in areas { out.appendObject { writeFields(of: area, into: &$0) } }
    out.append("]")
  }

  private func writeTerm(_ tier: Tier, into out: inout ByteBuffer) {
    writeTerm(tier.title, code: tier.key, tier.summary, at: page.href(tier), into: &out)
  }

  private func writeTerm(_ area: Area, into out: inout ByteBuffer) {
    writeFields(of: area, into: &out)
    writeSet(catalog[area.framework], into: &out)
  }

  private func writeFields(of area: Area, into out: inout ByteBuffer) {
    writeTerm(area.title, code: area.key, area.summary, at: page.href(.area(area.id)), into: &out)
  }

  private func writeSet(_ framework: Framework, into out: inout ByteBuffer) {
    out.appendObject("inDefinedTermSet") { out in
      out.appendField("@type", "DefinedTermSet")
      out.appendField("name", framework.title)
      out.appendField("url", page.whole(page.href(.framework(framework.id))))
    }
  }

  private func writeTerm(
    _ name: String, code: String, _ description: Text?, at href: String, into out: inout ByteBuffer
  ) {
    out.appendField("@type", "DefinedTerm")
    out.appendField("name", name)
    out.appendField("termCode", code)
    out.appendField("description", description?.prose.plain)
    out.appendField("url", page.whole(href))
  }

  /// Terms that no source explains are left out.
  private func writeGlossary(into out: inout ByteBuffer) {
    out.appendField("@type", "DefinedTermSet")
    out.appendField("name", heading.title)
    out.appendField("url", page.address(page.path))
    out.appendList("hasDefinedTerm", catalog.terms.filter { $0.definition != nil }) { term, out in
      out.appendObject { out in
        writeTerm(term.term, code: term.key, term.definition, at: page.href(.term(term.id)), into: &out)
        out.appendList("alternateName", term.aliases)
      }
    }
  }
}

// Roles, and levels that hold statements themselves.
extension PageView {
  private func write(_ holder: Holder, into out: inout ByteBuffer) {
    holder.kind == .role ? writeOccupation(holder, into: &out) : writeLevel(holder, into: &out)
  }

  private func writeOccupation(_ holder: Holder, into out: inout ByteBuffer) {
    out.appendField("@type", "Occupation")
    out.appendField("name", holder.title)
    out.appendField("alternateName", holder.short)
    out.appendField("description", holder.summary.prose.plain)
    out.appendField("url", page.address(page.path))
    for meaning in FactMeaning.allCases { out.appendField(meaning.property, facts(of: holder, meaning)) }
    out.appendList("responsibilities", holder.parts.lazy.flatMap(\.statements).map { words(of: catalog[$0]) })
  }

  private func facts(of holder: Holder, _ meaning: FactMeaning) -> String {
    zip(catalog[holder.framework].facts, holder.facts).filter { $0.0.meaning == meaning }
      .compactMap { $0.1?.text.prose.plain }.joined(separator: " ")
  }

  /// A statement by itself: with the points nested in it, and with what it depends on.
  private func words(of statement: Statement) -> String {
    let label = statement.label.map { $0 + ": " } ?? ""
    let points = statement.items.map { words(of: catalog[$0]) }
    let conditions = statement.conditions.map { " (Condition: \($0.prose.plain))" }
    return label + statement.text.prose.plain + conditions.joined()
      + (points.isEmpty ? "" : ": " + points.joined(separator: "; "))
  }

  private func writeLevel(_ holder: Holder, into out: inout ByteBuffer) {
    writeTerm(holder.title, code: holder.key, holder.summary, at: page.href(.holder(holder.id)), into: &out)
    writeSet(catalog[holder.framework], into: &out)
  }
}

extension FactMeaning {
  fileprivate var property: StaticString {
    switch self {
    case .education: "educationRequirements"
    case .experience: "experienceRequirements"
    case .qualifications: "qualifications"
    case .skills: "skills"
    }
  }
}
