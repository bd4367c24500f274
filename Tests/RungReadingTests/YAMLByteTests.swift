import RungReading
import Testing

@Suite struct YAMLByteTests {
  private func check(_ bytes: [UInt8]) -> [String] { checkBytes(bytes, in: "f.md").map(words) }

  @Test(arguments: [
    "", "plain\ttext\r\n", "é – “x” 日本 😀 \u{200D}\u{A0}", "\u{FEFF}text", "\u{E000}\u{10FFFF}\u{7FF}\u{800}",
  ])
  func cleanTextPasses(text: String) {
    for padding in 0..<9 { #expect(check(Array((text + String(repeating: "x", count: padding)).utf8)) == []) }
  }

  @Test(arguments: [
    [0xC3], [0xE9], [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    [0xF5], [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x82],
  ])
  func badUTF8IsFoundWhereItStands(bytes: [UInt8]) {
    for padding in 0..<9 {
      let findings = check(Array("one\né".utf8) + [UInt8](repeating: 0x78, count: padding) + bytes)
      let byte = String(bytes[0], radix: 16, uppercase: true)
      #expect(findings.first == "2:\(padding + 3)+1 bad-utf8: byte 0x\(byte) is not UTF-8 → save the file as UTF-8")
    }
  }

  @Test(arguments: [
    ("\0", 1, "control byte 0x00"), ("\u{1B}", 1, "control byte 0x1B"), ("\u{7F}", 1, "control byte 0x7F"),
    ("\u{85}", 2, "hidden control sign U+0085"), ("\u{9F}", 2, "hidden control sign U+009F"),
    ("\u{202A}", 3, "hidden control sign U+202A"), ("\u{202E}", 3, "hidden control sign U+202E"),
    ("\u{2066}", 3, "hidden control sign U+2066"), ("\u{2069}", 3, "hidden control sign U+2069"),
    ("\u{FEFF}", 3, "hidden control sign U+FEFF"), ("\u{FFFE}", 3, "hidden control sign U+FFFE"),
  ])
  func controlSignsAreFoundWhereTheyStand(sign: String, width: Int, headline: String) {
    for padding in 0..<9 {
      let text = "one\n" + String(repeating: "x", count: padding) + sign + "\nmore text\n"
      #expect(check(Array(text.utf8)) == ["2:\(padding + 1)+\(width) control-byte: \(headline) → delete it"])
    }
  }

  @Test func everyByteIsJudgedInEveryPlace() {
    for byte in UInt8.min..<0x80 {
      for place in 0..<24 {
        var bytes = [UInt8](repeating: 0x7E, count: 24)
        bytes[place] = byte
        let isClean = (0x20..<0x7F).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
        #expect(check(bytes).isEmpty == isClean)
      }
    }
  }

  @Test func threeOfAKindAreEnough() {
    let findings = check(Array("\0\0\0\0\0".utf8) + [0xFF, 0xE9, 0xE9, 0xE9, 0xE9])
    #expect(findings.map { $0.prefix(3) } == ["1:1", "1:2", "1:3", "1:6", "1:7", "1:8"])
  }

  @Test func wideEncodingsAreOneFinding() {
    let expected = ["1:1+2 bad-utf8: the file is UTF-16, not UTF-8 → save the file as UTF-8"]
    #expect(check([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]) == expected)
    #expect(check([0xFE, 0xFF, 0x00, 0x61]) == expected)
  }

  @Test func sizeIsBounded() {
    #expect(check([UInt8](repeating: 0x61, count: ByteLimits.file)) == [])
    #expect(
      check([UInt8](repeating: 0, count: ByteLimits.file + 1)) == [
        "1:1+0 file-too-large: 1048577 bytes are more than the 1048576 that a file may have → "
          + "divide the file into smaller ones"
      ])
  }
}
