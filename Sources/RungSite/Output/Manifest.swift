/// What Rung has written into a site folder, and so may replace or remove. All else there is somebody else's, and so is
/// a file that does not hold what Rung wrote.
///
/// It is kept in the site folder itself: a line for each file, with its fingerprints and its path, and one for each
/// folder, with a `/` at the end. The first line names the format and the last counts the others, so that half a list,
/// or one of another make, is never taken for a whole one.
struct Manifest: Equatable, Sendable {
  var files = ListedFiles()
  /// Those that Rung made; one that was there before stays when it is empty.
  var folders = SitePathSet()

  static let name = ".rung-manifest"
  private static let header = "rung manifest 2 (files that may be replaced and removed; do not edit)"
  /// Versions before 0.2 listed paths only.
  private static let headerWithoutPrints = "rung manifest 1 (files that may be replaced and removed; do not edit)"

  init(files: ListedFiles = ListedFiles(), folders: SitePathSet = SitePathSet()) {
    self.files = files
    self.folders = folders
  }

  var bytes: [UInt8] {
    var bytes = Array("\(Manifest.header)\n".utf8)
    for folder in folders { bytes += "\(folder.text)/\n".utf8 }
    for file in files.all {
      bytes += "\(file.prints.text) ".utf8
      file.path.text.withBytes { bytes += $0 + [newline] }
    }
    return bytes + "end \(folders.count + files.paths.count)\n".utf8
  }

  /// Nil where `bytes` are no whole manifest or one line of it is none that Rung could have written.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true, let end = lines.popLast(),
      end.elementsEqual("end \(lines.count - 1)".utf8), let header = lines.first
    else { return nil }
    let hasPrints = header.elementsEqual(Manifest.header.utf8)
    guard hasPrints || header.elementsEqual(Manifest.headerWithoutPrints.utf8) else { return nil }
    var files: [(path: SitePath, prints: Prints)] = []
    var folders: [SitePath] = []
    for line in lines.dropFirst() {
      if line.last == UInt8(ascii: "/") {
        guard let folder = sitePath(line.dropLast()) else { return nil }
        folders.append(folder)
      } else {
        guard let file = hasPrints ? listedFile(line) : sitePath(line).map({ ($0, .unknown) }) else { return nil }
        files.append(file)
      }
    }
    self.init(files: ListedFiles(files), folders: SitePathSet(folders))
  }
}

private let newline = UInt8(ascii: "\n")

private func sitePath(_ bytes: ArraySlice<UInt8>) -> SitePath? {
  guard let text = String(validating: bytes, as: UTF8.self), whyUnusable(text) == nil else { return nil }
  return SitePath(text)
}

private func listedFile(_ line: ArraySlice<UInt8>) -> (path: SitePath, prints: Prints)? {
  guard let space = line.firstIndex(of: UInt8(ascii: " ")), let prints = Prints(line[..<space]),
    let path = sitePath(line[(space + 1)...])
  else { return nil }
  return (path, prints)
}

extension Prints {
  fileprivate var text: String {
    switch self {
    case .unknown: "-"
    case .one(let print): digits(print)
    case .either(let one, let other): "\(digits(one)),\(digits(other))"
    }
  }

  fileprivate init?(_ text: ArraySlice<UInt8>) {
    if text.elementsEqual("-".utf8) {
      self = .unknown
      return
    }
    let parts = String(decoding: text, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
    let prints = parts.compactMap { $0.utf8.count == 16 ? UInt64($0, radix: 16) : nil }
    guard prints.count == parts.count, (1...2).contains(prints.count) else { return nil }
    self = prints.count == 1 ? .one(prints[0]) : .either(prints[0], prints[1])
  }
}
