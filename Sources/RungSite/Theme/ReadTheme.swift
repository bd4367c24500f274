import RungModel
import RungReading

/// The site's own files of a theme. A folder that is not there means the built-in theme.
///
/// Templates go into every page, so their bytes are judged like those of the content; other files are copied.
func readTheme(_ path: String, _ findings: inout [Diagnostic]) throws(MachineFault) -> [ThemeFile] {
  guard pathExists(path) else { return [] }
  let folder = try InputFolder.open(path, shownAs: path)
  let scan = folder.scan()
  findings += scan.findings
  return scan.files.compactMap { file in
    let name = "\(slashed(path))\(file.path)"
    let isTemplate = file.path.hasSuffix(".html")
    switch folder.read(file, limit: isTemplate ? ByteLimits.file : .max) {
    case .bytes(let bytes) where isTemplate:
      return ThemeFile(
        path: file.path, file: name, bytes: withoutByteOrderMark(bytes), faults: checkBytes(bytes, in: name))
    case .bytes(let bytes): return ThemeFile(path: file.path, file: name, bytes: bytes)
    // It still declares its name, so that nobody who includes it is told that it does not exist.
    case .finding(let finding) where isTemplate:
      return ThemeFile(path: file.path, file: name, bytes: [], faults: [finding])
    case .finding(let finding):
      findings.append(finding)
      return nil
    }
  }
}

/// It would stand in the middle of a page.
private func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
}
