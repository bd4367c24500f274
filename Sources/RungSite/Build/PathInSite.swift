import RungModel

/// The path in the site of what a page at `page` names as `relative`; nil where that is no path.
func pathInSite(_ relative: String, from page: String) -> String? {
  var folders = page.pathParts.dropLast()
  for part in relative.pathParts {
    if part == ".." { if folders.popLast() == nil { return nil } } else { folders.append(part) }
  }
  return folders.joined(separator: "/")
}
