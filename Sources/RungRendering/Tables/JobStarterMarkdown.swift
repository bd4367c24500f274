package import RungModel

/// What is said at the head of every starter of a job description, on its page and wherever else it goes.
enum JobStarterWords {
  static let caution = """
    It is what published sources say of a role, to start a job description from. National job profiles and consultation with \
    the staff concerned govern a job description and any change to one; a job’s band comes from its evaluation, never from \
    this list. Which duties are essential and which desirable is for the manager to say: the sources do not, and nothing here \
    is filled in.
    """
}

extension Renderer {
  /// Appends a starter of a job description as Markdown (GitHub's kind, with front matter), as it can be put into content again.
  /// - Parameter shown: the statements that it is made of, of those the holder has; nil for all.
  package func writeJobStarter(of holder: Holder, showing shown: Set<ID<Statement>>? = nil, into out: inout ByteBuffer)
  {
    var writer = JobStarterWriter(catalog: catalog, map: map, holder: holder, shown: shown)
    writer.write()
    out.append(writer.text)
  }
}

private struct JobStarterWriter {
  let catalog: Catalog
  let map: SiteMap
  let holder: Holder
  let shown: Set<ID<Statement>>?
  var text = ""

  private var framework: Framework { catalog[holder.framework] }

  mutating func write() {
    text += "---\ntitle: '\("Job description starter: \(holder.title)".replacing("'", with: "''"))'\n---\n\n"
    paragraph(escaped(holder.summary.prose.plain))
    if let refusal = catalog.whyNoJobStarter(holder) { return refuse(refusal) }
    paragraph("**This is not a job description.** " + JobStarterWords.caution)
    for caution in [framework.caution, catalog.site.caution] {
      if let caution { paragraph(escaped(caution.prose.plain)) }
    }
    writeFacts()
    writeDuties()
    writeOrigin()
  }

  private mutating func paragraph(_ words: String) { text += words + "\n\n" }

  private mutating func refuse(_ refusal: JobRefusal) {
    paragraph("**No starter for this role.**")
    switch refusal {
    case .authored(let why): paragraph(escaped(why.prose.plain))
    case .noList(let noList): paragraph(escaped(noList.why.prose.plain) + " " + cited(noList.citations))
    case .level: paragraph("This is a level, and no role.")
    case .empty: paragraph("No duties are listed for this role.")
    }
  }

  private mutating func writeFacts() {
    let given = zip(framework.facts, holder.facts).compactMap { row, fact in fact.map { (row.title, $0) } }
    guard !given.isEmpty else { return }
    paragraph("## As the sources state it")
    row(["", "As stated", "Source"])
    text += "|---------------|------------------------------------------|-----------------|\n"
    for (title, fact) in given {
      let note = fact.note.map { " " + escaped($0.prose.plain) } ?? ""
      row(["**\(escaped(title))**", escaped(fact.text.prose.plain) + note, cited(fact.citations)])
    }
    text += "\n"
  }

  private mutating func writeDuties() {
    paragraph(shown == nil ? "## Duties" : "## Duties: a choice")
    for id in framework.areas {
      let all = catalog.cell(holder, catalog[id])
      let cell = shown.map(all.showing) ?? all
      guard cell.holdsStatements else { continue }
      paragraph("### " + escaped(holder.parts[catalog[id].position].title ?? catalog[id].title))
      row(["Duty", "Essential", "Desirable", "Source and id"])
      text += "|----------------------------------------|---------|---------|----------------------|\n"
      for statement in cell.stated { duty(catalog[statement]) }
      for group in cell.carried {
        let through = group.through.map { ", through " + escaped(catalog[$0].title) }.joined()
        row(["*Carried up from \(escaped(catalog[group.origin].title))\(through)*", "", "", cited(group.ground)])
        for statement in group.statements { duty(catalog[statement]) }
      }
      text += "\n"
    }
  }

  /// The points nested in a statement come below it, a row each.
  private mutating func duty(_ statement: Statement, below depth: Int = 0) {
    let label = statement.label.map { "**\(escaped($0)):** " } ?? ""
    let conditions = statement.conditions.map { " **Condition:** " + escaped($0.prose.plain) }.joined()
    let mark = String(repeating: "– ", count: depth)
    row([
      mark + label + escaped(statement.text.prose.plain) + conditions, "", "",
      [cited(statement.citations), escaped(statement.key)].filter { !$0.isEmpty }.joined(separator: " "),
    ])
    for point in catalog.points(of: statement.id, at: holder.id) { duty(catalog[point], below: depth + 1) }
  }

  private mutating func writeOrigin() {
    paragraph("## Where this comes from")
    let date = framework.edition.date.map { ", \($0)" } ?? ""
    paragraph(
      "\(escaped(framework.title)), \(escaped(framework.edition.name))\(date). "
        + escaped((catalog.site.baseURL ?? "") + addressPath(map.addresses.holders[holder.id.index])))
    paragraph("Keep the ids: by them a later edition can be compared with what was taken from this one.")
  }

  private mutating func row(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }

  private func cited(_ citations: [Citation]) -> String {
    citations.map { citation in
      let source = catalog[citation.source]
      return escaped(source.short + (citation.entry.map { ", " + source.entries[$0].title } ?? ""))
    }.joined(separator: "; ")
  }
}

/// Text as Markdown, in a line of a table too, with nothing in it that Markdown would act on.
private func escaped(_ text: String) -> String {
  var result = ""
  for sign in text.unicodeScalars {
    switch sign {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "^": result += "\\"
    // Whatever stands before it, it could make a list or an address of the words.
    case "\n":
      result += " "
      continue
    default: break
    }
    result.unicodeScalars.append(sign)
  }
  return result
}
