extension SiteFolder {
  /// What became of the files that are no longer wanted.
  struct Removal {
    var removed = 0
    /// Those that do not hold what Rung wrote.
    var kept: [String] = []
  }

  /// Removes files and then the folders that are empty. What is not as Rung wrote it is somebody else's, and stays.
  func remove(_ stale: Manifest) throws(MachineFault) -> Removal {
    var trail = FolderTrail(from: top, makesFolders: false)
    var removal = Removal()
    for file in stale.files.all {
      switch try removeFile(file.path, file.prints, &trail) {
      case .removed: removal.removed += 1
      case .kept: removal.kept.append(file.path.text)
      case .gone: break
      }
    }
    // Backwards, so that inner folders come before those they are in.
    for folder in stale.folders.reversed() { try removeFolder(folder, &trail) }
    return removal
  }

  private func removeFile(
    _ path: SitePath, _ prints: Prints, _ trail: inout FolderTrail
  ) throws(MachineFault) -> Folder.Ending {
    do throws(FolderTrail.Stop) {
      return try trail.folder(at: path.folder).removeFile(path, prints)
    } catch {
      guard [.missing, .notAFolder, .isALink].contains(error.error) else {
        throw fault("remove", error.path, error.error)
      }
      return .gone
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
  fileprivate enum Ending { case removed, kept, gone }

  fileprivate func removeFile(_ path: SitePath, _ prints: Prints) throws(FolderTrail.Stop) -> Ending {
    do throws(Errno) {
      switch try find(path.name) {
      case .nothing: return .gone
      case .other: return .kept
      case .file(let file):
        guard prints.matches(file) else { return .kept }
        try remove(path.name)
        return .removed
      }
    } catch { throw FolderTrail.Stop(error: error, path: path) }
  }
}
