import Foundation
import RungSite
import Synchronization

/// One run of Rung over a folder of the tests, with what it said.
struct SiteRun {
  var outcome: Outcome
  var said: String
  /// The last line, for a person.
  var concluded: String

  /// `folder` holds Content/, and Templates/ where the test has its own.
  static func check(
    _ folder: URL, format: ReportFormat = .text, jobs: Int = 2, isStrict: Bool = false
  ) -> SiteRun {
    capture(folder, format, jobs: jobs) { $0.check(isStrict: isStrict) }
  }

  static func build(_ folder: URL, into output: URL, jobs: Int = 2, isStrict: Bool = false) -> SiteRun {
    capture(folder, .text, jobs: jobs) { $0.build(into: output.path, isStrict: isStrict) }
  }

  private static func capture(
    _ folder: URL, _ format: ReportFormat, jobs: Int = 2, _ body: (SiteTurn) -> Outcome
  ) -> SiteRun {
    let said = Mutex("")
    let concluded = Mutex("")
    let console = Console(format: format) { text, stream in
      if stream == .output { said.withLock { $0 += text } } else { concluded.withLock { $0 += text } }
    }
    let previous = folder.appending(path: "previous.txt").path
    let turn = SiteTurn(
      content: folder.appending(path: "Content").path, templates: folder.appending(path: "Templates").path, jobs: jobs,
      previous: FileManager.default.fileExists(atPath: previous) ? previous : nil, console: console)
    let outcome = body(turn)
    // Where the tests lie on this machine is no part of what is expected.
    return SiteRun(
      outcome: outcome, said: said.withLock { $0 }.replacing(folder.path + "/", with: ""),
      concluded: concluded.withLock { $0 })
  }
}

/// A finding as the text report heads it: place, severity, words, rule.
struct SaidFinding: Hashable {
  var place: String
  var rule: String
}

extension SiteRun {
  /// The findings of a text report, in its order.
  var findings: [SaidFinding] {
    said.split(separator: "\n").compactMap { line in
      guard let severity = line.firstRange(of: #/: (error|warning): /#), !line.hasPrefix(" "), line.hasSuffix("]"),
        let bracket = line.lastIndex(of: "[")
      else { return nil }
      let rule = line[line.index(after: bracket)...].dropLast()
      return SaidFinding(place: String(line[..<severity.lowerBound]), rule: String(rule))
    }
  }
}

/// The folder Tests/ of the package.
let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// An empty folder of its own for a test, removed when the test is done with it.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "rung-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ inner: String) -> String { url.appending(path: inner).path }

  /// Writes a file, and the folders that it needs.
  func put(_ inner: String, _ bytes: [UInt8]) throws {
    let file = url.appending(path: inner)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Copies the files below `folder` here; what is there already is replaced.
  func overlay(_ folder: URL) throws {
    let files = FileManager.default
    let base = folder.resolvingSymlinksInPath().path
    for case let path as String in files.enumerator(atPath: base) ?? .init() {
      let from = URL(filePath: base).appending(path: path)
      let to = url.appending(path: path)
      if try from.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        try files.createDirectory(at: to, withIntermediateDirectories: true)
      } else {
        try? files.removeItem(at: to)
        try files.copyItem(at: from, to: to)
      }
    }
  }
}
