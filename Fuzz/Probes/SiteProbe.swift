import RungModel
import RungSite

/// A small site in one text: each file begins with a line that holds `=== ` and its path.
func probeSite(_ bytes: [UInt8]) -> String? { fault(ofSite: files(in: bytes)) }

/// Takes a site from bytes to pages. Every finding has a place in its file, and what can be built gives whole files.
func fault(ofSite files: [(path: String, bytes: [UInt8])]) -> String? {
  let site = MemorySite(files)
  let places = site.findings.flatMap { [$0.place] + $0.notes.map(\.place) }
  if let fault = places.lazy.compactMap({ misplaced($0, files) }).first { return fault }
  if site.findings.isEmpty != site.report(files).isEmpty { return "findings are put into words" }
  guard site.isBuildable else { return nil }
  var fault: String?
  site.forEachFile { path, bytes in fault = fault ?? broken(path, bytes) }
  return fault
}

/// What is wrong with a file of a site, or nil.
private func broken(_ path: String, _ bytes: [UInt8]) -> String? {
  // Workbooks are records here, which have numbers in them.
  guard !path.hasSuffix(".xlsx") else { return nil }
  guard let text = String(validating: bytes, as: UTF8.self) else { return "\(path) is UTF-8" }
  if path.hasSuffix(".html"), !text.hasSuffix("</html>\n") { return "\(path) is whole" }
  if path.hasPrefix("search/"), !text.hasSuffix(");\n") { return "\(path) is whole" }
  return nil
}

private let newline = UInt8(ascii: "\n")
private let head = Array("=== ".utf8)

/// The files in order of their paths, as a scan brings them.
private func files(in bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
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
  return files.map { ($0, $1) }.sorted { $0.path < $1.path }
}

private func sitePath(_ bytes: ArraySlice<UInt8>, isNew: (String) -> Bool) -> String? {
  let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let isPath = parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") && $0.allSatisfy(isOfName) }
  let path = String(decoding: bytes, as: UTF8.self)
  return isPath && isNew(path) ? path : nil
}

private func isOfName(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\") }

/// Every place lies in a file of the site, or at the top of one that is missing.
private func misplaced(_ place: Place, _ files: [(path: String, bytes: [UInt8])]) -> String? {
  let said = "a finding lies in its file, not at \(place.file):\(place.line):\(place.column)+\(place.width)"
  guard place.line >= 1, place.column >= 1, place.width >= 0 else { return said }
  guard let file = files.first(where: { $0.path == place.file }) else { return place.line == 1 ? nil : said }
  let lines = file.bytes.split(separator: newline, omittingEmptySubsequences: false)
  guard Int(place.line) <= lines.count else { return said }
  return Int(place.column) <= lines[Int(place.line) - 1].count + 1 ? nil : said
}
