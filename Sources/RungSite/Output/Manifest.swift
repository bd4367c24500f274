/// What Rung has written into a site folder, and so may replace or remove. All else there is somebody else's.
///
/// It is kept in the site folder itself, one path a line, folders with a `/` at the end. The first line names the
/// format and the last counts the others, so that half a file, or one of another make, is never taken for a whole one.
struct Manifest: Equatable, Sendable {
  var files = SitePathSet()
  /// Those that Rung made; one that was there before stays when it is empty.
  var folders = SitePathSet()

  static let name = ".rung-manifest"
  private static let header = "rung manifest 1 (files that may be replaced and removed; do not edit)"

  init(files: SitePathSet = SitePathSet(), folders: SitePathSet = SitePathSet()) {
    self.files = files
    self.folders = folders
  }

  var bytes: [UInt8] {
    var bytes = Array("\(Manifest.header)\n".utf8)
    for folder in folders { bytes += "\(folder.text)/\n".utf8 }
    for file in files { file.text.withBytes { bytes += $0 + [newline] } }
    return bytes + "end \(folders.count + files.count)\n".utf8
  }

  /// Nil where `bytes` are no whole manifest or one line of it is no path that Rung could have written.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let end = lines.popLast(),
      end.elementsEqual("end \(lines.count - 1)".utf8), lines.first?.elementsEqual(Manifest.header.utf8) == true
    else { return nil }
    var files: [SitePath] = []
    var folders: [SitePath] = []
    for line in lines.dropFirst() {
      let isFolder = line.last == UInt8(ascii: "/")
      guard let path = sitePath(isFolder ? line.dropLast() : line) else { return nil }
      if isFolder { folders.append(path) } else { files.append(path) }
    }
    self.init(files: SitePathSet(files), folders: SitePathSet(folders))
  }

  func union(_ other: Manifest) -> Manifest {
    Manifest(files: files.union(other.files), folders: folders.union(other.folders))
  }
}

private let newline = UInt8(ascii: "\n")

private func sitePath(_ bytes: ArraySlice<UInt8>) -> SitePath? {
  guard let text = String(validating: bytes, as: UTF8.self), whyUnusable(text) == nil else { return nil }
  return SitePath(text)
}
