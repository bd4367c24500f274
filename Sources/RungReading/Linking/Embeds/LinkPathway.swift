import RungModel

extension Linker {
  /// ```` ```pathway ````
  func pathway(_ fields: inout MappingReader, _ home: Home) -> PathwayEmbed? {
    framework(fields.name("framework"), fields, home).map { PathwayEmbed(framework: ID($0)) }
  }
}
