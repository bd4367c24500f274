import Foundation
import RungModel
import Testing

@testable import RungRendering
@testable import RungSite

/// No text of any script ends a command: whatever an author writes, a site is built, handed out, shown and printed.
@Suite struct AnyTextTests {
  /// More of them: `RUNG_SITES=1000 swift test --filter AnyText`.
  private static let sites = ProcessInfo.processInfo.environment["RUNG_SITES"].flatMap { UInt64($0) } ?? 20

  /// A trap would end the whole run. On a thread of its own: other tests wait for programs on those that run tests.
  @Test func everySiteIsMade() async throws {
    let (made, refused) = try await withCheckedThrowingContinuation { ending in
      Thread.detachNewThread { ending.resume(with: Result { try makeAll() }) }
    }
    // Some texts are refused, because Markdown takes them for more than a paragraph; most are not.
    #expect(made > 4 * refused)
  }

  private func makeAll() throws -> (made: Int, refused: Int) {
    var (made, refused) = (0, 0)
    for seed in 0..<Self.sites {
      if try make(RandomSite(seed: seed), seed) { made += 1 } else { refused += 1 }
    }
    return (made, refused)
  }

  /// Of each fifth site the handout and the sheets are made too, which takes longest.
  /// - Returns: whether it has no errors.
  private func make(_ random: RandomSite, _ number: UInt64) throws -> Bool {
    let scratch = try ScratchFolder()
    for (path, text) in random.files { try scratch.put("Content/" + path, Array(text.utf8)) }
    let input = try SiteInput.read(
      content: scratch.path("Content"), templates: scratch.path("Templates"), jobs: 1)
    let site = PreparedSite.prepare(input, makers: Makers(), hasFingerprints: false)
    let report = TextReport(isColoured: false) { path in FileManager.default.contents(atPath: path).map(Array.init) }
    let said = report.text(site.findings.filter { $0.severity == .error })
    guard said.isEmpty else { return false }
    for (path, file) in site.files { check(try site.bytes(of: file, at: path), path) }
    guard number % 5 == 0 else { return true }
    check(try Handout(site: site, framework: nil).html().bytes, "handout.html")
    let paper = SitePaper(site: site)
    for document in try paper.documents(.everything, in: nil) { check(try document.html(), document.name) }
    let workbooks = site.renderer.catalog.frameworks.map { framework in
      var records = ByteBuffer()
      site.renderer.writeWorkbook(of: framework, into: &records)
      return Array(records.bytes)
    }
    for records in workbooks { check(records, "workbook") }
    return true
  }

  /// What is written is UTF-8: no text was cut within a sign.
  private func check(_ bytes: [UInt8], _ path: String) {
    let isText = !path.hasSuffix(".png") && !path.hasSuffix(".woff2")
    #expect(!isText || String(validating: bytes, as: UTF8.self) != nil, "\(path) is no UTF-8")
  }
}
