/// What is in the site folder where a build wants its files, looked at before anything is written.
struct Survey: ~Copyable {
  /// Files and folders in the way that Rung did not write.
  private(set) var foreign: [SitePath] = []
  /// The folders that the build will have to make.
  var missing: SitePathSet { SitePathSet(missingFolders) }

  /// Sorted, as folders are looked at in their order.
  private var missingFolders: [SitePath] = []

  private let site: SiteFolder
  private var trail: FolderTrail

  init(_ site: SiteFolder, for plan: SitePlan) throws(MachineFault) {
    self.site = site
    trail = FolderTrail(from: site.top, makesFolders: false)
    for folder in plan.folders { try look(atFolder: folder) }
    let missing = missing
    let listed = site.manifest
    for file in plan.files where listed.files[file] == nil || listed.folders.contains(file) {
      if let folder = file.folder, missing.contains(folder) { continue }
      try look(atFile: file)
    }
    foreign.sort()
  }

  private mutating func look(atFolder path: SitePath) throws(MachineFault) {
    do throws(FolderTrail.Stop) {
      _ = try trail.folder(at: path)
    } catch {
      // Of an outer folder that is in the way it has been told already.
      if error.path == path { try note(error.error, at: path) }
      missingFolders.append(path)
    }
  }

  /// What stands where a folder is wanted. A file of ours will make way.
  private mutating func note(_ error: Errno, at path: SitePath) throws(MachineFault) {
    guard error != .missing, try !isOurs(path) else { return }
    guard error == .notAFolder else { throw site.fault("write into", path, error) }
    foreign.append(path)
  }

  private mutating func look(atFile path: SitePath) throws(MachineFault) {
    guard let status = try status(of: path) else { return }
    if status.kind == .folder, try holdsOnlyOurs(path) { return }
    // What the file holds is looked at when the one for its place is made.
    if status.kind != .folder, site.manifest.files[path] != nil { return }
    foreign.append(path)
  }

  /// Whether Rung made the folder and wrote all that is in it, so that it can make way for a file.
  private mutating func holdsOnlyOurs(_ path: SitePath) throws(MachineFault) -> Bool {
    guard site.manifest.folders.contains(path) else { return false }
    for name in try names(in: path) {
      guard let name else { return false }
      let inner = SitePath("\(path.text)/\(name)")
      switch try status(of: inner)?.kind {
      case .file: if try !isOurs(inner) { return false }
      case .folder: if try !holdsOnlyOurs(inner) { return false }
      case .link, .other: return false
      case nil: continue
      }
    }
    return true
  }

  /// Whether Rung wrote the file at `path`, and it holds what was written.
  private mutating func isOurs(_ path: SitePath) throws(MachineFault) -> Bool {
    guard let prints = site.manifest.files[path] else { return false }
    let folder = try folder(at: path.folder)
    do throws(Errno) {
      guard case .file(let file) = try folder.find(path.name) else { return false }
      return prints.matches(file)
    } catch { throw site.fault("read", path, error) }
  }

  /// With nil for a name that is no text.
  private mutating func names(in path: SitePath) throws(MachineFault) -> [String?] {
    let folder = try folder(at: path)
    var names: [String?] = []
    do throws(Errno) {
      try folder.forEachName { names.append(String(validating: $0, as: UTF8.self)) }
    } catch { throw site.fault("read", path, error) }
    return names
  }

  /// Nil where there is nothing.
  private mutating func status(of path: SitePath) throws(MachineFault) -> FileStatus? {
    let folder = try folder(at: path.folder)
    do throws(Errno) {
      return try folder.status(of: path.name)
    } catch {
      guard error == .missing else { throw site.fault("look at", path, error) }
      return nil
    }
  }

  private mutating func folder(at path: SitePath?) throws(MachineFault) -> Folder {
    do throws(FolderTrail.Stop) {
      return try trail.folder(at: path)
    } catch { throw site.fault("open", error.path, error.error) }
  }
}
