import RungModel
import RungTemplates
import Testing

@Suite struct ArbitraryBytesTests {
  static let seeds = [
    "{{#items}}{{name}}{{> sample}}{{/items}}",
    "{{< layout}}{{$title}}{{{html}}}{{/title}}{{$body}}\n x\n{{/body}}{{/layout}}",
    "{{=<% %>=}}<%#words%><%.%><%/words%>\r\n", "  {{> other}}\n{{^deep}}\n{{! note }}\n{{/deep}}",
    "{{#next.next}}{{&html}}{{next.name}}{{/next.next}}",
  ]

  /// Nothing that is thrown in brings it down; a longer run is for the fuzzer.
  @Test func anyBytesCompileAndRender() {
    var dice = Dice(seed: 1)
    var out = ByteBuffer()
    for _ in 0..<2_000 {
      out.removeAll()
      let findings = renderSample(mutant(&dice), into: &out)
      #expect(findings == findings.sorted())
    }
  }

  private func mutant(_ dice: inout Dice) -> [UInt8] {
    var bytes = Array(dice.pick(Self.seeds).utf8) + Array(dice.pick(Self.seeds).utf8)
    for _ in 0..<dice.roll(6) {
      let place = dice.roll(bytes.count)
      switch dice.roll(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(dice.pick(Array("{}#^/<>$&!=. \n\tname\u{FF}".utf8)), at: place)
      case 2: bytes.insert(contentsOf: Array(dice.pick(Self.seeds).utf8.dropFirst(dice.roll(9))), at: place)
      default: bytes.swapAt(place, dice.roll(bytes.count))
      }
      if bytes.isEmpty { bytes = [UInt8(ascii: "{")] }
    }
    return bytes
  }
}
