import Foundation
import RungModel
import Testing

/// One bad file spoils only itself: whatever other files say of what stands in it is no fault of theirs.
@Suite struct EchoTests {
  private static let clean = Result { try LinkedSite.texts(of: testsFolder.appending(path: "Rules/_clean/Content")) }
  private static let paths = ((try? clean.get()) ?? [:]).keys.filter { !$0.hasSuffix(".svg") }.sorted()

  private let files: [String: String]

  init() throws { files = try Self.clean.get() }

  @Test func thereAreFilesToSpoil() {
    #expect(Self.paths.count == 9)
    #expect(LinkedSite(files).findings == [])
  }

  @Test(arguments: paths) func aFileThatIsNoYAMLIsOneFinding(path: String) {
    expectOneFinding(in: path, "--- \nkey: [\n")
  }

  @Test(arguments: paths) func anEmptyFileIsOneFinding(path: String) {
    let mayBeEmpty = ["sources.yaml", "glossary.yaml"].contains(path)
    if !mayBeEmpty { expectOneFinding(in: path, "") }
  }

  @Test(arguments: paths) func aFileOfOtherBytesIsOneFinding(path: String) {
    expectOneFinding(in: path, "\u{7}")
  }

  private func expectOneFinding(in path: String, _ text: String) {
    var spoilt = files
    spoilt[path] = text
    let findings = LinkedSite(spoilt).findings
    #expect(findings.count == 1, "\(findings.map { "\($0.place.file):\($0.place.line) \($0.headline)" })")
    #expect(findings.first?.place.file == path)
  }

  @Test(arguments: ["aide", "lead-aide", "sonographer", "framework"])
  func aFileNamedAfterNoKeyIsOneFinding(name: String) {
    var renamed = files
    let isFramework = name == "framework"
    for (path, text) in files where isFramework ? path.hasPrefix("frameworks/") : path.hasSuffix("/\(name).yaml") {
      renamed[path] = nil
      let folder = isFramework ? "frameworks/Ultrasound" : "frameworks/ultrasound"
      renamed[folder + "/" + (isFramework ? String(path.split(separator: "/")[2]) : name.uppercased() + ".yaml")] = text
    }
    #expect(LinkedSite(renamed).findings.map(\.rule) == [.badID])
  }
}
