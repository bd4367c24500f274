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
    data-editor="\(hasEditor ? "yes" : "no")" defer blocking="render"></script>
    """
  }

  /// Before the end of the head, where it can keep a page from being painted before its script has run: half read, it
  /// would be seen at another place than the one it was left at. Without a head, before the last end of a body or at
  /// the end.
  package func added(to page: [UInt8]) -> [UInt8] {
    let spot = starts(of: "</head>", in: page).first ?? starts(of: "</body>", in: page).last ?? page.count
    return Array(page[..<spot]) + Array(text.utf8) + page[spot...]
  }
}

/// Where a tag stands, in whatever letters; found when asked for, from either end.
private func starts(of tag: String, in page: [UInt8]) -> some BidirectionalCollection<Int> {
  let wanted = Array(tag.utf8)
  return (0..<max(0, page.count - wanted.count + 1)).lazy.filter { start in
    wanted.indices.allSatisfy { lowercased(page[start + $0]) == wanted[$0] }
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
