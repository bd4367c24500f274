import RungModel

// A file that was meant to be read and is copied as it is, for its name or its place alone, would be missing from the
// site without a word.

/// The finding on a copied file at `path` that is written like one that is read, or nil.
func misplacedFile(_ path: String, _ file: String) -> Diagnostic? {
  guard let ending = usualEnding(of: path) else { return nil }
  return Diagnostic(
    .misplacedFile, at: Place(file: file), "'\(path)' is copied to the site as it is, and not read",
    hint: whereItIsRead(path, ending))
}

/// How Rung writes the ending of a YAML or Markdown file.
private func usualEnding(of path: String) -> String? {
  guard let dot = path.lastIndex(of: ".") else { return nil }
  switch path[dot...].lowercased() {
  case ".yaml", ".yml": return ".yaml"
  case ".md", ".markdown", ".mdown", ".mkd": return ".md"
  default: return nil
  }
}

private func whereItIsRead(_ path: String, _ ending: String) -> String {
  let usual = path[..<(path.lastIndex(of: ".") ?? path.endIndex)] + ending
  if let name = [String(usual), usual.lowercased()].first(where: { DocumentKind(path: $0) != .asset }) {
    return "rename it to '\(name)'"
  }
  if ending == ".md" { return "move it out of 'frameworks/': pages stand beside that folder" }
  if let name = nearest(to: String(usual), among: ["site.yaml", "sources.yaml", "glossary.yaml"]) {
    return "rename it to '\(name)'"
  }
  return "move it into the folder of its framework, as in 'frameworks/my-framework/', or out of the content"
}
