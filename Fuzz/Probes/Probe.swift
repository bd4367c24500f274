import Glibc
import RungModel
import RungReading
import RungTemplates

/// A part of Rung that has to take any bytes at all. `make fuzz` throws at it what libFuzzer comes up with, the tests what
/// they mutate themselves.
package enum Probe: String, CaseIterable, Sendable {
  case yaml
  case frontMatter = "front-matter"
  case template, markdown, site, unicode, search, preview
  case siteFolder = "site-folder"

  /// The promise that was broken, or nil.
  package func fault(_ bytes: [UInt8]) -> String? {
    switch self {
    case .yaml: probeYAML(bytes)
    case .frontMatter: probeFrontMatter(bytes)
    case .template: probeTemplate(bytes)
    case .markdown: probeMarkdown(bytes)
    case .site: probeSite(bytes)
    case .unicode: probeUnicode(bytes)
    case .search: probeSearch(bytes)
    case .preview: probePreview(bytes)
    case .siteFolder: probeSiteFolder(bytes)
    }
  }
}

private func probeTemplate(_ bytes: [UInt8]) -> String? {
  var out = ByteBuffer()
  let findings = renderSample(bytes, into: &out)
  return findings == findings.sorted() ? nil : "findings are sorted"
}

private func probeMarkdown(_ bytes: [UInt8]) -> String? {
  bytes.withUnsafeBufferPointer { readArbitraryMarkdown($0) }
  return nil
}

/// The one that `RUNG_PROBE` names.
private let chosen = getenv("RUNG_PROBE").flatMap { Probe(rawValue: String(cString: $0)) }

/// What libFuzzer calls. It keeps the bytes if the process ends here.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let chosen else { return end("RUNG_PROBE names no probe") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let fault = chosen.fault(bytes) else { return 0 }
  return end("broken promise: \(fault)")
}

private func end(_ words: String) -> CInt {
  _ = "\(words)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
  abort()
}
