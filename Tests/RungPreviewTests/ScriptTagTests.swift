import RungPreview
import Testing

@Suite struct ScriptTagTests {
  private let tag = ScriptTag(version: 7, token: "abc", hasEditor: true)
  private let text = """
    <script src="/_rung/preview.js" data-version="7" data-token="abc" data-editor="yes" defer blocking="render"></script>
    """

  private func added(_ page: String) -> String { String(decoding: tag.added(to: Array(page.utf8)), as: UTF8.self) }

  @Test func itStandsBeforeTheEndOfTheHead() {
    #expect(added("<head><title>a</title></head><body></body>") == "<head><title>a</title>\(text)</head><body></body>")
    #expect(added("<HEAD></Head><pre></head></pre>") == "<HEAD>\(text)</Head><pre></head></pre>")
  }

  @Test func withoutAHeadItStandsBeforeTheLastEndOfABody() {
    #expect(added("<body>a</body></html>") == "<body>a\(text)</body></html>")
    #expect(added("<body>&lt;</body></body>\n") == "<body>&lt;</body>\(text)</body>\n")
    #expect(added("<BODY>a</Body>") == "<BODY>a\(text)</Body>")
  }

  @Test func aPageWithoutABodyHasItAtTheEnd() {
    #expect(added("<p>a") == "<p>a\(text)")
    #expect(added("") == text)
    #expect(added("</body") == "</body\(text)")
  }

  @Test func withoutAnEditorItSaysSo() {
    let tag = ScriptTag(version: 1, token: "t", hasEditor: false)
    #expect(String(decoding: tag.added(to: []), as: UTF8.self).contains(#"data-editor="no""#))
  }
}
