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
    var rest = page[...]
    var (isStyled, isScripted) = (false, false)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      out += rest[..<start]
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      let tag = rest[start...end]
      rest = rest[(end + 1)...]
      if tag.starts(with: "<link ".utf8) { continue }
      if tag.starts(with: "<script".utf8) {
        if tag.firstRange(of: Array("print.js\"".utf8)) != nil { scriptWords = dataAttributes(of: tag) }
        rest = rest[(rest.firstRange(of: Array("</script>".utf8))?.upperBound ?? rest.endIndex)...]
        continue
      }
      if tag.starts(with: "</head>".utf8) {
        addStyle()
        isStyled = true
      } else if tag.starts(with: "</body>".utf8) {
        addScript()
        isScripted = true
      }
      try take(tag, picture)
    }
    out += rest
    // A layout may leave out where head and body end.
    if !isStyled { addStyle() }
    if !isScripted { addScript() }
    return out
  }

  private mutating func addStyle() { out += "<style>\n".utf8 + style + "</style>\n".utf8 }

  private mutating func addScript() {
    out += "<script".utf8 + scriptWords + ">\n".utf8 + script + "</script>\n".utf8
  }

  private mutating func take(
    _ tag: ArraySlice<UInt8>, _ picture: (String) throws(MachineFault) -> [UInt8]?
  ) throws(MachineFault) {
    var rest = tag
    while let (name, value) = nextAddress(in: rest) {
      let address = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
      let before = rest[..<name.startIndex]
      rest = rest[(value.endIndex + 1)...]
      out += before
      if name.elementsEqual(" src=\"".utf8) {
        let own = base.map { address.hasPrefix($0) ? String(address.dropFirst($0.count)) : address } ?? address
        let path = percentDecoded(own)
        guard let bytes = try picture(path) else { continue }
        out += " src=\"data:\(pictureType(path));base64,".utf8
        out += Data(bytes).base64EncodedData() + "\"".utf8
      } else if isAddressOfItsOwn(address) {
        if address.hasPrefix("http"), base.map({ !address.hasPrefix($0) }) ?? true { out += " data-outside".utf8 }
        out += name + value + "\"".utf8
      }
    }
    out += rest
  }

  private func isAddressOfItsOwn(_ address: String) -> Bool {
    ["#", "http:", "https:", "mailto:", "tel:"].contains { address.hasPrefix($0) }
  }

  /// The next ` href="` or ` src="`, and what stands in its quotation marks.
  private func nextAddress(in tag: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    var index = tag.startIndex
    while index < tag.endIndex {
      for name in [" href=\"", " src=\""] where tag[index...].starts(with: name.utf8) {
        let start = index + name.utf8.count
        guard let end = tag[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return (tag[index..<start], tag[start..<end])
      }
      index += 1
    }
    return nil
  }
}

/// The attributes of `tag` that begin with `data-`, with their values.
private func dataAttributes(of tag: ArraySlice<UInt8>) -> [UInt8] {
  var attributes: [UInt8] = []
  var rest = tag
  while let name = rest.firstRange(of: Array(" data-".utf8)),
    let start = rest[name.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
    let end = rest[(start + 1)...].firstIndex(of: UInt8(ascii: "\""))
  {
    attributes += rest[name.lowerBound...end]
    rest = rest[(end + 1)...]
  }
  return attributes
}

private func pictureType(_ path: String) -> String {
  switch path.split(separator: ".").last?.lowercased() {
  case "svg": "image/svg+xml"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "avif": "image/avif"
  default: "image/png"
  }
}
