package import RungModel
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
  /// One of the site's; nil for that in which it was first written.
  package let language: String?
  /// Nil for that of the site.
  package let paper: PaperSize?

  package init(
    turn: SiteTurn, console: Console, jobs: Int?, renderer: RendererKind?, language: String? = nil,
    paper: PaperSize? = nil
  ) {
    self.language = language
    self.paper = paper
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
    return turn.print(isStrict: isStrict) { (sheets) throws(MachineFault) in
      let documents: [PaperDocument]
      do throws(UnknownSheet) { documents = try sheets.documents(request, in: language, on: paper) } catch {
        console.notice("\(error)")
        return .fault
      }
      return try write(documents, isAll: request.isEverything, to: output, as: format)
    }
  }

  private func write(
    _ documents: [PaperDocument], isAll: Bool, to output: String?, as wished: Format
  ) throws(MachineFault) -> Outcome {
    let start = ContinuousClock.now
    let (format, found) = try choose(wished)
    let files = documents.map { file(for: $0, isAll: isAll, output, format) }
    for file in files { try turn.refuseUnfit(file: file) }
    try make(documents, files, format, found)
    let seconds = ((ContinuousClock.now - start) / .milliseconds(100)).rounded() / 10
    console.conclude("\(isAll ? "\(files.count) files below \(output ?? Self.folder)" : files[0]), in \(seconds) s")
    if !isAll, documents[0].isRefused {
      console.notice("no starter is made of this role: the document says why")
    }
    // Who asked for a PDF and has none is to know it.
    return format == wished ? .clean : .fault
  }

  /// Where everything goes, if nobody says.
  private static let folder = "Paper"

  private func file(for document: PaperDocument, isAll: Bool, _ output: String?, _ format: Format) -> String {
    let own = "\(document.name).\(format.rawValue)"
    if isAll { return "\(output ?? Self.folder)/\(own)" }
    return output.map { withEnding($0, format) } ?? own.replacing(bytesOf: "/", with: "_")
  }

  private func make(
    _ documents: [PaperDocument], _ files: [String], _ format: Format, _ found: (RendererKind, Program)?
  ) throws(MachineFault) {
    let done = Atomic(0)
    try parallel(
      jobs: jobs, count: documents.count, batch: 1, makeWorker: { _ in PrintWorker(found) },
      body: { (worker: inout PrintWorker, index: Int) throws(MachineFault) in
        try replaceFile(files[index], worker.make(documents[index], format, console))
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        console.progress("printing \(count) of \(documents.count)")
      })
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

  /// The path with the ending of what it came to be.
  private func withEnding(_ path: String, _ format: Format) -> String {
    guard format == .html, !path.hasSuffix(".html") else { return path }
    return path.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".") + ".html"
  }
}

extension SheetRequest {
  fileprivate var isEverything: Bool { if case .everything = self { true } else { false } }
}
