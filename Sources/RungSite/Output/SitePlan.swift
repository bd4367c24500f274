/// The files that a build is going to write, and the folders they need.
struct SitePlan: Sendable {
  /// Sorted by bytes.
  let files: [SitePath]
  let wanted: Set<SitePath>
  let folders: Set<SitePath>

  init(_ paths: [String]) {
    files = paths.map(SitePath.init).sorted()
    wanted = Set(files)
    var folders: Set<SitePath> = []
    for file in files {
      for folder in file.folders where !folders.insert(folder).inserted { break }
    }
    self.folders = folders
  }

  /// The paths that cannot be written, or not all of them.
  var unusable: [UnusablePath] {
    var found: [UnusablePath] = []
    for (index, file) in files.enumerated() {
      if let reason = whyUnusable(file.text) {
        found.append(UnusablePath(file.text, reason))
      } else if folders.contains(file) {
        found.append(UnusablePath(file.text, "would be a file and a folder"))
      } else if index > 0, files[index - 1] == file {
        found.append(UnusablePath(file.text, "would be written twice"))
      }
    }
    return found
  }

  /// What of `manifest` this build no longer writes.
  func stale(of manifest: Manifest) -> Manifest {
    Manifest(files: manifest.files.subtracting(wanted), folders: manifest.folders.subtracting(folders))
  }

  /// What of `stale` stands where this build needs a folder instead of a file, or a file instead of a folder.
  func inTheWay(of stale: Manifest) -> Manifest {
    let isBelowFile = { (path: SitePath) in path.folders.contains(where: wanted.contains) }
    return Manifest(
      files: stale.files.filter { folders.contains($0) || isBelowFile($0) },
      folders: stale.folders.filter { wanted.contains($0) || isBelowFile($0) })
  }
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
