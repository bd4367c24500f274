import RungModel
import RungTemplates

extension PageContext {
  /// Writes an authored text with its holes filled for this page, and its acronyms linked to the glossary.
  func write(_ text: Text, into out: inout ByteBuffer) {
    let prose = text.prose
    guard !(prose.holes.isEmpty && text.terms.isEmpty) else { return out.append(prose.html) }
    var written = 0
    var terms = text.terms[...]
    for hole in prose.holes {
      written = write(&terms, of: prose, before: hole.offset, from: written, into: &out)
      out.append(prose.html[written..<hole.offset])
      written = hole.offset
      fill(hole, text.targets, into: &out)
    }
    written = write(&terms, of: prose, before: prose.html.count, from: written, into: &out)
    out.append(prose.html[written...])
  }

  /// Writes up to the last of `terms` that stands before `end`, and takes off what it has written.
  /// - Returns: how far the HTML has been written.
  private func write(
    _ terms: inout ArraySlice<(acronym: Int, term: ID<Term>)>, of prose: Prose, before end: Int, from start: Int,
    into out: inout ByteBuffer
  ) -> Int {
    var written = start
    while let (index, id) = terms.first, prose.acronyms[index].offset < end {
      let acronym = prose.acronyms[index]
      out.append(prose.html[written..<acronym.offset])
      out.append("<a class=\"term\" href=\"")
      out.appendEscaped(href(.term(id)))
      out.append("\">")
      out.append(acronym.word)
      out.append("</a>")
      written = acronym.offset + acronym.word.utf8.count
      terms.removeFirst()
    }
    return written
  }

  func write(_ text: Text?, into out: inout ByteBuffer) {
    if let text { write(text, into: &out) }
  }

  private func fill(_ hole: Hole, _ targets: [Target], into out: inout ByteBuffer) {
    switch hole.kind {
    case .address(let mention): out.appendEscaped(href(targets[mention]))
    case .title(let mention): out.appendEscaped(title(targets[mention]))
    case .size(let mention): writeSize(targets[mention], into: &out)
    case .embed(let mention):
      if case .embed(let embed) = targets[mention] { write(embed, number: mention + 1, into: &out) }
    case .label(.callOut(let kind)): writeName(of: kind, into: &out)
    case .label(let label): out.appendEscaped(words(for: label))
    }
  }

  /// In the language of the page, in which the text around it need not be.
  private func writeName(of kind: CallOut, into out: inout ByteBuffer) {
    let name = words[Word(kind)]
    guard languages.all.count > 1 else { return out.appendEscaped(name) }
    out.append("<span lang=\"\(languages.all[languages.current].tag)\">")
    out.appendEscaped(name)
    out.append("</span>")
  }

  /// A browser keeps the place of a picture that it knows the size of, so that nothing moves when it comes.
  private func writeSize(_ target: Target, into out: inout ByteBuffer) {
    guard case .asset(let id) = target, let size = catalog[id].size else { return }
    out.append(" width=\"")
    out.append(number: size.width)
    out.append("\" height=\"")
    out.append(number: size.height)
    out.append("\"")
  }

  private func words(for label: ProseLabel) -> String {
    switch label {
    case .footnotes: words[.footnotes]
    case .backToMark(let number, 1): words.text(.backToMark, ["number": String(number)])
    case .backToMark(let number, let place):
      words.text(.backToMarkPlace, ["number": String(number), "place": String(place)])
    case .table(let number, ""): words.text(.tableNumber, ["number": String(number)])
    case .table(let number, let heads):
      words.text(.tableNumberOf, ["number": String(number), "heads": heads])
    case .taskDone: words[.taskDone]
    case .callOut(let kind): words[Word(kind)]
    case .taskToDo: words[.taskToDo]
    }
  }
}

extension Word {
  fileprivate init(_ kind: CallOut) {
    self =
      switch kind {
      case .note: .callOutNote
      case .tip: .callOutTip
      case .important: .callOutImportant
      case .warning: .callOutWarning
      case .caution: .callOutCaution
      }
  }
}
