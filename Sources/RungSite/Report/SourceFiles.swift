/// The files that findings name, for the lines they stand in, read anew.
///
/// Only plain files in the content and the templates folder: what a link leads to outside is nobody's business.
package struct SourceFiles: Sendable {
  private let folders: [String]

  package init(content: String, templates: String) { folders = [content, templates] }

  /// - Parameter file: as a finding names it.
  /// - Returns: nil where it cannot be had again.
  package func bytes(of file: String) -> [UInt8]? {
    if let theme = builtInTheme().first(where: { $0.file == file }) { return theme.bytes }
    guard let folder = folders.first(where: { file.hasPrefix(slashed($0)) }), let real = try? resolvedPath(file),
      lies(real, in: folder), let read = try? content(of: file, in: folder), case .bytes(let bytes) = read
    else { return nil }
    return bytes
  }

  private func content(of file: String, in folder: String) throws(MachineFault) -> FileContent {
    let path = String(file.dropFirst(slashed(folder).count))
    return try InputFolder.open(folder).read(
      ScannedFile(path: path, size: 0, kind: kind(of: path), target: path), limit: 1 << 22)
  }
}
