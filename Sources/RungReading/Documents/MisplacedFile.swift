import RungModel

// A file that was meant to be read and is copied as it is, only because of its name or its place, would be missing from
// the site without a word.

/// The finding on a copied file at `path` that is written like one that is read, or nil.
func misplacedFile(_ path: String, _ file: String) -> Diagnostic? {
  guard usualEnding(of: path) != nil else { return nil }
  return Diagnostic(
    .misplacedFile, at: Place(file: file), "'\(path)' is copied to the site as it is, and not read",
    hint: whereItIsRead(path))
}

/// Under which path Rung would read the file that is copied from `path`; nil where a better name alone does not do.
package func usualPath(of path: String) -> String? {
  guard let (stem, ending) = usualEnding(of: path) else { return nil }
  let usual = stem + ending
  return [usual, usual.lowercased()].first { $0 != path && DocumentKind(path: $0) != .asset }
}

/// A path without its ending, and how Rung writes that of a YAML or Markdown file.
private func usualEnding(of path: String) -> (stem: String, ending: String)? {
  var stem = path[...]
  if stem.lowercased().hasSuffix(".txt") { stem = stem.dropLast(4) }
  guard let dot = stem.lastIndex(of: ".") else { return nil }
  switch stem[dot...].lowercased() {
  case ".yaml", ".yml": return (String(stem[..<dot]), ".yaml")
  case ".md", ".markdown", ".mdown", ".mkd": return (String(stem[..<dot]), ".md")
  default: return nil
  }
}

private func whereItIsRead(_ path: String) -> String {
  if let usual = usualPath(of: path) {
    let isNotepads = path.lowercased().hasSuffix(".txt")
    return "rename it to '\(usual)'" + (isNotepads ? "; Windows may hide the '.txt' at its end" : "")
  }
  guard let (stem, ending) = usualEnding(of: path) else { return "rename it" }
  if ending == ".md" { return "move it out of 'frameworks/': pages stand beside that folder" }
  // In whatever folder: their names are those of no other file.
  let name = String((stem + ending).pathParts.last ?? "")
  if let name = nearest(to: name, among: ["site.yaml", "sources.yaml", "glossary.yaml", "crosswalks.yaml"]) {
    return "rename it to '\(name)'"
  }
  return "move it into the folder of its framework, as in 'frameworks/my-framework/', or out of the content"
}
