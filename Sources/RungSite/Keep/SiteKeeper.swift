import RungModel
import RungReading

/// What changed in the content or the templates since the last turn, as far as a watcher knows.
package enum ContentChanges: Sendable {
  /// Nothing is known: look at all.
  case anything
  /// Files or folders that were made, changed or removed, as paths below the content and the templates folder.
  case paths(content: Set<String>, templates: Set<String>)
}

/// Keeps a site between turns, so that a turn does no more than what changed asks for. It belongs to one thread.
///
/// Files of the theme keep their names here: nobody keeps them, and a new style is put in place of the old on open pages.
package final class SiteKeeper {
  private let content: String
  private let templates: String
  private let jobs: Int
  private let makers: Makers
  private let documents = KeptDocuments()
  private let copies = FileCopies()
  private var number = 0
  /// The site of the content as it is; nil while it cannot be read at all.
  private var site: PreparedSite?
  private var fault: MachineFault?
  /// The last one without errors.
  private var good: PreparedSite?
  private var renames = Renames()

  /// - Parameters:
  ///   - jobs: how many cores to use; nil for all there are.
  ///   - makers: what makes files of what is rendered.
  package init(content: String, templates: String, jobs: Int?, makers: Makers = Makers()) {
    self.content = content
    self.templates = templates
    self.jobs = jobs ?? availableCores()
    self.makers = makers
  }

  /// The files that somebody was writing at the last turn, which were left as they were before: they have to be looked at again.
  package var unsettled: Set<String> { documents.unsettled }

  /// Looks at what changed and makes the next version.
  /// - Returns: nil where nothing has: the bytes of all files are as they were.
  package func turn(_ changes: ContentChanges) -> SiteVersion? {
    documents.forgetUnsettled()
    do throws(MachineFault) {
      guard try look(at: changes) || number == 0 || fault != nil else { return nil }
      fault = nil
    } catch {
      guard error != fault else { return nil }
      fault = error
    }
    return nextVersion()
  }

  private func nextVersion() -> SiteVersion {
    number += 1
    let isCurrent = fault == nil && site?.findings.contains { $0.severity == .error } == false
    var moves: [String: String] = [:]
    if isCurrent, let site {
      if let good { moves = renames.moves(from: good, to: site) }
      good = site
      renames = Renames()
    }
    // What is not translated yet is nothing to be told of at every turn.
    let findings = fault == nil ? site?.findings.filter { $0.rule != .untranslated } ?? [] : []
    return SiteVersion(
      number: number, findings: findings, fault: fault, isCurrent: isCurrent,
      moves: moves, site: good, copies: copies)
  }

  /// - Returns: whether anything changed.
  private func look(at changes: ContentChanges) throws(MachineFault) -> Bool {
    guard case .paths(let inContent, let inTemplates) = changes, let site, fault == nil else { return try readAll() }
    let paths = inContent.filter { !isPassedOver($0) }.sorted()
    let files = paths.compactMap { site.input.document(at: $0) }
    guard files.count == paths.count, !site.input.hasLinks else { return try readAll() }
    var isChanged = false
    for file in files {
      guard let isOther = try look(at: file) else {
        let isMore = try readAll()
        return isMore || isChanged
      }
      isChanged = isOther || isChanged
    }
    if inTemplates.contains(where: { !isPassedOver($0) }) { isChanged = try lookAtTheme() || isChanged }
    return isChanged
  }

  /// - Returns: whether the file changed; nil where it cannot be read, or is no longer a file.
  private func look(at file: Document) throws(MachineFault) -> Bool? {
    guard let site else { return nil }
    let scanned = ScannedFile(path: file.path, size: 0, kind: kind(of: file.path), target: file.path)
    if file.kind == .asset {
      // Its bytes are read when they are asked for. Whether what was wrong with it still is takes a look at all, and so
      // does a picture of another size, which pages hold.
      let (picture, finding) = try site.input.content.look(at: scanned)
      guard finding == nil, site.input.findings(at: file.path).isEmpty, case .asset(let size) = file.content else {
        return nil
      }
      return picture.isShown(at: size) ? true : nil
    }
    // It says in which languages all the others are read.
    if file.kind == .site { return nil }
    if documents.latest(at: file.path) != nil, site.input.content.isBeingWritten(scanned) {
      documents.noteUnsettled(file.path)
      return false
    }
    guard case .bytes(let bytes) = try site.input.content.read(scanned, limit: ByteLimits.file) else { return nil }
    return take(file.path, bytes)
  }

  private func lookAtTheme() throws(MachineFault) -> Bool {
    guard let before = site else { return false }
    let after = try before.rethemed(templates)
    guard after.input.theme != before.input.theme else { return false }
    site = after
    return true
  }

  private func take(_ path: String, _ bytes: [UInt8]) -> Bool {
    let before = documents.latest(at: path)
    let document = documents.document(
      path: path, file: slashed(content) + path, bytes: bytes, in: site?.input.language ?? .init())
    // The file may have been one that could not be read, with what it was before in its place.
    if document === before, site?.input.findings(at: path) == document.findings { return false }
    site = site?.replacing(document, standIn: documents.standIn(for: document))
    return true
  }

  private func readAll() throws(MachineFault) -> Bool {
    let before = documents.fingerprints
    let input = try SiteInput.read(content: content, templates: templates, jobs: jobs, kept: documents)
    if let site, input.holdsTheSame(as: site.input) { return false }
    renames.note(before, documents.fingerprints)
    site = site?.replacing(input) ?? PreparedSite.prepare(input, makers: makers, hasFingerprints: false)
    return true
  }
}
