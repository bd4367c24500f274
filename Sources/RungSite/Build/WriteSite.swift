import RungModel
import RungReading
import RungRendering
import RungTemplates

extension SiteTurn {
  /// Renders every page and writes it at once, so that memory does not grow with the site. Nil where the folder holds
  /// files that are not Rung's: those are reported and nothing is touched.
  ///
  /// Workbooks are made among the pages, not before them all: they would have to be kept until then. The first is made
  /// before, so that a program which fails at each of them does so in time.
  func write(_ site: PreparedSite, into output: String) throws(MachineFault) -> SiteTally? {
    let folder = try SiteFolder.open(output) { console.notice("waiting for another build into \(output)") }
    let made = MadeFiles(in: folder)
    let files = site.files
    let ahead = try site.madeAhead(of: files, made, jobs: jobs)
    let renderers = site.renderers
    let update: SiteUpdate
    switch try folder.begin(files.map(\.path)) {
    case .ready(let ready): update = ready
    case .refused(let refusal):
      console.notice(folder.isManifestDamaged ? damaged(output) : words(refusal, output))
      return nil
    }
    for renderer in renderers { readForSearch(renderer) }
    let progress = ProgressCount(of: files.count, console)
    try parallel(
      jobs: jobs, count: files.count, batch: 16, makeWorker: { _ in OutputWorker(update, languages: renderers.count) },
      body: { (worker: inout OutputWorker, index: Int) throws(MachineFault) in
        let (path, file) = files[index]
        if let bytes = ahead[index] {
          try worker.write(path, bytes)
        } else {
          try worker.write(path, file, site, renderers, made)
        }
        progress.step()
      })
    if let refusal = update.refusal {
      console.notice(words(refusal, output))
      return nil
    }
    made.save()
    let tally = try update.finish()
    if !tally.kept.isEmpty { console.notice(words(kept: tally.kept, output)) }
    return tally
  }

  private func words(kept: [String], _ output: String) -> String {
    "the site no longer has these files, and they stay in \(output) because they are not as rung wrote them: "
      + "\(listed(kept)). Delete them if nobody needs them."
  }

  /// Every file of the index depends on all of the content, and none could be rendered before it is made.
  private func readForSearch(_ renderer: Renderer) {
    guard renderer.searchUnits > 0 else { return }
    renderer.makeSearchIndex(
      of: parallelMap(jobs: jobs, count: renderer.searchUnits) { renderer.searchWords(ofUnit: $0) })
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
    case .changed(let paths):
      "these files in \(output) are not as rung wrote them, so somebody may need them: \(listed(paths)). "
        + "Move or delete them and build again, or choose another folder with --output; nothing was written."
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
  /// One a language: their pieces have nothing in common.
  private let fragments: [FragmentCache]

  init(_ update: SiteUpdate, languages: Int) {
    writer = update.makeWriter()
    fragments = (0..<languages).map { _ in FragmentCache() }
  }

  mutating func write(_ path: String, _ bytes: [UInt8]) throws(MachineFault) { try writer.write(path, bytes) }

  mutating func write(
    _ path: String, _ file: OutputFile, _ site: PreparedSite, _ renderers: [Renderer], _ made: MadeFiles
  ) throws(MachineFault) {
    if case .asset(let copied) = file { return try writer.write(path, copying: copied, of: site.input.content) }
    guard case .page(let page, let language) = file else {
      return try writer.write(path, site.bytes(of: file, at: path, made: made))
    }
    buffer.removeAll()
    renderers[language].render(page, into: &buffer, fragments: fragments[language])
    try writer.write(path, buffer)
  }
}
