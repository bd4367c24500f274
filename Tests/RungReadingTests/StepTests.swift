import Foundation
import RungModel
import Testing

/// What changes between the roles of the shipped frameworks, counted as by hand.
@Suite struct ShippedStepTests {
  private let catalog: Catalog

  init() throws {
    let site = try LinkedSite(contentsOf: testsFolder.deletingLastPathComponent().appending(path: "Content"))
    try #require(site.findings == [])
    catalog = site.catalog
  }

  private func counts(_ from: String, _ to: String) throws -> [String: Int] {
    let left = try #require(catalog.holders.first { $0.key == from })
    let right = try #require(catalog.holders.first { $0.key == to && $0.framework == left.framework })
    let changes = try #require(catalog.changes(from: left.id, to: right.id))
    return Dictionary(
      uniqueKeysWithValues: StepChanges.Change.allCases.map { ($0.rawValue, changes.count($0)) })
  }

  @Test func fromClinicalSupportWorkerToSenior() throws {
    #expect(
      try counts("clinical-support-worker", "senior-clinical-support-worker")
        == ["new": 26, "changed": 14, "same": 7, "carried": 11, "not-listed": 0])
  }

  @Test func fromSeniorToAssistantPractitioner() throws {
    #expect(
      try counts("senior-clinical-support-worker", "assistant-practitioner")
        == ["new": 11, "changed": 14, "same": 10, "carried": 34, "not-listed": 0])
  }
}

@Suite struct StepsOfAFrameworkTests {
  @Test func twoWaysToOneRoleAreOneStep() throws {
    let ways = "progression: [{to: b, how: possible}, {to: b, how: requires, asks: A degree}]"
    let site = LinkedSite(roles: ["a": "statements: {one: {a1: A}}\n\(ways)", "b": "statements: {one: {b1: B}}"])
    #expect(site.findings == [])
    #expect(site.catalog.steps(of: site.catalog.frameworks[0]).count == 1)
  }
}
