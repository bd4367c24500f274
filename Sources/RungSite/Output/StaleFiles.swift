extension SiteFolder {
  /// Removes files (or links that stand for them) and then the folders that are empty. Whatever is not there any more,
  /// or has become something else, is somebody else's doing and left alone. Returns how many files went.
  func remove(_ stale: Manifest) throws(MachineFault) -> Int {
    var trail = FolderTrail(from: top, makesFolders: false)
    var count = 0
    for file in stale.files where try removeFile(file, &trail) { count += 1 }
    // Backwards, so that inner folders come before those they are in.
    for folder in stale.folders.reversed() { try removeFolder(folder, &trail) }
    return count
  }

  private func removeFile(_ path: SitePath, _ trail: inout FolderTrail) throws(MachineFault) -> Bool {
    do throws(FolderTrail.Stop) {
      return try trail.folder(at: path.folder).removeFile(path)
    } catch {
      guard [.missing, .notAFolder, .isALink].contains(error.error) else {
        throw fault("remove", error.path, error.error)
      }
      return false
    }
  }

  private func removeFolder(_ path: SitePath, _ trail: inout FolderTrail) throws(MachineFault) {
    let harmless: Set<Errno> = [.missing, .notAFolder, .isALink, .notEmpty, .exists, .inUse]
    do throws(FolderTrail.Stop) {
      let folder = try trail.folder(at: path.folder)
      do throws(Errno) { try folder.removeSubfolder(path.name) } catch {
        throw FolderTrail.Stop(error: error, path: path)
      }
    } catch {
      guard harmless.contains(error.error) else { throw fault("remove", error.path, error.error) }
    }
  }
}

extension Folder {
  fileprivate func removeFile(_ path: SitePath) throws(FolderTrail.Stop) -> Bool {
    do throws(Errno) {
      guard [.file, .link].contains(try status(of: path.name).kind) else { return false }
      try remove(path.name)
      return true
    } catch { throw FolderTrail.Stop(error: error, path: path) }
  }
}
