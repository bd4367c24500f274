import Foundation
import RungModel
import RungRendering
import RungTemplates
import Testing

/// A kind of embed that is forgotten somewhere would leave a hole on a page, without a word.
@Suite struct EmbedKindTests {
  @Test(arguments: Embed.Kind.allCases) func isWhole(kind: Embed.Kind) throws {
    let name = kind.rawValue
    let root = testsFolder.deletingLastPathComponent()
    #expect(pageKinds.contains { $0.template == "embed/\(name)" })
    let language = try String(contentsOf: root.appending(path: "docs/language.md"), encoding: .utf8)
    #expect(language.contains("```\(name)\n"), "docs/language.md says how it is written")
    let sample = testsFolder.appending(path: "Sites/plaster/Content")
    let pages = try texts(below: sample)
    #expect(pages.contains { $0.contains("```\(name)\n") }, "a page of Tests/Sites/plaster has one")
  }

  private func texts(below folder: URL) throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}
