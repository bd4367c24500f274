import CMarkShim
import RungModel

/// The finding that a text of one paragraph holds something else, or nil.
func findBlock(
  in steps: UnsafeBufferPointer<rung_step>, _ source: SourceText, _ mode: MarkdownReader.Mode
) -> Diagnostic? {
  let end = steps.firstIndex { $0.kind == .RungStepParagraph && !$0.entering }
  if let first = steps.first, first.kind == .RungStepParagraph, end == steps.count - 1 { return nil }
  let isText = steps.first?.kind == .RungStepParagraph
  let odd = isText && end.map { $0 + 1 < steps.count } == true ? steps[(end ?? 0) + 1] : steps.first
  let place = odd.map { source.place(line: Int($0.line), column: Int($0.column)) } ?? source.place(line: 1)
  return Diagnostic(
    .notInline, at: place, "\(name(of: odd?.kind)) cannot stand in a text of one paragraph",
    hint: hint(for: odd, mode))
}

private func hint(for odd: rung_step?, _ mode: MarkdownReader.Mode) -> String {
  switch odd?.kind {
  case .RungStepParagraph: return "take the empty line out"
  case .RungStepList:
    let sign = odd?.flag == true ? "'\\' behind the number, as in '1\\.'," : "'\\' before the sign"
    let way = mode == .statement ? "write each point under 'items'" : "write one paragraph"
    return "\(way), or put \(sign) to show it"
  default: return "write one paragraph, or put '\\' before the sign that begins it"
  }
}

private func name(of kind: rung_step_kind?) -> String {
  switch kind {
  case .RungStepParagraph: "a second paragraph"
  case .RungStepHeading: "a heading"
  case .RungStepList: "a list"
  case .RungStepBlockQuote: "a quote"
  case .RungStepCodeBlock: "a block of code"
  case .RungStepHTMLBlock: "a block of HTML"
  case .RungStepThematicBreak: "a rule"
  case .RungStepTable: "a table"
  case .RungStepFootnote: "a footnote"
  default: "a definition"
  }
}
