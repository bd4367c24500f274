import RungModel
import RungReading
import RungRendering

/// A page of a handout: the body of a page of the site, with names that no other page of the file has.
struct HandoutPage {
  /// Its path in the site.
  let path: String
  let number: Int
  let files: HandoutFiles
  private var out: [UInt8] = []
  /// The scripts of the page, by their paths in the site.
  private(set) var scripts: [String] = []
  /// Files of the site that a link of the page would lead to, if it could.
  private(set) var lost: Set<String> = []
  private var tags: [UInt8] = []
  private var isInBody = false

  init(path: String, number: Int, files: HandoutFiles) {
    self.path = path
    self.number = number
    self.files = files
  }

  private var prefix: String { "\(number)~" }

  /// Adds the page to `document`.
  mutating func write(_ html: [UInt8], into document: inout [UInt8]) throws(MachineFault) {
    var (root, body): (HTMLTag?, HTMLTag?) = (nil, nil)
    var title: ArraySlice<UInt8> = []
    var isTitle = false
    for piece in HTMLPieces(html) {
      switch piece {
      case .words(let words):
        if isInBody { out += words }
        if isTitle { title = words }
      case .code(let tag, let code) where tag.isCalled("style"): tags += tag.bytes + code + "</style>\n".utf8
      case .code(let tag, _): take(script: tag)
      case .tag(let tag):
        isTitle = tag.isCalled("title") && title.isEmpty
        if tag.isCalled("html") { root = tag }
        if tag.isCalled("/body") { isInBody = false }
        if isInBody { try take(tag) }
        if tag.isCalled("body") { (body, isInBody) = (tag, true) }
      }
    }
    document += "<div class=\"handout-page \((body?["class"] ?? "").escapedForHTML)\"".utf8
    document +=
      " id=\"\(addressPath(path).escapedForHTML)\" data-prefix=\"\(prefix)\" data-title=\"".utf8 + title + "\"".utf8
    for name in ["edition", "address"] {
      if let value = root?["data-\(name)"] { document += " data-\(name)=\"\(value.escapedForHTML)\"".utf8 }
    }
    document += ">\n".utf8 + tags + out + "</div>\n".utf8
  }

  /// What a script needs of its tag stays where the script finds it; what it does stands at the end of the file, once.
  private mutating func take(script tag: HTMLTag) {
    guard let source = tag["src"], let script = pathInSite(percentDecoded(withoutQuery(source)), from: path) else {
      return
    }
    scripts.append(script)
    tags += "<script type=\"text/plain\" data-run=\"\(script.escapedForHTML)\"".utf8
    for attribute in tag.attributes where attribute.name.starts(with: "data-".utf8) { tags += attribute.whole }
    tags += "></script>\n".utf8
  }

  private mutating func take(_ tag: HTMLTag) throws(MachineFault) {
    if tag.isCalled("link") || tag.isCalled("meta") { return }
    var rest = tag.bytes
    for attribute in tag.attributes {
      guard let value = try value(of: attribute) else { continue }
      out += rest[..<attribute.whole.startIndex]
      rest = rest[attribute.whole.endIndex...]
      switch value {
      case .none: break
      case .some(let text): out += " ".utf8 + attribute.name + "=\"\(text.escapedForHTML)\"".utf8
      }
    }
    out += rest
  }

  /// What an attribute becomes: nil if it stays, `.some(nil)` if it goes.
  private mutating func value(of attribute: HTMLTag.Attribute) throws(MachineFault) -> String?? {
    if namesElements.contains(where: attribute.isCalled) {
      return .some(attribute.text.split(separator: " ").map { prefix + $0 }.joined(separator: " "))
    }
    if ["href", "action"].contains(where: attribute.isCalled) { return .some(address(attribute.text)) }
    if attribute.isCalled("src") {
      let name = pathInSite(percentDecoded(attribute.text), from: path)
      return .some(try name.flatMap { (name) throws(MachineFault) in try files.picture(name) })
    }
    if let value = attribute.value, value.starts(with: "url(#".utf8) {
      return .some("url(#\(prefix)" + String(Substring(attribute.text.utf8.dropFirst(5))))
    }
    return nil
  }

  /// Where a link leads within the file, or to the published site; nil if neither is known.
  private mutating func address(_ address: String) -> String? {
    if address.begins(withBytesOf: "#") { return "#" + prefix + String(Substring(address.utf8.dropFirst())) }
    if address.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) { return address }
    let parts = address.parts(at: UInt8(ascii: "#"), most: 2)
    guard let target = pathInSite(percentDecoded(withoutQuery(String(parts[0]))), from: path) else { return nil }
    guard let number = files.pages[target] else {
      if files.base == nil, files.isOfAuthor(target) { lost.insert(target) }
      return files.base.map { $0 + addressPath(target) }
    }
    return "#" + (parts.count > 1 ? "\(number)~\(parts[1])" : addressPath(target))
  }
}

/// Attributes whose values are ids of elements.
private let namesElements = [
  "id", "for", "headers", "list", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls",
]

private func withoutQuery(_ address: String) -> String {
  String(Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") }))
}
