import RungModel
import RungProbes
import RungSite
import Testing

@Suite struct TextReportTests {
  private func report(_ findings: [Diagnostic], _ source: [UInt8] = []) -> String {
    TextReport(isColoured: false) { _ in source }.text(findings)
  }

  @Test func twoHundredFindingsAreShown() {
    let findings = (1...5_000).map { Diagnostic(.rawHTML, at: Place(file: "a.md", line: $0), "number \($0)") }
    let text = report(findings)
    #expect(text.contains("a.md:200:1: warning: number 200 [raw-html]\n"))
    #expect(!text.contains("number 201"))
    #expect(text.hasSuffix("\n4800 more are not shown: mend these first, or ask for all with --format json\n"))
    #expect(JSONReport().text(findings).split(separator: "\n").count == 5_000)
    #expect(!report(Array(findings.prefix(200))).contains("more are not shown"))
  }

  /// A terminal would break the line, turn it round or show nothing at all.
  @Test(arguments: [
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{200E}", "\u{61C}", "\u{1B}", "\u{85}",
  ])
  func signsThatNobodySeesAreShown(sign: String) {
    let finding = Diagnostic(
      .rawHTML, at: Place(file: "a\(sign).md", line: 1, column: 2), "b\(sign)c", hint: "d\(sign)")
    #expect(
      report([finding], Array("e\(sign)f".utf8))
        == "a?.md:1:2: warning: b?c [raw-html]\n  1 | e?f\n    |  ^\n  hint: d?\n\n")
  }

  @Test func aLineOfTenMegabytesCostsLittle() {
    let findings = (0..<200).map { Diagnostic(.rawHTML, at: Place(file: "a", column: $0 << 15, width: 1 << 20), "b") }
    func cost(megabytes: Int) -> Double {
      let line = [UInt8](repeating: UInt8(ascii: "x"), count: megabytes << 20)
      return threadSeconds { #expect(report(findings, line).utf8.count < 200 * 500) }
    }
    #expect(leastGrowth(of: cost, from: 5) < 3)
  }
}
