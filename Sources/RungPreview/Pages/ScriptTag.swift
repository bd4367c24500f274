/// What each page is given on the way out, so that it keeps itself up to date.
package struct ScriptTag: Sendable {
  package var version: Int
  package var token: String
  package var hasEditor: Bool

  package init(version: Int, token: String, hasEditor: Bool) {
    self.version = version
    self.token = token
    self.hasEditor = hasEditor
  }

  var text: String {
    """
    <script src="/_rung/preview.js" data-version="\(version)" data-token="\(token)" \
    data-editor="\(hasEditor ? "yes" : "no")" defer></script>
    """
  }

  /// Before the last end of a body, or at the end where there is none.
  package func added(to page: [UInt8]) -> [UInt8] {
    let spot = endOfBody(page) ?? page.count
    return Array(page[..<spot]) + Array(text.utf8) + page[spot...]
  }
}

private let bodyEnd = Array("</body>".utf8)

private func endOfBody(_ page: [UInt8]) -> Int? {
  guard page.count >= bodyEnd.count else { return nil }
  return (0...(page.count - bodyEnd.count)).reversed().first { start in
    bodyEnd.indices.allSatisfy { lowercased(page[start + $0]) == bodyEnd[$0] }
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
