import Foundation
import RungModel
import RungRendering
import RungTemplates
import Testing

@testable import RungSite

/// Pieces of pages are rendered once and used again: that must never show.
@Suite struct FragmentTests {
  @Test(arguments: ["Tests/Sites/plaster", "."])
  func pagesAreTheSameWithAndWithoutFragments(folder: String) throws {
    let root = testsFolder.deletingLastPathComponent().appending(path: folder)
    let input = try SiteInput.read(
      content: root.appending(path: "Content").path, templates: root.appending(path: "Templates").path, jobs: 1)
    let renderer = PreparedSite.prepare(input, makers: Makers(), hasFingerprints: true).renderer
    let fragments = FragmentCache()
    for page in renderer.map.pages {
      var plain = ByteBuffer()
      var pieced = ByteBuffer()
      renderer.render(page, into: &plain)
      renderer.render(page, into: &pieced, fragments: fragments)
      #expect(Array(plain.bytes) == Array(pieced.bytes), "\(page.path)")
    }
    #expect(renderer.map.pages.count > 20)
  }
}
