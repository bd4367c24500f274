import RungModel

extension Linker {
  /// What `mention`, which stands in `prose`, points to.
  func target(of mention: Mention, in prose: Prose, _ home: Home, _ findings: inout [Diagnostic]) -> Target {
    switch mention.kind {
    case .embed(let body): return embed(mention, body, home, &findings)
    case .link: return linkTarget(mention, in: prose, home, &findings)
    case .picture: return picture(mention, in: prose, home, &findings)
    case .unread:
      findings.append(unreadLink(mention, home))
      return .broken
    }
  }

  /// The hint leads to a file that there is, or says that there is none.
  private func unreadLink(_ mention: Mention, _ home: Home) -> Diagnostic {
    let (written, anchor) = splitAnchor(mention.destination)
    let path = resolvedPath(percentDecoded(written), from: home.path)
    let isThere = path.map { names.articles[$0] != nil || names.assets[$0] != nil || names.unreadArticles.contains($0) }
    var hint = "write '<\(mention.destination)>' between the round brackets"
    if isThere != true {
      let near = path.flatMap { path in suggestions.near(path) { names.articles.keys + Array(names.assets.keys) } }
      hint =
        near.map { "write '<\(relativePath(to: $0, from: home.path))\(anchor.map { "#\($0)" } ?? "")>'" }
        ?? "copy the file into the content folder, and " + hint
    }
    return Diagnostic(
      .unreadLink, at: mention.place,
      "'\(mention.destination)' holds a space, and so the link is shown as it was written", hint: hint)
  }

  /// A page has no face that could be shown in the place of a picture.
  private func picture(
    _ mention: Mention, in prose: Prose, _ home: Home, _ findings: inout [Diagnostic]
  ) -> Target {
    let target = linkTarget(mention, in: prose, home, &findings)
    switch target {
    case .asset, .broken: return target
    default:
      findings.append(
        Diagnostic(
          .brokenLink, at: mention.place, "'\(mention.destination)' is no picture",
          hint: "write the path of a picture in the content folder, or take out the '!' to make it a link"))
      return .broken
    }
  }

  private func linkTarget(
    _ mention: Mention, in prose: Prose, _ home: Home, _ findings: inout [Diagnostic]
  ) -> Target {
    let destination = mention.destination
    if let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = LinkKind(rawValue: String(destination[..<colon]))
    {
      let name = String(destination[destination.utf8.index(after: colon)...])
      return named(kind, Written(text: name, place: mention.place), home, &findings)
    }
    if isAbsolute(destination) { return .address(destination) }
    return pathTarget(mention, in: prose, home, &findings)
  }

  private func isAbsolute(_ destination: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:"].contains { destination.hasPrefix($0) }
  }

  /// The place of `name` is that of the whole link, its kind included, so that a hint can be put there as it is.
  private func named(
    _ kind: LinkKind, _ name: Written, _ home: Home, _ findings: inout [Diagnostic]
  ) -> Target {
    let around = { (name: String) in "\(kind.rawValue):\(name)" }
    func found<Value>(_ table: Names.Table<Value>, _ rule: Rule) -> Value? {
      resolve(name, from: home.framework, in: table, rule, kind.rawValue, around: around, &findings)
    }
    switch kind {
    case .role: return found(\.holders, .unknownRole).map(Target.holder) ?? .broken
    case .tier: return found(\.tiers, .unknownTier).map(Target.tier) ?? .broken
    case .area: return found(\.areas, .unknownArea).map(Target.area) ?? .broken
    case .statement: return found(\.statements, .unknownStatement).map(Target.statement) ?? .broken
    case .framework: return framework(name, around, &findings).map { .framework(ID($0)) } ?? .broken
    case .source: return source(name, prefix: "source:", &findings)
    case .term: return term(name, around, &findings)
    case .compare: return comparison(name, &findings)
    case .step: return step(name, &findings)
    case .crosswalk: return crosswalk(name, &findings)
    case .site: return sitePage(name, around, &findings)
    }
  }

  private func framework(
    _ name: Written, _ around: (String) -> String, _ findings: inout [Diagnostic]
  ) -> Int? {
    report(names.framework(name.text), name, .unknownFramework, "framework", around: around, &findings)
  }

  private func term(_ name: Written, _ around: (String) -> String, _ findings: inout [Diagnostic]) -> Target {
    if let id = names.terms[name.text] { return .term(id) }
    if !names.glossaryIsUnread {
      let terms = { Array(names.terms.keys) }
      findings.append(
        suggestions.unknown(.unknownTerm, "term of glossary.yaml", name, among: terms, around: around))
    }
    return .broken
  }

  private func sitePage(_ name: Written, _ around: (String) -> String, _ findings: inout [Diagnostic]) -> Target {
    if let page = SitePage(rawValue: name.text) { return .site(page) }
    let pages = { SitePage.allCases.map(\.rawValue) }
    findings.append(
      suggestions.unknown(.brokenLink, "page that every site has", name, among: pages, around: around))
    return .broken
  }

  /// `framework`, or `framework/role/role`.
  private func comparison(_ name: Written, _ findings: inout [Diagnostic]) -> Target {
    let parts = name.text.parts(at: UInt8(ascii: "/")).map(String.init)
    let key = Written(text: parts[0], place: name.place)
    guard let framework = framework(key, around(0, of: parts, "compare"), &findings) else { return .broken }
    var holders: [ID<Holder>] = []
    for index in parts.indices.dropFirst() {
      guard let id = holder(index, of: parts, "compare", name.place, framework, &findings) else { return .broken }
      holders.append(id)
    }
    guard holders.isEmpty || (holders.count == 2 && holders[0] != holders[1]) else {
      findings.append(
        Diagnostic(
          .badValue, at: name.place, "'\(name.text)' does not name two roles",
          hint: "write 'compare:\(key.text)' for the whole ladder, or 'compare:\(key.text)/role/role' for two roles"))
      return .broken
    }
    let local = names.frameworks[framework]
    if holders.isEmpty, local.holders.count + local.unreadHolders.count < 2 {
      findings.append(
        Diagnostic(
          .brokenLink, at: name.place, "'\(key.text)' has one role alone, and so no comparison",
          hint: "link to 'framework:\(key.text)'"))
      return .broken
    }
    if holders.count == 2,
      !isPairCompared(holders[0].index, holders[1].index, of: names.frameworks[framework].holders.count)
    {
      findings.append(pairWithoutPage(name, key.text))
      return .broken
    }
    return .comparison(ID(framework), holders: holders)
  }

  /// The role that the part at `index` of `framework/role/role` names.
  private func holder(
    _ index: Int, of parts: [String], _ kind: String, _ place: Place, _ framework: Int, _ findings: inout [Diagnostic]
  ) -> ID<Holder>? {
    resolve(
      Written(text: parts[index], place: place), from: framework, in: \.holders, .unknownRole,
      "role of '\(parts[0])'", around: around(index, of: parts, kind), &findings)
  }

  /// Puts a name in place of the part at `index` of a link by name.
  private func around(_ index: Int, of parts: [String], _ kind: String) -> (String) -> String {
    { name in
      var parts = parts
      parts[index] = name
      return "\(kind):" + parts.joined(separator: "/")
    }
  }

  /// `framework/role/role`, from the one to the other.
  private func step(_ name: Written, _ findings: inout [Diagnostic]) -> Target {
    let parts = name.text.parts(at: UInt8(ascii: "/")).map(String.init)
    let key = Written(text: parts[0], place: name.place)
    guard let framework = framework(key, around(0, of: parts, "step"), &findings) else { return .broken }
    let local = names.frameworks[framework]
    guard parts.count == 3 else {
      findings.append(unknownStep(name, local))
      return .broken
    }
    guard let from = holder(1, of: parts, "step", name.place, framework, &findings),
      let to = holder(2, of: parts, "step", name.place, framework, &findings)
    else { return .broken }
    if local.steps.contains(StepPair(from: from, to: to)) {
      if !names.leftOut.contains(.steps) { return .step(from: from, to: to) }
      findings.append(stepLeftOut(name, key.text))
      return .broken
    }
    // A role that could not be read may be the one that leads there.
    if local.unreadHolders.isEmpty { findings.append(unknownStep(name, local)) }
    return .broken
  }

  private func stepLeftOut(_ name: Written, _ framework: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: name.place, "'\(name.text)' has no page: site.yaml leaves steps out",
      hint: "link to 'framework:\(framework)', or take 'steps' out of 'leave-out' in site.yaml")
  }

