import RungModel

/// Why no page may lead to a destination, in the words of a finding: the same for links in Markdown and in YAML.
struct LinkRefusal {
  var rule = Rule.unsafeLink
  var headline: String
  var hint: String

  /// Nil for what may be linked to, as far as the destination says by itself.
  init?(_ destination: LinkDestination, _ address: String) {
    let shown = address.count > 60 ? address.prefix(60) + "…" : address[...]
    switch destination {
    case .outside, .mention: return nil
    case .deceptive(let fault): (headline, hint) = (fault.headline, fault.hint)
    case .withoutHost: (headline, hint) = ("'\(shown)' names no site", withHost(address))
    case .unknownKind(let kind):
      rule = .unknownLinkKind
      headline = "'\(kind):' is no kind of link"
      hint = instead(of: kind, in: address)
    case .unsafe where address.hasPrefix("//"):
      headline = "'\(shown)' does not say how the page is fetched"
      hint = WebAddress.sound("https:\(address)").map { "write '\($0)'" } ?? "begin it with 'https://'"
    case .unsafe:
      headline = "'\(shown)' is no address that a page may link to"
      hint = "link to an https address, a file of the site, or a name such as 'role:key'"
    }
  }
}

/// What to write in place of `address`, which begins like a link by name.
private func instead(of kind: String, in address: String) -> String {
  if let address = WebAddress.meant(by: address) { return "write '\(address)'" }
  let kinds = LinkKind.allCases.map(\.rawValue)
  if let meant = nearest(to: kind, among: kinds + ["https", "mailto"]) {
    let rest = address.dropFirst(kind.count)
    return "write '\(meant)\(rest.count > 60 ? ":" : rest)'"
  }
  if kind.utf8.count == 1 { return "copy the file into the content folder, and write its path there" }
  return "write one of " + kinds.map { "\($0):" }.joined(separator: ", ") + ", or https:"
}
