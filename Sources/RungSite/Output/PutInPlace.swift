// A build's last step: its files are made, and are now put in their places. The list of files says before what was
// there and what is to come, so that a build that is killed here leaves nothing that nobody owns.
extension SiteUpdate {
  /// Puts all files in their places, removes what builds before this one wrote and this one did not, and lets the next
  /// build in. Call it when every file has been made and `refusal` is nil; without it the site stays as it was.
  package func finish() throws(MachineFault) -> SiteTally {
    if case .changed(let paths) = refusal {
      throw site.fault("write", SitePath(paths[0]), "it is not as rung wrote it")
    }
    let files = madeFiles
    let all = manifest(during: files)
    if files.contains(where: { $0.worker != nil }), all != site.manifest || site.isManifestDamaged {
      try site.save(all)
    }
    let stale = plan.stale(of: all)
    let inTheWay = plan.inTheWay(of: stale)
    let early = try site.remove(inTheWay)
    guard early.kept.isEmpty else { throw changedMeanwhile(SitePath(early.kept[0])) }
    try put(files.filter { $0.worker != nil })
    // Where a file made way, there may be a folder of this build by now.
    let late = try site.remove(
      Manifest(files: stale.files.filter { !inTheWay.files.paths.contains($0) }, folders: stale.folders))
    let last = manifest(after: files, of: all)
    if last != site.lastSaved { try site.save(last) }
    site.release()
    let written = files.count { $0.worker != nil }
    return SiteTally(
      written: written, unchanged: files.count - written, removed: early.removed + late.removed, kept: late.kept)
  }

  /// What may stand in the folder while files are put in their places.
  private func manifest(during files: [StagedFile]) -> Manifest {
    let listed = files.map { file in
      let before = file.before.map { $0.print }
      return (path: plan.files[file.index], prints: before.map { Prints.either($0, file.print) } ?? .one(file.print))
    }
    return Manifest(
      files: site.manifest.files.updated(by: ListedFiles(listed)), folders: site.manifest.folders.union(missingFolders))
  }

  private func manifest(after files: [StagedFile], of all: Manifest) -> Manifest {
    let written = ListedFiles(files.map { (path: plan.files[$0.index], prints: .one($0.print)) })
    let others = all.files.filter { plan.files.contains($0) }
    return Manifest(files: others.updated(by: written), folders: all.folders.intersection(plan.folders))
  }

  /// Pages come after the files that they name, and new pages before those that link to them.
  private func put(_ files: [StagedFile]) throws(MachineFault) {
    var trail = FolderTrail(from: site.top, makesFolders: true)
    let ranked = files.map { (rank: rank($0), file: $0) }
    for rank in 0...3 {
      for (_, file) in ranked.filter({ $0.rank == rank }) { try put(file, &trail) }
    }
  }

  private func rank(_ file: StagedFile) -> Int {
    let name = plan.files[file.index].text
    if name.hasSuffix(".html") { return file.before == nil ? 1 : 2 }
    // The list for search engines names pages.
    return name == "sitemap.xml" ? 3 : 0
  }

  private func put(_ file: StagedFile, _ trail: inout FolderTrail) throws(MachineFault) {
    guard let worker = file.worker else { return }
    let path = plan.files[file.index]
    let folder: Folder
    do throws(FolderTrail.Stop) { folder = try trail.folder(at: path.folder) } catch {
      throw site.fault("write into", error.path, error.error)
    }
    do throws(Errno) {
      let made = try site.stagingFolder(worker)
      if let before = file.before {
        guard try folder.status(of: path.name) == before.status else { throw .exists }
        try made.move("\(file.index)", to: path.name, in: folder)
      } else {
        try made.moveToFree("\(file.index)", to: path.name, in: folder)
      }
    } catch {
      if error == .exists || error == .missing { throw changedMeanwhile(path) }
      throw site.fault("write", path, error)
    }
  }

  private func changedMeanwhile(_ path: SitePath) -> MachineFault {
    site.fault("write", path, "somebody changed it while this build was running; build again")
  }
}
