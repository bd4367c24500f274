import FoundationEssentials
import RungModel
import RungReading

/// Makes a page of a site stand by itself: its style and script come into it, and so do its pictures; links that lead nowhere
/// without the site are none.
///
/// It works on what the templates have written, so a site's own layout does not have to know of paper. No text can be taken for
/// an attribute: in texts, quotation marks are escaped.
struct StandingAlone {
  let page: [UInt8]
  /// What the addresses of the site begin with, where that is known.
  let base: String?
  let style: [UInt8]
  let script: [UInt8]
  private var out: [UInt8] = []
  /// The words that the page gives its script: attributes with their values.
  private var scriptWords: [UInt8] = []

  init(_ page: [UInt8], base: String?, style: [UInt8], script: [UInt8]) {
    self.page = page
    self.base = base
    self.style = style
    self.script = script
  }

  /// - Parameter picture: the bytes of a file of the site, by what the page calls it; nil where there is none.
  mutating func html(picture: (String) throws(MachineFault) -> [UInt8]?) throws(MachineFault) -> [UInt8] {
    out.reserveCapacity(page.count + style.count + script.count)
    var (isStyled, isScripted) = (false, false)
    for piece in HTMLPieces(page) {
      switch piece {
      case .words(let words): out += words
      case .code(let tag, let code) where tag.isCalled("style"): out += tag.bytes + code + "</style>".utf8
      case .code(let tag, _): if tag["src"]?.hasSuffix("print.js") ?? false { scriptWords = words(of: tag) }
      case .tag(let tag) where tag.isCalled("link"): continue
      // It would forbid the style and the script that come into the page.
      case .tag(let tag) where tag.isCalled("meta") && tag["http-equiv"]?.lowercased() == "content-security-policy":
        out += paperPolicy.utf8
      case .tag(let tag):
        if tag.isCalled("/head") {
          addStyle()
          isStyled = true
        } else if tag.isCalled("/body") {
          addScript()
          isScripted = true
        }
        try take(tag, picture)
      }
    }
    // A layout may leave out where head and body end.
    if !isStyled { addStyle() }
    if !isScripted { addScript() }
    return out
  }

  private func words(of tag: HTMLTag) -> [UInt8] {
    tag.attributes.filter { $0.name.starts(with: "data-".utf8) }.reduce(into: []) { $0 += $1.whole }
  }

  private mutating func addStyle() { out += "<style>\n".utf8 + style + "</style>\n".utf8 }

  private mutating func addScript() {
    out += "<script".utf8 + scriptWords + ">\n".utf8 + script + "</script>\n".utf8
  }

  private mutating func take(
    _ tag: HTMLTag, _ picture: (String) throws(MachineFault) -> [UInt8]?
  ) throws(MachineFault) {
    var rest = tag.bytes
    for attribute in tag.attributes where attribute.isCalled("href") || attribute.isCalled("src") {
      let address = attribute.text
      out += rest[..<attribute.whole.startIndex]
      rest = rest[attribute.whole.endIndex...]
      if attribute.isCalled("src") {
        let own = base.map { address.hasPrefix($0) ? String(address.dropFirst($0.count)) : address } ?? address
        let path = percentDecoded(own)
        guard let bytes = try picture(path) else { continue }
        out += " src=\"data:\(pictureType(path));base64,".utf8
        out += Data(bytes).base64EncodedData() + "\"".utf8
      } else if isAddressOfItsOwn(address) {
        if address.hasPrefix("http"), base.map({ !address.hasPrefix($0) }) ?? true { out += " data-outside".utf8 }
        out += attribute.whole
      }
    }
    out += rest
  }

  private func isAddressOfItsOwn(_ address: String) -> Bool {
    ["#", "http:", "https:", "mailto:", "tel:"].contains { address.hasPrefix($0) }
  }
}

/// What a page that stands alone may do: nothing is fetched.
private let paperPolicy =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; "
  + "script-src 'unsafe-inline'\">"
