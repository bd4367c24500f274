import RungProbes
import Testing

/// Everything that `make fuzz` throws bytes at takes a few here too, so that what it looks at is always built and run.
@Suite struct ProbeTests {
  private let texts = [
    "", "\n", "=== site.yaml\ntitle: A\n", "title: Häuser\u{301}\n---\n", "---\na: b\n---\n# x\n", "{{name}}{{#items}}",
    "GET /search.html HTTP/1.1\r\nHost: localhost\r\n\r\n", "rung manifest 1\n../outside.txt\nend 1\n",
    String(repeating: "ភាសាខ្មែរ", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 90), "\u{202E}ab\u{200B}c\n\u{FE0F}",
  ]

  @Test func theSiteThatHostileOnesAreMadeOfIsGood() { #expect(plainSiteFault() == nil) }

  @Test(arguments: Probe.allCases) func itKeepsItsPromises(probe: Probe) {
    var random = Random(seed: 8)
    for text in texts {
      var bytes = Array(text.utf8)
      #expect(probe.fault(bytes) == nil, "\(text.debugDescription)")
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        #expect(probe.fault(bytes) == nil, "\(bytes)")
      }
    }
  }
}
