package import RungModel

extension Templates {
  /// The findings on templates out of which no kind of page takes anything, in no order. Where one that is used cannot be
  /// read, nobody knows what it would have included.
  package func unused(besides kinds: [PageKind]) -> [Diagnostic] {
    let used = files(reachedFrom: kinds.map(\.template))
    guard !used.contains(where: { files[$0]?.isBroken == true }) else { return [] }
    return files.values.filter { !used.contains($0.name) }.map { unused($0, among: kinds) }
  }

  private func unused(_ file: TemplateFile, among kinds: [PageKind]) -> Diagnostic {
    let meant = nearest(to: file.name, among: kinds.map(\.template))
    return Diagnostic(
      .templateUnused, at: Place(file: file.path), "'\(file.name)' makes no kind of page, and no template includes it",
      hint: meant.map { "rename it to '\($0).html'" } ?? "include it with '{{> \(file.name)}}', or take it out")
  }

  /// The names of templates and of all that they include, whether there are such templates or not.
  private func files(reachedFrom names: [String]) -> Set<String> {
    var seen = Set(names)
    var waiting = names
    while let next = waiting.popLast() {
      files[next]?.nodes.walk { node in
        if case .include(let include) = node, seen.insert(include.name).inserted { waiting.append(include.name) }
      }
    }
    return seen
  }
}
