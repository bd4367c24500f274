import RungModel

@testable import RungReading

/// Brings the reader's HTML and the program's to one form where they differ on purpose, and nowhere else.
enum MarkdownAgreement {
  /// What the reader writes, with holes filled as the program would and without what it adds.
  static func ours(_ text: String) -> String {
    let (prose, _) = MarkdownReader().read(text, file: "a.md", mode: .page)
    return withoutAdditions(filled(prose))
  }

  static func filled(_ prose: Prose) -> String {
    var html: [UInt8] = []
    var start = 0
    for hole in prose.holes {
      html += prose.html[start..<hole.offset]
      start = hole.offset
      if case .address(let mention) = hole.kind { html += address(prose.mentions[mention].destination).utf8 }
    }
    return String(decoding: html + prose.html[start...], as: UTF8.self)
  }

  /// As the program escapes an address.
  private static func address(_ destination: String) -> String {
    destination.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      case _ where byte < 0x80 && isSafe(Character(UnicodeScalar(byte))): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private static func isSafe(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "-_.+!*(),%#@?=;:/$~".contains(sign)
  }

  /// Without ids of headings, scopes and boxes of tables, and labels of tasks, and with alignment as an attribute.
  private static func withoutAdditions(_ html: String) -> String {
    html.replacing(/<(h[1-6]) id="[^"]*">/) { "<\($0.1)>" }
      .replacing(/<div class="scroll plain" role="region" aria-label="" tabindex="0">\n<table>/) { _ in "<table>" }
      .replacing("</table>\n</div>", with: "</table>")
      .replacing("<th scope=\"col\"", with: "<th")
      .replacing(/<(t[hd]) class="(left|center|right)">/) { "<\($0.1) align=\"\($0.2)\">" }
      .replacing(/disabled="" aria-label="" \/>/) { _ in "disabled=\"\" />" }
      .replacing(footnoteTag) { bareTag($0.output) }
  }

  /// What the program writes, with raw HTML as text and without the links that a site does not follow.
  static func theirs(_ answer: MarkdownOracle.Answer) -> String {
    var pieces = answer.rawHTML[...]
    return answer.html
      .replacing(/<!-- raw HTML omitted -->(\n?)/) { shown(pieces.popFirst() ?? "", $0.1) }
      .replacing(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/.dotMatchesNewlines()) { isRefused($0.1) ? $0.2 : $0.0 }
      .replacing(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/) { isRefusedPicture($0.1) ? $0.2 : $0.0 }
      .replacing(footnoteTag) { bareTag($0.output) }
      .replacing(/<h[1-6]><\/h[1-6]>\n/, with: "")
  }

  private static func shown(_ raw: String, _ lineEnd: Substring) -> String {
    let isBlock = raw.hasSuffix("\n")
    let text = raw.replacing(/&lt;!--.*?(--&gt;|$)/.dotMatchesNewlines()) { _ in "" }
    guard isBlock else { return text + lineEnd }
    let words = text.drop { " \t\n".contains($0) }
    guard let last = words.lastIndex(where: { !" \t\n".contains($0) }) else { return "" }
    return "<p>\(words[...last])</p>\n"
  }

  private static func isRefused(_ address: Substring) -> Bool {
    if address.starts(with: "//") { return true }
    guard let scheme = address.firstMatch(of: /^([A-Za-z][A-Za-z0-9+.-]*):/)?.1 else { return false }
    // An address that browsers read as another one is no link either; a test of its own says which these are.
    if ["http", "https", "mailto", "tel"].contains(scheme.lowercased()) {
      return WebAddress.sound(unescaped(address)) == nil
    }
    return !["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      && LinkKind(rawValue: String(scheme)) == nil
  }

  private static func unescaped(_ address: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.replacing("&amp;", with: "&").replacing("&#x27;", with: "'").utf8)[...]
    while let byte = rest.popFirst() {
      let code = byte == UInt8(ascii: "%") ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      if code != nil { rest = rest.dropFirst(2) }
      bytes.append(code ?? byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isRefusedPicture(_ address: Substring) -> Bool {
    isRefused(address) || address.firstMatch(of: /^(?i:https?|mailto|tel):/) != nil
  }

  /// The tags of footnotes, whose ids and labels differ.
  nonisolated(unsafe) private static let footnoteTag =
    /<(section) class="footnotes"[^>]*>|<(li) id="fn[^>]*>|<(a) href="#fn[^>]*>|<sup class="footnote-ref">([0-9]+<\/sup><\/a>)/

  private static func bareTag(_ match: (Substring, Substring?, Substring?, Substring?, Substring?)) -> String {
    if let rest = match.4 { return "<sup>\(rest)" }
    return "<\(match.1 ?? match.2 ?? match.3 ?? "")>"
  }
}
