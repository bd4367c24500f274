package import RungSite
import Synchronization

/// Makes the documents that somebody asked for, and writes them.
package struct Printing: Sendable {
  package enum Format: String, CaseIterable, Sendable { case pdf, html, md, docx }

  package let turn: SiteTurn
  package let console: Console
  package let jobs: Int
  /// Nil for the best that there is.
  package let renderer: RendererKind?

  package init(turn: SiteTurn, console: Console, jobs: Int?, renderer: RendererKind?) {
    self.turn = turn
    self.console = console
    self.jobs = jobs ?? availableCores()
    self.renderer = renderer
  }

  /// Prints what is asked for, each sheet into a file.
  /// - Parameters:
  ///   - output: the file, or for `everything` the folder; nil for one that is named after what is printed.
  ///   - format: what the file is to be.
  package func run(_ request: SheetRequest, to output: String?, as format: Format, isStrict: Bool) -> Outcome {
    ScratchFolder.removeAllAtTheEnd()
    return turn.print(isStrict: isStrict) { (paper) throws(MachineFault) in
      let documents: [PaperDocument]
      do throws(UnknownSheet) { documents = try paper.documents(request) } catch {
        console.notice("\(error)")
        return .fault
      }
      return try write(documents, isAll: request.isEverything, to: output, as: format)
    }
  }

  private func write(
    _ documents: [PaperDocument], isAll: Bool, to output: String?, as format: Format
  ) throws(MachineFault) -> Outcome {
    let start = ContinuousClock.now
    let isShort = format == .pdf
    let (format, found) = try choose(format)
    let files = documents.map { document in
      let own = "\(document.name).\(format.rawValue)"
      if isAll { return "\(output ?? "Paper")/\(own)" }
      return output.map { format == .html ? withEnding($0, "html") : $0 } ?? own.replacing("/", with: "_")
    }
    for file in files { try turn.refuseOverlap(file: file) }
    let done = Atomic(0)
    try parallel(
      jobs: jobs, count: documents.count, batch: 1, makeWorker: { _ in Worker(found) },
      body: { (worker: inout Worker, index: Int) throws(MachineFault) in
        try replaceFile(files[index], worker.make(documents[index], format, console))
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        console.progress("printing \(count) of \(documents.count)")
      })
    let time = (ContinuousClock.now - start) / .seconds(1)
    let what = files.count == 1 ? files[0] : "\(files.count) files below \(output ?? "Paper")"
    console.conclude("\(what), in \((time * 10).rounded() / 10) s")
    if documents.count == 1, documents[0].isRefused {
      console.notice("no starter is made of this role: the document says why")
    }
    // Who asked for a PDF has none.
    return isShort && format != .pdf ? .fault : .clean
  }

  /// Where nothing can render paper, there is still what a browser can print.
  private func choose(_ format: Format) throws(MachineFault) -> (Format, (RendererKind, Program)?) {
    guard format == .pdf else { return (format, nil) }
    if let renderer {
      guard let program = renderer.find() else {
        throw MachineFault("print with", renderer.rawValue, "there is no such program here")
      }
      return (.pdf, (renderer, program))
    }
    if let best = RendererKind.best() { return (.pdf, best) }
    console.notice(
      "there is neither Chromium nor WeasyPrint to make a PDF with. Install one of them (on Debian or Ubuntu: apt install chromium, "
        + "or apt install weasyprint). Until then, here is the document as HTML, ready to be printed by any browser.")
    return (.html, nil)
  }

  private func withEnding(_ path: String, _ ending: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(ending)" }
    return path.dropLast(name.distance(from: dot, to: name.endIndex)) + ".\(ending)"
  }
}

extension SheetRequest {
  fileprivate var isEverything: Bool { if case .everything = self { true } else { false } }
}

/// What one worker keeps from document to document.
private struct Worker: ~Copyable {
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
