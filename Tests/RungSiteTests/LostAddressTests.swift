import Foundation
import RungSite
import Testing

/// What a build had and the next one has not is told of, and with the line of the hint it leads on.
@Suite struct LostAddressTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.overlay(RuleTests.folder.appending(path: "_clean"))
    #expect(build().isEmpty)
  }

  private var site: URL { scratch.url.appending(path: "Site") }

  /// What is said of addresses.
  private func build() -> [String] {
    let lines = SiteRun.build(scratch.url, into: site).said.split(separator: "\n").map(String.init)
    return zip(lines, lines.dropFirst() + [""]).flatMap { line, hint in
      line.hasSuffix("[lost-address]")
        ? [line.replacing(#/^.*warning: | \[lost-address\]$/#, with: ""), hint.replacing("  hint: ", with: "")] : []
    }
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let file = scratch.url.appending(path: "Content/frameworks/ultrasound/\(path)")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old), "\(path) has no '\(old)'")
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  private func rename(_ old: String, _ new: String) throws {
    let folder = scratch.url.appending(path: "Content/frameworks/ultrasound")
    try FileManager.default.moveItem(
      at: folder.appending(path: "\(old).yaml"), to: folder.appending(path: "\(new).yaml"))
    let content = scratch.url.appending(path: "Content")
    for name in try FileManager.default.subpathsOfDirectory(atPath: content.path)
    where name.hasSuffix(".md") || name.hasSuffix(".yaml") {
      let file = content.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      // Not where it is a part of another key.
      let key = try Regex("[^\\w-]\(old)\\b", as: Substring.self)
      try text.replacing(key) { "\($0.output.prefix(1))\(new)" }.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func page(_ path: String) throws -> String {
    try String(contentsOf: site.appending(path: path), encoding: .utf8)
  }

  @Test func aRoleThatIsRenamed() throws {
    try rename("sonographer", "scanner")
    #expect(
      build() == [
        "'ultrasound/sonographer.html' was the address of a page, and leads nowhere now",
        "write 'formerly: sonographer' in the file of the role that takes its place",
      ])
    // Told of once: the next build has a list without it.
    #expect(build().isEmpty)
  }

  @Test func aRoleIsKnownByItsStatementsAndItsOtherPagesLeadOn() throws {
    try rename("aide", "helper")
    #expect(
      build() == [
        "'ultrasound/aide.html' was the address of a page, and leads nowhere now",
        "write 'formerly: aide' in Content/frameworks/ultrasound/helper.yaml",
      ])
    try edit("helper.yaml", "role: helper\n", "role: helper\nformerly: aide\n")
    #expect(build().isEmpty)
    #expect(try page("ultrasound/aide.html").contains("helper.html"))
    #expect(try page("ultrasound/step_aide_lead-aide.html").contains("step_helper_lead-aide.html"))
  }

  @Test func aLinkToWhatWasRenamedIsNotSentToAnother() throws {
    try rename("lead-aide", "lead-aid")
    let home = scratch.url.appending(path: "Content/index.md")
    try (String(contentsOf: home, encoding: .utf8) + "\n[Lead](role:lead-aide), [Clean](statement:clean-prob)\n")
      .write(to: home, atomically: true, encoding: .utf8)
    try edit("aide.yaml", "    clean-probe:", "    clean-prob:")
    try edit("aide.yaml", "    stock: Keep the room stocked", "    stock: {same-as: clean-probe}")
    let said = SiteRun.build(scratch.url, into: site).said
    let hint = "hint: the last build had it. Did you rename it? Then write its new name"
    #expect(said.components(separatedBy: hint).count == 3, "\(said)")
  }

  @Test func anAreaThatIsRenamed() throws {
    for file in ["framework.yaml", "aide.yaml", "lead-aide.yaml"] { try? edit(file, "  rooms:", "  spaces:") }
    #expect(
      build().first == "'ultrasound/area_rooms.html' was the address of a page, and leads nowhere now")
    try edit("framework.yaml", "  spaces: Rooms", "  spaces: {title: Rooms, formerly: [rooms]}")
    #expect(build().isEmpty)
    #expect(try page("ultrasound/area_rooms.html").contains("area_spaces.html"))
  }

  @Test func aStatementThatHasAnotherID() throws {
    try edit("aide.yaml", "    clean-probe: Clean", "    wipe-probe: Clean")
    #expect(
      build() == [
        "'ultrasound/aide.html#clean-probe' was the address of a statement, and leads nowhere now",
        "write 'formerly: clean-probe' at the statement of 'aide' that takes its place",
      ])
    try edit(
      "aide.yaml", "    wipe-probe: Clean the probe after each patient",
      "    wipe-probe: {text: Clean the probe after each patient, formerly: clean-probe}")
    #expect(build().isEmpty)
    #expect(
      try page("ultrasound/aide.html").contains(
        "<li id=\"clean-probe\"><a href=\"../ultrasound/aide.html#wipe-probe\">"))
  }

  @Test func aStatementOfAnotherRole() throws {
    try edit("aide.yaml", "    clean-probe: Clean the probe after each patient\n", "")
    try edit("lead-aide.yaml", "  rooms:\n", "  rooms:\n    clean-probe: Clean the probe after each patient\n")
    let said = build()
    #expect(said.first == "'ultrasound/aide.html#clean-probe' was the address of a statement, and leads nowhere now")
    #expect(said.last?.hasPrefix("write 'formerly: aide/clean-probe' at the statement 'clean-probe' in ") == true)
    try edit(
      "lead-aide.yaml", "    clean-probe: Clean the probe after each patient",
      "    clean-probe: {text: Clean the probe after each patient, formerly: aide/clean-probe}")
    #expect(build().isEmpty)
    #expect(
      try page("ultrasound/aide.html").contains(
        "<li id=\"clean-probe\"><a href=\"../ultrasound/lead-aide.html#clean-probe\">"))
  }

  @Test func whatFormerlySaysHasToBeFree() throws {
    try edit(
      "aide.yaml", "    stock: Keep the room stocked",
      "    stock: {text: Keep the room stocked, formerly: [clean-probe, nobody/x, a/b/c]}")
    let rules = SiteRun.check(scratch.url).findings.map(\.rule)
    #expect(rules.sorted() == ["bad-id", "duplicate-id", "unknown-role"])
  }

  /// A stranger's file, or half a list, is no list.
  @Test(arguments: [
    "", "a\n", "rung addresses 1 (what links may lead to; for the --previous of a later build)\na.html\n",
  ])
  func aListHasToBeWhole(text: String) throws {
    try scratch.put("previous.txt", Array(text.utf8))
    let run = SiteRun.check(scratch.url)
    #expect(run.outcome == .fault)
    #expect(run.concluded.contains("it is not the whole of an addresses.txt"))
  }
}
