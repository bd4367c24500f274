/// What Rung has written into a site folder, and so may replace or remove. All else there is somebody else's.
///
/// It is kept in the site folder itself, one path a line, folders with a `/` at the end. The first line names the
/// format and the last counts the others, so that half a file, or one of another make, is never taken for a whole one.
struct Manifest: Equatable, Sendable {
  var files: Set<SitePath> = []
  /// Those that Rung made; one that was there before stays when it is empty.
  var folders: Set<SitePath> = []

  static let name = ".rung-manifest"
  private static let header = "rung manifest 1 (files that may be replaced and removed; do not edit)"

  init(files: Set<SitePath> = [], folders: Set<SitePath> = []) {
    self.files = files
    self.folders = folders
  }

  var text: String {
    let lines = (files.map(\.text) + folders.map { $0.text + "/" }).map(SitePath.init).sorted()
    return ([Manifest.header] + lines.map(\.text) + ["end \(lines.count)", ""]).joined(separator: "\n")
  }

  /// Nil where `bytes` are no whole manifest or one line of it is no path that Rung could have written.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let end = lines.popLast(),
      end.elementsEqual("end \(lines.count - 1)".utf8), lines.first?.elementsEqual(Manifest.header.utf8) == true
    else { return nil }
    for line in lines.dropFirst() {
      let isFolder = line.last == UInt8(ascii: "/")
      let path = String(isFolder ? line.dropLast() : line) ?? ""
      guard whyUnusable(path) == nil else { return nil }
      if isFolder { folders.insert(SitePath(path)) } else { files.insert(SitePath(path)) }
    }
  }

  func union(_ other: Manifest) -> Manifest {
    Manifest(files: files.union(other.files), folders: folders.union(other.folders))
  }
}
