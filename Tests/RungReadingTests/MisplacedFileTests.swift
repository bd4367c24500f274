import RungModel
import RungReading
import Testing

/// Files that are copied, though their names say that they were meant to be read.
@Suite struct MisplacedFileTests {
  private func hint(_ path: String) -> String? {
    assetDocument(path: path, file: path, .other, nil).findings.first?.hint
  }

  @Test(arguments: [
    ("site.yml", "site.yaml"), ("Site.yaml", "site.yaml"), ("SOURCES.YML", "sources.yaml"),
    ("source.yaml", "sources.yaml"), ("guide/sources.yaml", "sources.yaml"), ("glosary.yml", "glossary.yaml"),
    ("guide/page.MD", "guide/page.md"),
    ("page.markdown", "page.md"), ("Guide/Page.mkd", "Guide/Page.md"),
    ("frameworks/x/framework.yml", "frameworks/x/framework.yaml"), ("frameworks/x/role.YAML", "frameworks/x/role.yaml"),
    ("Frameworks/x/role.yaml", "frameworks/x/role.yaml"),
  ])
  func whatABetterNameMends(path: String, name: String) { #expect(hint(path) == "rename it to '\(name)'") }

  @Test func whatABetterPlaceMends() {
    let page = "move it out of 'frameworks/': pages stand beside that folder"
    let role = "move it into the folder of its framework, as in 'frameworks/my-framework/', or out of the content"
    for path in ["frameworks/x/notes.md", "frameworks/readme.md"] { #expect(hint(path) == page) }
    for path in ["frameworks/role.yaml", "frameworks/x/y/role.yaml", "roles/role.yml"] {
      #expect(hint(path) == role)
    }
  }

  @Test func aFrameworksOwnFileHasOneName() {
    let document = parseDocument(path: "frameworks/x/Framework.yaml", file: "f", bytes: Array("title: T\n".utf8))
    #expect(document.findings.filter { $0.rule == .badID }.map(\.hint) == ["rename the file to 'framework.yaml'"])
  }

  @Test(arguments: ["a.png", "frameworks/x/ladder.svg", "md", "a.md.zip", "yaml/a.pdf", "a.yaml/b"])
  func otherFilesAreFine(path: String) { #expect(assetDocument(path: path, file: path, .other, nil).findings == []) }
}