  private func unknownStep(_ name: Written, _ local: Names.Local) -> Diagnostic {
    let keys = Dictionary(uniqueKeysWithValues: local.holders.map { ($1, $0) })
    let withPage = names.leftOut.contains(.steps) ? [] : local.steps
    let known = withPage.map { "'step:\(local.key)/\(keys[$0.from] ?? "")/\(keys[$0.to] ?? "")'" }.sorted()
    let list = known.count > 8 ? "" : ", or to one of the steps: \(known.joined(separator: ", "))"
    return Diagnostic(
      .brokenLink, at: name.place, "'\(name.text)' is no step: no 'progression' leads from the one to the other",
      hint: "link to 'framework:\(local.key)'" + (known.isEmpty ? "" : list))
  }

  private func pairWithoutPage(_ name: Written, _ framework: String) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: name.place,
      "'\(name.text)' has no page: of more than six roles, neighbours alone are compared on pages of their own",
      hint: "link to 'compare:\(framework)', or put a 'compare' block on a page and link there")
  }
}

extension Linker {
  /// A relative path, with or without an anchor, or an anchor of the same text.
  private func pathTarget(
    _ mention: Mention, in prose: Prose, _ home: Home, _ findings: inout [Diagnostic]
  ) -> Target {
    let (written, anchor) = splitAnchor(mention.destination)
    if written.isEmpty { return sameTextTarget(mention, anchor, prose, home, &findings) }
    guard let path = resolvedPath(percentDecoded(written), from: home.path) else {
      findings.append(linkOutside(mention, written, anchor, home))
      return .broken
    }
    if let article = names.articles[path] {
      return articleTarget(article, anchor, mention, &findings)
    }
    if names.unreadArticles.contains(path) { return .broken }
    if let asset = names.assets[path] { return .asset(asset) }
    findings.append(brokenLink(mention, path, written, anchor, home))
    return .broken
  }

