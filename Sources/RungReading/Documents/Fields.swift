package import RungModel

// The kinds of field that the author's language has beyond plain values: texts, names, citations.

extension MappingReader {
  /// One paragraph of inline Markdown.
  mutating func inline(_ name: String, required: Bool = false) -> Prose? {
    wording(name, required: required)?.inline()
  }

  /// Any Markdown.
  mutating func prose(_ name: String) -> Prose? { wording(name)?.markdown(.page) }

  mutating func string(_ name: String, required: Bool = false) -> String? {
    text(name, required: required)?.text
  }

  mutating func name(_ name: String, required: Bool = false) -> Written? {
    word(name, required: required).map(Written.init)
  }

  mutating func names(_ name: String, required: Bool = false) -> [Written] {
    oneOrMoreWords(name, required: required).map(Written.init)
  }

  /// `source-key#entry-key`, one or several.
  mutating func cites() -> [Written] { names("cites") }

  /// A link that stands in YAML by itself: by name, or a path from the top of the content folder.
  mutating func link(_ name: String, required: Bool = false) -> Mention? {
    guard let text = word(name, required: required), isSound(text) else { return nil }
    return Mention(kind: .link, destination: text.text, place: text.place)
  }

  /// Only what the link says by itself is judged here; names and paths are the linker's.
  private func isSound(_ link: YAMLText) -> Bool {
    var words = link.text
    let destination = words.withUTF8 { LinkDestination($0) }
    switch destination {
    case .outside, .withoutHost, .deceptive: return check(link, WebAddress.fault(of:))
    case .mention: return true
    case .unsafe, .unknownKind:
      guard let refusal = LinkRefusal(destination, link.text) else { return true }
      value.findings.add(refusal.rule, at: link.place, refusal.headline, hint: refusal.hint)
      return false
    }
  }

  private func check(_ address: YAMLText, _ fault: (String) -> WebAddress.Fault?) -> Bool {
    guard let fault = fault(address.text) else { return true }
    value.findings.add(.unsafeLink, at: address.place, fault.headline, hint: fault.hint)
    return false
  }

  /// An address of another site. Anything that a browser might run is refused.
  mutating func address(_ name: String, allowing schemes: [String] = ["https://", "http://"]) -> String? {
    guard let text = word(name) else { return nil }
    if schemes.contains(where: text.text.hasPrefix) { return check(text, WebAddress.fault(of:)) ? text.text : nil }
    value.findings.add(
      .unsafeLink, at: text.place, "'\(text.text)' is no address that readers can be sent to",
      hint: hint(for: text.text, allowing: schemes))
    return nil
  }

  private func hint(for text: String, allowing schemes: [String]) -> String {
    if let meant = WebAddress.meant(by: text), schemes.contains(where: meant.hasPrefix) { return "write '\(meant)'" }
    return "write an address that begins with \(schemes.joined(separator: " or "))"
  }

  /// The address of the site itself, with a slash at the end: other addresses are made by writing paths behind it.
  mutating func baseAddress(_ name: String) -> String? {
    guard let text = word(name), check(text, WebAddress.faultOfBase) else { return nil }
    return text.text.hasSuffix("/") ? text.text : text.text + "/"
  }

  /// Redirects: paths below the site folder that end in `.html`, named as pages can be.
  mutating func aliases() -> [Written] {
    names("aliases").filter { alias in
      guard let fault = AliasPath.fault(of: alias.text) else { return true }
      value.findings.add(.badValue, at: alias.place, fault.headline, hint: fault.hint)
      return false
    }
  }

  /// `formerly` of a role or an area: the keys that it had.
  mutating func formerKeys() -> [Written] {
    oneOrMoreWords("formerly").filter { checkKey($0, value.findings) }.map(Written.init)
  }

  /// `formerly` of a statement: the ids that it had, or `role/id` where another role stated it.
  mutating func formerStatements() -> [Written] {
    oneOrMoreWords("formerly").filter { name in
      let parts = name.text.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count < 3, parts.allSatisfy({ isKey(String($0)) && $0.utf8.count <= ByteLimits.key }) { return true }
      value.findings.add(
        .badID, at: name.place, "'\(name.text)' is no id that a statement can have had",
        hint: "write the old id, or 'role/id' where another role stated it")
      return false
    }.map(Written.init)
  }

  mutating func edition() -> Edition? {
    fields("edition") { fields in
      let name = fields.words("name", required: true) ?? ""
      return Edition(name: name, date: fields.date("date")?.text)
    }
  }

  /// Its name alone, or with the address at which it can be read.
  mutating func licence() -> Licence? {
    textOrFields(
      "licence", text: { Licence(name: $0.text, link: nil) },
      fields: { fields in
        Licence(name: fields.string("name", required: true) ?? "", link: fields.address("link"))
      })
  }
}

extension ValueReader {
  func inline() -> Prose? { markdown(.inline) }

  /// The words of a statement, whose points stand under `items`.
  func statement() -> Prose? { markdown(.statement) }

  func markdown(_ mode: MarkdownReader.Mode) -> Prose? {
    guard let text = text() else { return nil }
    var (prose, found) = markdownReader.read(text.text, file: file, mode: mode)
    if isUntranslated, let wanted = findings.language.wanted {
      prose = prose.marked(as: findings.language.original, on: wanted, isBlock: mode == .page)
    }
    if prose.mentions.isEmpty, prose.acronyms.isEmpty, found.isEmpty { return prose }
    findings.add(
      found.map { finding in
        var finding = finding
        finding.place = text.place(of: finding.place)
        // Between double quotes a backslash is written twice.
        if text.origin.style == .double { finding.hint = finding.hint?.replacing("\\", with: "\\\\") }
        return finding
      })
    return prose.moving { text.place(of: $0) }
  }
}

/// Reads every Markdown text of the content.
let markdownReader = MarkdownReader(embeds: Set(Embed.Kind.allCases.map(\.rawValue)), mendsHeadings: true)

extension YAMLText {
  /// Where the author wrote what stands at `place` of this text, as if the text were a file.
  package func place(of place: Place) -> Place {
    let (line, column) = origin.position(line: Int(place.line), column: Int(place.column), in: text)
    return Place(file: place.file, line: line, column: column, width: origin.isExact ? Int(place.width) : 0)
  }
}

extension Written {
  init(_ text: YAMLText) { self.init(text: text.text, place: text.place) }
}
