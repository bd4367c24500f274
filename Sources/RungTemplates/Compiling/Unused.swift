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
  private func files(reachedFrom names: [String]) -> Set<String> { reach(from: names).files }

  /// The names of templates and of all that they and the words in them include, and the keys of these words.
  func reach(from names: [String]) -> (files: Set<String>, words: Set<String>) {
    var reached = (files: Set(names), words: Set<String>())
    var waiting = names.compactMap { files[$0] }
    while let next = waiting.popLast() {
      for name in next.named.includes where reached.files.insert(name).inserted {
        if let file = files[name] { waiting.append(file) }
      }
      for key in next.named.words where reached.words.insert(key).inserted {
        if let word = words[key] { waiting.append(word) }
      }
    }
    return reached
  }
}
