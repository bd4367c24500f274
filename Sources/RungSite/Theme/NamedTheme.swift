import RungRendering
import RungTemplates

/// A theme whose templates are parsed, and whose other files have their names in the site.
struct NamedTheme: Sendable {
  let files: [ThemeFile]
  let templates: Templates
  /// The files that are copied, in order of their paths below the templates' folder, with their paths in the site.
  let copied: [(path: String, file: ThemeFile)]
  /// The files that templates name by `assets`, whether they have fingerprints here or not.
  let named: Set<String>

  /// - Parameter hasFingerprints: what a template names by `assets` is called by its bytes as well.
  init(_ files: [ThemeFile], hasFingerprints: Bool) {
    self.files = files
    let templates = Templates(
      files.filter(\.isTemplate).map {
        TemplateFile(name: $0.templateName, path: $0.file, bytes: $0.bytes, faults: $0.faults)
      })
    let others = files.filter(\.isCopied)
    let named = templates.namedAssets.intersection(others.map(\.path))
    self.templates = templates
    self.named = named
    copied = others.map { file in
      (hasFingerprints && named.contains(file.path) ? fingerprinted(file.path, file.bytes) : file.path, file)
    }
  }

  /// What templates write for the files that they name.
  var addresses: AssetAddresses {
    AssetAddresses(Dictionary(copied.map { ($0.file.path, addressPath($0.path)) }, uniquingKeysWith: { $1 }))
  }
}

/// `style.css` with the fingerprint of its bytes in its name: `style.85944171f73967e8.css`. Other bytes have another name, so
/// a browser may keep the file for as long as it likes.
///
/// Sixteen digits are more than a date has that an author puts into a file's name: servers tell the two apart by them.
func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
  let mark = "." + digits(fingerprint(bytes))
  let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  guard let dot = path[name...].dropFirst().lastIndex(of: ".") else { return path + mark }
  return path[..<dot] + mark + path[dot...]
}
