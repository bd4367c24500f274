import RungModel
import RungReading

/// The site's own files of a theme. A folder that is not there means the built-in theme.
///
/// Templates go into every page, so their bytes are judged like those of the content; other files are copied.
func readTheme(_ path: String, _ findings: inout [Diagnostic]) throws(MachineFault) -> [ThemeFile] {
  guard pathExists(path) else { return [] }
  let folder = try InputFolder.open(path, shownAs: path)
  let scan = try folder.scan()
  findings += scan.findings
  var files: [ThemeFile] = []
  let within = countWithin(ByteLimits.templates, scan.files)
  for (index, file) in scan.files.enumerated() {
    let name = "\(slashed(path))\(file.path)"
    let content: FileContent =
      index < within
      ? try folder.read(file, limit: isRead(file.path) ? ByteLimits.file : ByteLimits.held)
      : .finding(folder.tooMuch(file.path, ByteLimits.templates))
    switch content {
    case .bytes(let bytes): files.append(themeFile(file.path, name, bytes))
    // It still declares its name, so that nobody who includes it is told that it does not exist.
    case .finding(let finding): files.append(ThemeFile(path: file.path, file: name, bytes: [], faults: [finding]))
    }
  }
  findings += files.filter(\.isCopied).flatMap(\.faults)
  return files
}

private func isRead(_ path: String) -> Bool { !ThemeFile(path: path, file: path, bytes: []).isCopied }

private func themeFile(_ path: String, _ name: String, _ bytes: [UInt8]) -> ThemeFile {
  let file = ThemeFile(path: path, file: name, bytes: bytes)
  guard !file.isCopied else { return file }
  return ThemeFile(path: path, file: name, bytes: withoutByteOrderMark(bytes), faults: checkBytes(bytes, in: name))
}

/// It would stand in the middle of a page.
private func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
}
