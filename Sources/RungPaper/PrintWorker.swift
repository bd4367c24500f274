import RungSite

/// What one worker keeps from document to document.
struct PrintWorker: ~Copyable {
  private var renderer: StartedRenderer?

  init(_ found: (RendererKind, Program)?) {
    renderer = found.map { StartedRenderer($0.0, $0.1) }
  }

  mutating func make(
    _ document: PaperDocument, _ format: Printing.Format, _ console: Console
  ) throws(MachineFault) -> [UInt8] {
    switch format {
    case .html: return try document.html()
    case .md: return try document.markdown()
    case .docx: return try wordDocument(of: document)
    case .pdf:
      var pdf = try render(document, [:])
      if document.isBook { pdf = try numbered(document, pdf, console) }
      setDates(in: &pdf, to: document.date)
      renumberNodes(in: &pdf)
      return pdf
    }
  }

  private mutating func render(_ document: PaperDocument, _ sheets: [String: Int]) throws(MachineFault) -> [UInt8] {
    guard renderer != nil else { throw MachineFault("make", document.name, "nothing here renders paper") }
    return try renderer!.pdf(of: document.html(sheets: sheets), toMake: document.name)
  }

  /// The same with its contents numbered: they are known only when it is rendered, and the numbers themselves may move what
  /// comes after them.
  private mutating func numbered(
    _ document: PaperDocument, _ first: [UInt8], _ console: Console
  ) throws(MachineFault) -> [UInt8] {
    var pdf = first
    var known: [String: Int] = [:]
    for _ in 0..<4 {
      guard let numbers = try sheetNumbers(in: pdf) else {
        console.notice(
          "the contents of \(document.name) have no numbers: they need pdfinfo (on Debian or Ubuntu: apt install poppler-utils)"
        )
        return pdf
      }
      if numbers == known { break }
      known = numbers
      pdf = try render(document, numbers)
    }
    return pdf
  }
}
