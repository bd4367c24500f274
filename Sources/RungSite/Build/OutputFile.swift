import RungModel
import RungReading
import RungRendering

/// A file of the site: how to make it.
enum OutputFile {
  /// In which of the site's languages, the original first.
  case page(Page, language: Int)
  /// A page's bytes are what `Program` makes the file of.
  case made(Page, language: Int, by: Program)
  case asset(ScannedFile)
  case theme(ThemeFile)
  /// What links may lead to.
  case addresses
}

extension PreparedSite {
  /// Every file that the site has, in order of their paths, so that workers stay within a folder.
  var files: [(path: String, file: OutputFile)] {
    let pages = renderers.enumerated().flatMap { language, renderer in
      renderer.map.pages.map { (renderer.languages.folder + $0.path, file(of: $0, language)) }
    }
    let assets = input.assets.map { ($0.path, OutputFile.asset($0)) }
    let addresses = [(SiteAddresses.file, OutputFile.addresses)]
    return (pages + addresses + assets + theme.copied.map { ($0.path, OutputFile.theme($0.file)) }).sorted {
      $0.0 < $1.0
    }
  }

  /// All pictures of `files` and the first workbook, by their numbers among them: a program that fails does so before
  /// anything is written.
  func madeAhead(
    of files: [(path: String, file: OutputFile)], _ made: MadeFiles, jobs: Int
  ) throws(MachineFault) -> [Int: [UInt8]] {
    let kinds = files.map { _, file in
      if case .made(let page, _, _) = file { page.subject.made } else { MadeFile?.none }
    }
    let numbers = kinds.indices.filter { kinds[$0] == .picture } + [kinds.firstIndex(of: .workbook)].compactMap(\.self)
    let ready = try parallelMap(jobs: jobs, count: numbers.count) { (index) throws(MachineFault) in
      try bytes(of: files[numbers[index]].file, at: files[numbers[index]].path, made: made)
    }
    return Dictionary(uniqueKeysWithValues: zip(numbers, ready))
  }

  /// The file at `path`, or nil.
  func file(at path: String) -> OutputFile? {
    if let page = renderer.map.page(at: path) { return file(of: page, 0) }
    for (language, translation) in renderers.enumerated().dropFirst() where path.hasPrefix(translation.languages.folder)
    {
      let inner = String(path.dropFirst(translation.languages.folder.count))
      if let page = translation.map.page(at: inner) { return file(of: page, language) }
    }
    if let copied = theme.copied.first(where: { $0.path == path }) { return .theme(copied.file) }
    return input.assets.first { $0.path == path }.map(OutputFile.asset)
  }

  /// Of each language, the original first.
  var renderers: [Renderer] { [renderer] + translations }

  private func file(of page: Page, _ language: Int) -> OutputFile {
    if let program = page.subject.made.flatMap(makers.program) { return .made(page, language: language, by: program) }
    return .page(page, language: language)
  }

  /// The bytes of the file at `path`.
  /// - Parameter made: what is at hand of files that other programs make.
  func bytes(of file: OutputFile, at path: String, made: MadeFiles? = nil) throws(MachineFault) -> [UInt8] {
    switch file {
    case .page(let page, let language): return rendered(page, language)
    case .made(let page, let language, let program):
      let source = rendered(page, language)
      let bytes: [UInt8]
      if let made {
        bytes = try made.bytes(at: path, of: source, by: program)
      } else {
        bytes = try program.run(source, toMake: path)
      }
      guard let kind = page.subject.made, bytes.starts(with: kind.sign) else {
        throw MachineFault("make", path, "what \(program.location) gave is no such file")
      }
      return bytes
    case .theme(let file): return file.bytes
    case .addresses: return SiteAddresses(renderers).bytes
    case .asset(let file):
      switch try input.content.read(file, limit: ByteLimits.held) {
      case .bytes(let bytes): return bytes
      case .finding(let finding): throw MachineFault("read", finding.place.file, finding.headline)
      }
    }
  }

  /// The bytes of the file at `path` in the site, or nil.
  func bytes(ofFileAt path: String) throws(MachineFault) -> [UInt8]? {
    try file(at: path).map { (file) throws(MachineFault) in try bytes(of: file, at: path) }
  }

  private func rendered(_ page: Page, _ language: Int) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 1 << 16)
    renderers[language].render(page, into: &buffer)
    return Array(buffer.bytes)
  }
}
