import RungModel
import RungReading
import RungRendering
import RungTemplates

/// A file of the site: how to make it.
private enum OutputFile {
  case page(Page)
  /// A page's bytes are what `Program` makes the file of.
  case made(Page, by: Program)
  case asset(ScannedFile)
  case theme(ThemeFile)
}

extension SiteTurn {
  /// Renders every page and writes it at once, so that memory does not grow with the site. Nil where the folder holds
  /// files that are not Rung's: those are reported and nothing is touched.
  func write(_ site: PreparedSite, into output: String) throws(MachineFault) -> SiteTally? {
    let files = outputFiles(site)
    let folder = try SiteFolder.open(output) { console.notice("waiting for another build into \(output)") }
    let update: SiteUpdate
    switch try folder.begin(files.map(\.path)) {
    case .ready(let ready): update = ready
    case .refused(let refusal):
      console.notice(folder.isManifestDamaged ? damaged(output) : words(refusal, output))
      return nil
    }
    let progress = ProgressCount(of: files.count, console)
    try parallel(
      jobs: jobs, count: files.count, batch: 16, makeWorker: { _ in OutputWorker(update) },
      body: { (worker: inout OutputWorker, index: Int) throws(MachineFault) in
        try worker.write(files[index].path, files[index].file, site)
        progress.step()
      })
    return try update.finish()
  }

  /// In order of their paths, so that workers stay within a folder.
  private func outputFiles(_ site: PreparedSite) -> [(path: String, file: OutputFile)] {
    let pages = site.renderer.map.pages.map { ($0.path, outputFile($0)) }
    let assets = site.input.assets.map { ($0.path, OutputFile.asset($0)) }
    let theme = site.input.theme.filter { !$0.isTemplate }.map { ($0.path, OutputFile.theme($0)) }
    return (pages + assets + theme).sorted { $0.0 < $1.0 }
  }

  private func outputFile(_ page: Page) -> OutputFile {
    if case .workbook = page.subject, let workbookProgram { return .made(page, by: workbookProgram) }
    return .page(page)
  }

  private func damaged(_ output: String) -> String {
    "the list of what rung wrote to \(output) is damaged, so nothing there can be told from other files. "
      + "Empty the folder, or choose another with --output; nothing was written."
  }

  private func words(_ refusal: SiteRefusal, _ output: String) -> String {
    switch refusal {
    case .foreign(let paths):
      "\(output) holds files that rung did not write and would have to replace: \(listed(paths)). "
        + "Move them away, or choose another folder with --output; nothing was written."
    case .unusable(let paths):
      "these addresses cannot be written: \(listed(paths.map { "\($0.path) \($0.reason)" })); nothing was written."
    }
  }

  private func listed(_ paths: [String]) -> String {
    paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
  }
}

/// What one worker keeps from file to file.
private struct OutputWorker: ~Copyable {
  private var buffer = ByteBuffer(capacity: 1 << 16)
  private var writer: Writer
  private let fragments = FragmentCache()

  init(_ update: SiteUpdate) { writer = update.makeWriter() }

  private mutating func render(_ page: Page, of site: PreparedSite) {
    buffer.removeAll()
    site.renderer.render(page, into: &buffer, fragments: fragments)
  }

  mutating func write(_ path: String, _ file: OutputFile, _ site: PreparedSite) throws(MachineFault) {
    switch file {
    case .page(let page):
      render(page, of: site)
      try writer.write(path, buffer)
    case .made(let page, let program):
      render(page, of: site)
      try writer.write(path, program.run(Array(buffer.bytes), toMake: path))
    case .theme(let file): try writer.write(path, file.bytes)
    case .asset(let file):
      switch try site.input.content.read(file, limit: .max) {
      case .bytes(let bytes): try writer.write(path, bytes)
      case .finding(let finding): throw MachineFault("read", finding.place.file, finding.headline)
      }
    }
  }
}
