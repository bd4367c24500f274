import RungModel

extension Linker {
  /// What the embed `mention` describes: its block is YAML, with keys of its own kind.
  func embed(_ mention: Mention, _ body: String, _ home: Home, _ findings: inout [Diagnostic]) -> Target {
    guard let kind = Embed.Kind(rawValue: mention.destination) else { return .broken }
    let noticed = Findings()
    defer { findings += noticed.all }
    let bytes = Array(body.utf8)
    // The block's text starts on the line below its fence.
    let node = readYAML(
      bytes, range: bytes.indices, firstLine: Int(mention.place.line) + 1, in: mention.place.file, findings: noticed)
    guard var node, noticed.isEmpty else { return .broken }
    if node.isNull { (node.value, node.line) = (.mapping([]), mention.place.line) }
    let value = ValueReader(node, name: "the '\(kind.rawValue)' block", in: mention.place.file, findings: noticed)
    let embed = value.fields { fields in
      switch kind {
      case .compare: comparison(&fields, home).map(Embed.comparison)
      case .matrix: matrix(&fields, home).map(Embed.matrix)
      case .chart: chart(&fields, home).map(Embed.chart)
      case .figures: figures(&fields, home).map(Embed.figures)
      case .pathway: pathway(&fields, home).map(Embed.pathway)
      }
    }
    return embed.map(Target.embed) ?? .broken
  }

  /// What `body` notices joins the findings of the block.
  func noting<Value>(_ fields: MappingReader, _ body: (inout [Diagnostic]) -> Value) -> Value {
    var noticed: [Diagnostic] = []
    let value = body(&noticed)
    fields.value.findings.add(noticed)
    return value
  }

  /// The field `name` as inline Markdown, linked.
  func text(_ name: String, required: Bool = false, _ fields: inout MappingReader, _ home: Home) -> Text? {
    guard let prose = fields.inline(name, required: required) else { return nil }
    return noting(fields) { text(prose, home, &$0) }
  }

  /// The field `cites`.
  func citations(_ fields: inout MappingReader) -> [Citation] {
    let cites = fields.cites()
    return noting(fields) { citations(cites, &$0) }
  }

  /// The framework that the block names, or else the one that the page belongs to, or the site's only one.
  func framework(_ name: Written?, _ fields: MappingReader, _ home: Home) -> Int? {
    guard let name else {
      if let own = home.framework ?? (names.frameworks.count == 1 ? 0 : nil) { return own }
      // A framework that could not be read may be the only one.
      guard names.unreadFrameworks.isEmpty else { return nil }
      fields.value.report(.missingKey, "'framework' is missing from the block", hint: "add a line 'framework: …'")
      return nil
    }
    var findings: [Diagnostic] = []
    let found = report(names.framework(name.text), name, .unknownFramework, "framework", &findings)
    fields.value.findings.add(findings)
    return found
  }
}