  private func splitAnchor(_ destination: String) -> (path: String, anchor: String?) {
    guard let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (destination, nil) }
    let anchor = percentDecoded(String(destination[destination.utf8.index(after: hash)...]))
    return (String(destination[..<hash]), anchor.isEmpty ? nil : anchor)
  }

  private func sameTextTarget(
    _ mention: Mention, _ anchor: String?, _ prose: Prose, _ home: Home, _ findings: inout [Diagnostic]
  ) -> Target {
    guard let anchor else {
      findings.append(
        Diagnostic(
          .brokenLink, at: mention.place, "this link leads nowhere",
          hint: "write where it leads to between the round brackets, or take it out"))
      return .broken
    }
    if prose.anchors.contains(anchor) { return .address("#" + anchor) }
    findings.append(brokenAnchor(mention, anchor, "heading of this text", prose.anchors))
    return .broken
  }

  private func articleTarget(
    _ article: ID<Article>, _ anchor: String?, _ mention: Mention, _ findings: inout [Diagnostic]
  ) -> Target {
    if let anchor, !names.anchors[article.index].contains(anchor) {
      findings.append(brokenAnchor(mention, anchor, "heading of that page", names.anchors[article.index]))
      return .article(article, anchor: nil)
    }
    return .article(article, anchor: anchor)
  }

  private func brokenAnchor(_ mention: Mention, _ anchor: String, _ what: String, _ known: Set<String>) -> Diagnostic {
    let path = mention.destination.prefix { $0 != "#" }
    let name = Written(text: anchor, place: mention.place)
    var finding = suggestions.unknown(
      .brokenAnchor, what, name, among: { Array(known) }, around: { "\(path)#\($0)" })
    if known.isEmpty { finding.hint = "take '#\(anchor)' out: there are no headings" }
    return finding
  }
}
