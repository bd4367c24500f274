import Foundation
import Testing

// What tests expect lies in files. With RUNG_RECORD=1 in the environment they are written anew, and the test fails, so
// that nobody records by accident.

private let isRecording = ProcessInfo.processInfo.environment["RUNG_RECORD"] == "1"

/// Compares what was made with what a file of the tests expects of it.
func compare(_ made: String, with file: URL) throws {
  if isRecording {
    try record(Data(made.utf8), as: file)
    Issue.record("recorded \(file.lastPathComponent)")
  } else {
    #expect(try String(contentsOf: file, encoding: .utf8) == made)
  }
}

/// Compares the files of a site with those of a folder both ways, byte for byte; Rung's own two files are no part of it.
func compareSite(_ made: URL, with expected: URL) throws {
  let files = try contents(of: made).filter { !$0.key.hasPrefix(".rung-") }
  if isRecording {
    try? FileManager.default.removeItem(at: expected)
    for (path, bytes) in files { try record(bytes, as: expected.appending(path: path)) }
    Issue.record("recorded \(files.count) files of \(expected.lastPathComponent)")
    return
  }
  let known = try contents(of: expected)
  #expect(files.keys.sorted() == known.keys.sorted())
  for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
    #expect(known[path].map(text) == text(bytes), "\(path)")
  }
}

/// The files below `folder` and their bytes.
func contents(of folder: URL) throws -> [String: Data] {
  var files: [String: Data] = [:]
  let base = folder.resolvingSymlinksInPath().path
  for case let path as String in FileManager.default.enumerator(atPath: base) ?? .init() {
    let file = URL(filePath: base).appending(path: path)
    let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    if isFile { files[path] = try Data(contentsOf: file) }
  }
  return files
}

private func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

private func record(_ bytes: Data, as file: URL) throws {
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try bytes.write(to: file)
}
