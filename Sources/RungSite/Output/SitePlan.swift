/// The files that a build is going to write, and the folders they need.
struct SitePlan: Sendable {
  let files: SitePathSet
  let folders: SitePathSet
  /// The paths that cannot be written, or not all of them.
  let unusable: [UnusablePath]

  init(_ paths: [String]) {
    let files = SitePathSet(paths.map(SitePath.init))
    let folders = foldersNeeded(by: files)
    var unusable = files.paths.compactMap { file in whyUnusable(file.text).map { UnusablePath(file.text, $0) } }
    unusable += files.intersection(folders).map { UnusablePath($0.text, "would be a file and a folder") }
    if files.count < paths.count { unusable += repeated(paths).map { UnusablePath($0, "would be written twice") } }
    self.files = files
    self.folders = folders
    self.unusable = unusable
  }

  /// What of `manifest` this build no longer writes.
  func stale(of manifest: Manifest) -> Manifest {
    Manifest(files: manifest.files.filter { !files.contains($0) }, folders: manifest.folders.subtracting(folders))
  }

  /// What of `stale` stands where this build needs a folder instead of a file, or a file instead of a folder.
  func inTheWay(of stale: Manifest) -> Manifest {
    let isBelowFile = { (path: SitePath) in path.folders.contains(where: files.contains) }
    return Manifest(
      files: stale.files.filter { folders.contains($0) || isBelowFile($0) },
      folders: stale.folders.filter { files.contains($0) || isBelowFile($0) })
  }
}

private func foldersNeeded(by files: SitePathSet) -> SitePathSet {
  var folders: [SitePath] = []
  var last: SitePath?
  for folder in files.lazy.compactMap(\.folder) where folder != last {
    folders.append(folder)
    folders += folder.folders
    last = folder
  }
  return SitePathSet(folders)
}

private func repeated(_ paths: [String]) -> [String] {
  let sorted = paths.sorted { $0.compareBytes($1) < 0 }
  return zip(sorted, sorted.dropFirst()).filter { $0.compareBytes($1) == 0 }.map(\.0)
}

/// A path that no file of the site can have, and why, as the end of a sentence that begins with the path.
package struct UnusablePath: Hashable, Sendable {
  package var path: String
  package var reason: String

  package init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }
}
