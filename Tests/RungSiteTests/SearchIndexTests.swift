import Foundation
import RungSite
import Testing

/// What search finds is what the pages say, and its files stay small.
@Suite struct SearchIndexTests {
  let scratch: ScratchFolder
  let files: [String: Data]
  let pieces: SearchPieces

  init() throws {
    scratch = try ScratchFolder()
    let site = scratch.url.appending(path: "Site")
    #expect(SiteRun.build(testsFolder.deletingLastPathComponent(), into: site).outcome == .clean)
    files = try contents(of: site)
    pieces = try SearchPieces(files)
  }

  @Test func everyEntryLeadsToSomethingOnAPage() {
    let links = SiteLinks(files)
    let addresses = pieces.entries.map(\.address)
    #expect(addresses.count > 400)
    #expect(addresses.filter { !links.leads(to: $0) } == [])
  }

  @Test func everyStatementIsAnEntryOnce() {
    let statements = pieces.entries.filter { $0.kind == "statement" }.map(\.address)
    let roles = Set(pieces.entries.filter { ["role", "level"].contains($0.kind) }.map(\.address))
    let shown = files.filter { roles.contains($0.key) }.flatMap { path, page in
      // What is carried up has an id with an underscore; its own page is another.
      String(decoding: page, as: UTF8.self).matches(of: #/<[a-z]+ class="statement[^>]* id="([^"_]+)"/#)
        .map { "\(path)#\($0.1)" }
    }
    #expect(statements.count == Set(statements).count)
    #expect(Set(shown).subtracting(statements) == [])
    #expect(shown.count > 200)
  }

  @Test func everyWordThatIsShownIsFound() {
    for (number, entry) in pieces.entries.enumerated() {
      for word in entry.nameWords where pieces.places[word]?.name.contains(number) != true {
        Issue.record("\(entry.address): \(word) in its name")
      }
      for word in entry.textWords where pieces.places[word]?.text.contains(number) != true {
        Issue.record("\(entry.address): \(word)")
      }
    }
  }

  @Test func everyWordIsInTheVocabularyWithItsCount() {
    #expect(pieces.counts.count == pieces.places.count)
    #expect(pieces.places.allSatisfy { pieces.counts[$0.key] == $0.value.name.union($0.value.text).count })
  }

  @Test func noFileIsLarge() {
    let sizes = files.filter { $0.key.hasPrefix("search/") }
    #expect(sizes.count > 20)
    #expect(sizes.filter { $0.value.count > 40_000 }.map(\.key) == [])
  }
}
