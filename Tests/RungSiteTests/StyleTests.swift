import RungSite
import Testing

@Suite struct StyleTests {
  /// A name that nothing defines paints black, or nothing.
  @Test func everyVariableOfAStyleIsDefined() throws {
    for files in [builtInTheme(), previewFiles()] {
      let style = files.filter { $0.path.hasSuffix(".css") }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      let used = Set(style.matches(of: #/var\((--[a-z-]+)/#).map { String($0.1) })
      let defined = Set(style.matches(of: #/(--[a-z-]+):/#).map { String($0.1) })
      #expect(used.subtracting(defined).sorted() == [])
    }
  }
}
