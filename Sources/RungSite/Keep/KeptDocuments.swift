import RungModel
import RungReading
import Synchronization

/// What files were parsed to, kept for as long as their bytes stay the same. Used by all workers at once.
final class KeptDocuments: Sendable {
  private struct Kept {
    var fingerprint: Int
    var document: Document
    var language: ReadingLanguage
    /// The last one without errors.
    var good: Document?
  }

  private let byPath = Mutex<[String: Kept]>([:])
  private let beingWritten = Mutex<Set<String>>([])

  /// The files that were left as they were, because somebody is writing them.
  var unsettled: Set<String> { beingWritten.withLock(\.self) }
  func noteUnsettled(_ path: String) { beingWritten.withLock { _ = $0.insert(path) } }
  func forgetUnsettled() { beingWritten.withLock { $0 = [] } }

  /// The document that a file's bytes make.
  func document(path: String, file: String, bytes: [UInt8], in language: ReadingLanguage) -> Document {
    let fingerprint = fingerprint(of: bytes)
    if let known = byPath.withLock({ $0[path] }), known.fingerprint == fingerprint,
      known.language == language,
      isSpelledAlike(known.document.path, path)
    {
      return known.document
    }
    let document = parseDocument(path: path, file: file, bytes: bytes, in: language)
    byPath.withLock { known in
      let good = document.hasErrors ? known[path]?.good : document
      known[path] = Kept(fingerprint: fingerprint, document: document, language: language, good: good)
    }
    return document
  }

  /// What the file at `path` was parsed to, as it was read last.
  func latest(at path: String) -> Document? { byPath.withLock { $0[path]?.document } }

  /// What stays in the place of a document that has errors, so that one bad file spoils no more than itself; nil where
  /// the document is good, or never was.
  func standIn(for document: Document) -> Document? {
    document.hasErrors ? byPath.withLock { $0[document.path]?.good } : nil
  }

  func forget(allBut paths: [String]) {
    let paths = Set(paths)
    byPath.withLock { known in known = known.filter { paths.contains($0.key) } }
  }

  /// By path, to tell a file that was renamed.
  var fingerprints: [String: Int] { byPath.withLock { $0.mapValues(\.fingerprint) } }
}

extension Document {
  fileprivate var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

private func fingerprint(of bytes: [UInt8]) -> Int {
  var hasher = Hasher()
  bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  return hasher.finalize()
}
