import RungModel
import Testing

/// Links that name something, and something that makes no sense where they stand.
@Suite struct LinkFaultTests {
  private func words(_ site: LinkedSite) -> [String] {
    site.findings.map { "\($0.place.line):\($0.place.column)+\($0.place.width) \($0.rule.rawValue): \($0.headline)" }
  }

  private func page(_ body: String) -> [String] {
    var files = ["page.md": "---\ntitle: P\n---\n## Top\n\(body)\n", "a.svg": "<svg/>"]
    files["site.yaml"] = "title: S\npublisher: P\nlanguage: en\n"
    return words(LinkedSite(files))
  }

  @Test func emptyLinks() {
    #expect(
      page("[a]() [b](#) [](<>) [c](#top) [d](page.md#)") == [
        "5:5+0 broken-link: this link leads nowhere", "5:11+1 broken-link: this link leads nowhere",
        "5:18+0 broken-link: this link leads nowhere",
      ])
  }

  @Test func picturesThatAreNone() {
    #expect(page("![a](a.svg)") == [])
    #expect(
      page("![a](site:home) ![b](page.md) ![c](#top) ![d]() ![e](role:x)") == [
        "5:6+9 broken-link: 'site:home' is no picture", "5:22+7 broken-link: 'page.md' is no picture",
        "5:36+4 broken-link: '#top' is no picture", "5:47+0 broken-link: this link leads nowhere",
        "5:54+6 unknown-role: 'x' is no role",
      ])
  }

  @Test func aRoleTwiceAtOneLevelOfACrosswalk() {
    let framework = "title: F\nsummary: F.\nareas: {one: One}\nholders: [a]\n"
    let role = "role: a\ntitle: A\nsummary: S.\nstatements: {one: {ID: A}}\n"
    let site = LinkedSite([
      "site.yaml": "title: S\npublisher: P\nlanguage: en\n", "frameworks/f/framework.yaml": framework,
      "frameworks/g/framework.yaml": framework, "frameworks/f/a.yaml": role.replacing("ID", with: "f1"),
      "frameworks/g/a.yaml": role.replacing("ID", with: "g1"),
      "crosswalks.yaml":
        "c:\n  title: C\n  summary: S.\n  ground: G.\n  levels:\n    l: {title: L, holders: [f/a, g/a, f/a]}\n",
    ])
    #expect(words(site) == ["6:39+3 duplicate-id: 'f/a' stands twice at this level"])
  }

  @Test func aStepToTheRoleItself() {
    let site = LinkedSite(roles: [
      "a": "progression:\n- {to: b}\n- {to: f/b}", "b": "progression:\n- {to: b}\n- {to: f/b}",
    ])
    #expect(
      words(site) == [
        "6:8+1 bad-value: 'b' is this very role, and a step leads to another",
        "7:8+3 bad-value: 'f/b' is this very role, and a step leads to another",
      ])
  }

  @Test(arguments: ["same-as", "continues"]) func aStatementAndItsOwnPoints(relation: String) {
    let relates = relation == "same-as" ? "" : "text: T, "
    let site = LinkedSite(roles: [
      "a": """
      statements:
        one:
          whole: {text: W, items: {part: {text: P, items: {point: {\(relates)\(relation): whole}, sound: {\(relates)\(relation): beside}}}}}
          other: {\(relates)\(relation): own, items: {own: O}}
          beside: B
      """
    ])
    let verb = relation == "same-as" ? "be the same as" : "continue"
    #expect(
      site.findings.map { "\($0.place.line) \($0.rule.rawValue): \($0.headline)" } == [
        "7 circular-continuation: 'point' is a point of 'whole', so neither can \(verb) the other",
        "8 circular-continuation: 'own' is a point of 'other', so neither can \(verb) the other",
      ])
  }
}
