import Foundation
import RungSite
import Testing

/// A folder of its own for one test, gone when the test is.
final class TestFolder: Sendable {
  let path: String

  init(in parent: String = NSTemporaryDirectory()) throws {
    path = URL(fileURLWithPath: parent).appendingPathComponent("rung-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ inner: String) -> String { inner.isEmpty ? path : path + "/" + inner }

  func put(_ inner: String, _ text: String = "") throws {
    if let slash = inner.lastIndex(of: "/") { try makeFolder(String(inner[..<slash])) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(inner)))
  }

  func makeFolder(_ inner: String) throws {
    try FileManager.default.createDirectory(atPath: self(inner), withIntermediateDirectories: true)
  }

  func link(_ inner: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(inner), withDestinationPath: target)
  }

  func remove(_ inner: String) throws { try FileManager.default.removeItem(atPath: self(inner)) }

  /// Nil where there is none, or something that is no text.
  func text(_ inner: String) -> String? { try? String(contentsOfFile: self(inner), encoding: .utf8) }

  /// All there is below, but Rung's own two files; folders end in `/`, links in `@`.
  func listing() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { !$0.hasSuffix(".rung-lock") && !$0.hasSuffix(".rung-manifest") }.map { name in
      switch try? FileManager.default.attributesOfItem(atPath: self(name))[.type] as? FileAttributeType {
      case .typeDirectory: name + "/"
      case .typeSymbolicLink: name + "@"
      default: name
      }
    }.sorted()
  }

  /// What changes when a file is written again, and what when it is replaced.
  func stamp(_ inner: String) -> Stamp? {
    var raw = stat()
    guard lstat(self(inner), &raw) == 0 else { return nil }
    return Stamp(number: raw.st_ino, seconds: raw.st_mtim.tv_sec, nanoseconds: raw.st_mtim.tv_nsec)
  }
}

struct Stamp: Equatable {
  var number: UInt
  var seconds: Int
  var nanoseconds: Int
}

struct Refused: Error, Equatable {
  var refusal: SiteRefusal
}

/// Begins a build of `paths`, with a refusal as an error.
func begin(_ site: String, _ paths: some Sequence<String>, onWait: () -> Void = {}) throws -> SiteUpdate {
  switch try SiteFolder.open(site, onWait: onWait).begin(Array(paths)) {
  case .ready(let update): return update
  case .refused(let refusal): throw Refused(refusal: refusal)
  }
}

/// Builds a whole site of `pages`, path to text, with two workers.
@discardableResult
func build(_ site: String, _ pages: [String: String], jobs: Int = 2) throws -> SiteTally {
  let pages = pages.sorted { $0.key < $1.key }
  let update = try begin(site, pages.map(\.key))
  try parallel(
    jobs: jobs, count: pages.count, batch: 1, makeWorker: { _ in update.makeWriter() },
    body: { writer, index in try writer.write(pages[index].key, Array(pages[index].value.utf8)) })
  if let refusal = update.refusal { throw Refused(refusal: refusal) }
  return try update.finish()
}

/// The words of the machine fault that `body` meets, or nil.
func faultWords(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch { return (error as? MachineFault)?.description }
}

func tally(written: Int = 0, unchanged: Int = 0, removed: Int = 0, kept: [String] = []) -> SiteTally {
  SiteTally(written: written, unchanged: unchanged, removed: removed, kept: kept)
}
