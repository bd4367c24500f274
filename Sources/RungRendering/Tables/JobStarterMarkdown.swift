package import RungModel

extension Renderer {
  /// Appends a starter of a job description as Markdown (GitHub's kind, with front matter), as it can be put into content again.
  /// - Parameters:
  ///   - shown: the statements that it is made of, of those the holder has; nil for all.
  ///   - hasFrontMatter: its title stands before it, as for content; otherwise it is its first heading.
  package func writeJobStarter(
    of holder: Holder, showing shown: Set<ID<Statement>>? = nil, hasFrontMatter: Bool = true, into out: inout ByteBuffer
  ) {
    var writer = JobStarterWriter(
      catalog: catalog, map: map, words: words, folder: languages.folder, holder: holder, shown: shown)
    writer.write(hasFrontMatter)
    out.append(writer.text)
  }
}

private struct JobStarterWriter {
  let catalog: Catalog
  let map: SiteMap
  let words: Words
  let folder: String
  let holder: Holder
  let shown: Set<ID<Statement>>?
  var text = ""

  private var framework: Framework { catalog[holder.framework] }

  mutating func write(_ hasFrontMatter: Bool) {
    let title = words.text(.jobStarterOf, ["role": holder.title])
    text +=
      hasFrontMatter ? "---\ntitle: '\(quotable(title))'\n---\n\n" : "# \(escaped(title))\n\n"
    paragraph(escaped(holder.summary.prose.plain))
    if let refusal = catalog.whyNoJobStarter(holder) { return refuse(refusal) }
    paragraph("**\(words[.noJobDescription])** " + words[.jobCaution])
    for caution in [framework.caution, catalog.site.caution] {
      if let caution { paragraph(escaped(caution.prose.plain)) }
    }
    writeFacts()
    writeDuties()
    writeOrigin()
  }

  private mutating func paragraph(_ words: String) { text += words + "\n\n" }

  private mutating func refuse(_ refusal: JobRefusal) {
    paragraph("**\(words[.noStarter]).**")
    switch refusal {
    case .authored(let why): paragraph(escaped(why.prose.plain))
    case .noList(let noList): paragraph(escaped(noList.why.prose.plain) + " " + cited(noList.citations))
    case .level: paragraph(words[.levelNoRole])
    case .empty: paragraph(words[.noDuties])
    }
  }

  private mutating func writeFacts() {
    guard !framework.facts.isEmpty else { return }
    paragraph("## " + words[.asSourcesState])
    row(["", words[.asStated], words[.source]])
    text += "|---------------|------------------------------------------|-----------------|\n"
    for (line, fact) in zip(framework.facts, holder.facts) {
      let said = [fact?.text, fact?.note].compactMap { $0.map { escaped($0.prose.plain) } }
      row([
        "**\(escaped(line.title))**", said.isEmpty ? words[.notStatedInSource] : said.joined(separator: " "),
        cited(fact?.citations ?? []),
      ])
    }
    text += "\n"
  }

  private mutating func writeDuties() {
    paragraph("## " + words[shown == nil ? .duties : .dutiesChosen])
    for id in framework.areas {
      let all = catalog.cell(holder, catalog[id])
      let cell = shown.map(all.showing) ?? all
      guard cell.holdsStatements else { continue }
      paragraph("### " + escaped(holder.parts[catalog[id].position].title ?? catalog[id].title))
      row([words[.duty], words[.essential], words[.desirable], words[.sourceAndID]])
      text += "|----------------------------------------|---------|---------|----------------------|\n"
      for statement in cell.stated { duty(catalog[statement]) }
      for group in cell.carried {
        let through = group.through.map { ", " + words.text(.throughWords, ["role": escaped(catalog[$0].title)]) }
          .joined()
        let doubt = group.through.isEmpty ? "" : "; " + words[.notSaidDirectly]
        let carried = words.text(.carriedFromWords, ["role": escaped(catalog[group.origin].title)])
        row(["*\(carried)\(through)\(doubt)*", "", "", cited(group.ground)])
        for statement in group.statements { duty(catalog[statement]) }
      }
      let part = holder.parts[catalog[id].position]
      if let note = part.note { row([escaped(note.prose.plain), "", "", cited(part.citations)]) }
      text += "\n"
    }
  }

  /// The points nested in a statement come below it, a row each.
  private mutating func duty(_ statement: Statement, below depth: Int = 0) {
    let label = statement.label.map { "**\(escaped($0)):** " } ?? ""
    let conditions = statement.conditions.map { " **\(words[.condition]):** " + escaped($0.prose.plain) }.joined()
    let note = statement.note.map { " " + escaped($0.prose.plain) } ?? ""
    let reading =
      statement.ourReading.isEmpty
      ? "" : " \(words[.ourReadingWith]) \(cited(statement.ourReading))."
    let mark = String(repeating: "– ", count: depth)
    row([
      mark + label + escaped(statement.text.prose.plain) + conditions + note + reading, "", "",
      [cited(statement.citations), escaped(statement.key)].filter { !$0.isEmpty }.joined(separator: " "),
    ])
    for point in catalog.points(of: statement.id, at: holder.id) { duty(catalog[point], below: depth + 1) }
  }

  private mutating func writeOrigin() {
    paragraph("## " + words[.whereFrom])
    let date = framework.edition.date.map { ", \($0)" } ?? ""
    let address =
      catalog.site.baseURL.map { " <\($0 + folder + addressPath(map.addresses.holders[holder.id.index]))>" } ?? ""
    paragraph("\(escaped("\(framework.title), \(framework.edition.name)\(date)."))\(address)")
    paragraph(words[.keepIds])
  }

  private mutating func row(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }

  private func cited(_ citations: [Citation]) -> String {
    citations.map { citation in
      let source = catalog[citation.source]
      return escaped(source.short + (citation.entry.map { ", " + source.entries[$0].title } ?? ""))
    }.joined(separator: "; ")
  }
}

/// Text between single quotes of YAML, which would fold a line break of any kind.
private func quotable(_ text: String) -> String {
  var result = ""
  for sign in text.unicodeScalars {
    switch sign {
    case "'": result += "''"
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += " "
    default: result.unicodeScalars.append(sign)
    }
  }
  return result
}

/// Text as Markdown, in a line of a table too, with nothing in it that Markdown would act on.
private func escaped(_ text: String) -> String {
  var result = ""
  let signs = Array(text.unicodeScalars)
  for (index, sign) in signs.enumerated() {
    switch sign {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += " "
    case _ where acted.contains(sign) || beginsBlock(index, signs) || makesAddress(index, signs):
      result += "\\"
      fallthrough
    default: result.unicodeScalars.append(sign)
    }
  }
  return result
}

private let acted: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "^", "$", "@"]

/// The mark of a list, or a line below a heading, at the beginning of a paragraph.
private func beginsBlock(_ index: Int, _ signs: [Unicode.Scalar]) -> Bool {
  switch signs[index] {
  case "-", "+", "=": index == 0
  case ".", ")": index > 0 && index < 10 && signs[..<index].allSatisfy { ("0"..."9").contains($0) }
  default: false
  }
}

/// What an address goes on from, which would become a link: `https://…`, `xmpp:…`, `www.…`.
private func makesAddress(_ index: Int, _ signs: [Unicode.Scalar]) -> Bool {
  switch signs[index] {
  case ":": index + 1 < signs.count && signs[index + 1] != " "
  case ".": index >= 3 && signs[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  default: false
  }
}
