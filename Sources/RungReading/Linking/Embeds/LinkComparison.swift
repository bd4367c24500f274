import RungModel

extension Linker {
  /// ```` ```compare ````
  func comparison(_ fields: inout MappingReader, _ home: Home) -> ComparisonEmbed? {
    let (name, holders, areas) = (fields.name("framework"), fields.names("holders"), fields.names("areas"))
    let showsFacts = fields.flag("facts", default: true)
    guard let framework = framework(name, fields, home) else { return nil }
    var findings: [Diagnostic] = []
    let columns = holders.compactMap {
      resolve($0, from: framework, in: \.holders, .unknownRole, "role of the framework", &findings)
    }
    let rows = areas.compactMap {
      resolve($0, from: framework, in: \.areas, .unknownArea, "area of the framework", &findings)
    }
    fields.value.findings.add(findings)
    guard findings.isEmpty else { return nil }
    return ComparisonEmbed(framework: ID(framework), holders: columns, areas: rows, showsFacts: showsFacts)
  }
}
