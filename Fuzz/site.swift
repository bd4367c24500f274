import RungChecks
import RungModel
import RungReading
import RungRendering
import RungSite
import RungTemplates

/// A small site in one text: each file begins with a line that holds `=== ` and its path.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files = split(bytes(start, count))
  let documents = files.map { parseDocument(path: $0.path, file: $0.path, bytes: $0.bytes) }
  let linked = LinkedContent(documents)
  let (catalog, linkFindings) = (linked.catalog, linked.findings)
  let map = SiteMap(catalog, copied: [], hasWorkbooks: true)
  var findings = documents.flatMap(\.findings) + linkFindings + map.findings
  if findings.isEmpty { var kept = KeptChecks()
    findings = check(catalog, isWhole: true, besides: [], kept: &kept) }
  let places = findings.flatMap { [$0.place] + $0.notes.map(\.place) }
  for place in places { demand(misplaced(place, files)) }
  let text = TextReport(isColoured: false) { path in files.first { $0.path == path }?.bytes }.text(findings)
  demand(findings.isEmpty == text.isEmpty ? nil : "findings are put into words")
  if !findings.contains(where: { $0.severity == .error }) { render(catalog, map) }
  return 0
}

private struct File {
  var path: String
  var bytes: [UInt8]
}

private let newline = UInt8(ascii: "\n")
private let head = Array("=== ".utf8)

/// The files in order of their paths, as a scan brings them.
private func split(_ bytes: [UInt8]) -> [File] {
  var files: [String: [UInt8]] = [:]
  var path: String?
  for line in bytes.split(separator: newline, maxSplits: 20_000, omittingEmptySubsequences: false) {
    if line.starts(with: head) {
      path = sitePath(line.dropFirst(head.count), isNew: { files.count < 10 && files[$0] == nil })
      if let path { files[path] = [] }
    } else if let path {
      files[path, default: []].append(contentsOf: line + [newline])
    }
  }
  return files.map(File.init).sorted { $0.path < $1.path }
}

private func sitePath(_ bytes: ArraySlice<UInt8>, isNew: (String) -> Bool) -> String? {
  let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let isPath = parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") && $0.allSatisfy(isOfName) }
  let path = String(decoding: bytes, as: UTF8.self)
  return isPath && isNew(path) ? path : nil
}

private func isOfName(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\") }

/// Every place lies in a file of the site, or at the top of one that is missing.
private func misplaced(_ place: Place, _ files: [File]) -> String? {
  let said = "a finding lies in its file, not at \(place.file):\(place.line):\(place.column)+\(place.width)"
  guard place.line >= 1, place.column >= 1, place.width >= 0 else { return said }
  guard let file = files.first(where: { $0.path == place.file }) else { return place.line == 1 ? nil : said }
  let lines = file.bytes.split(separator: newline, omittingEmptySubsequences: false)
  guard Int(place.line) <= lines.count else { return said }
  return Int(place.column) <= lines[Int(place.line) - 1].count + 1 ? nil : said
}

private let templates = Templates(
  builtInTheme().filter(\.isTemplate).map { TemplateFile(name: $0.templateName, path: $0.file, bytes: $0.bytes) }
).compile(pageKinds).compiled

/// What can be built can be rendered.
private func render(_ catalog: Catalog, _ map: SiteMap) {
  let renderer = Renderer(catalog: catalog, map: map, templates: templates)
  var out = ByteBuffer()
  for page in map.pages {
    out.removeAll()
    renderer.render(page, into: &out)
  }
}
