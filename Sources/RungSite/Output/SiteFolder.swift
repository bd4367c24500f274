/// The folder that the site is written into, locked for one build.
///
/// A build says first which files it will write; then its workers write them, each with a `Writer`; then what the last
/// build left and this one does not want is removed. Files that Rung did not write are neither replaced nor removed,
/// and no link is followed out of the folder. A build may be killed at any point: the next one mends what it left.
///
/// ```swift
/// let site = try SiteFolder.open("Site") { print("waiting for another build") }
/// switch try site.begin(pages.map(\.path)) {
/// case .refused(let refusal): …
/// case .ready(let update):
///   try parallel(jobs: cores, count: pages.count, makeWorker: { _ in update.makeWriter() }) { writer, index in
///     try writer.write(pages[index].path, pages[index].bytes)
///   }
///   let tally = try update.finish()
/// }
/// ```
package final class SiteFolder: Sendable {
  /// As the user named it.
  package let path: String
  let top: Folder
  /// What builds before this one have written.
  let manifest: Manifest
  /// There is a list of what Rung wrote, but it cannot be read: every file counts as somebody else's.
  package let isManifestDamaged: Bool
  private let lock: OpenFile

  private init(path: String, top: Folder, lock: consuming OpenFile, manifest: Manifest?) {
    self.path = path
    self.top = top
    self.lock = lock
    self.manifest = manifest ?? Manifest()
    isManifestDamaged = manifest == nil
  }

  /// Opens the folder, making it if it is missing. While another build is at work there this one waits, and says so
  /// once by `onWait`.
  package static func open(_ path: String, onWait: () -> Void = {}) throws(MachineFault) -> SiteFolder {
    let top: Folder
    do throws(Errno) {
      try Folder.make(path)
      top = try Folder.open(path)
    } catch { throw MachineFault("open the folder", path, error) }
    let lock = try top.takeLock(shownAs: path, onWait)
    try top.removeTemporaries(shownAs: path)
    return SiteFolder(path: path, top: top, lock: lock, manifest: try top.readManifest(shownAs: path))
  }

  /// Lets the next build in; so does letting go of the folder.
  func release() { lock.unlock() }

  // Closing the file would not do while a program is being started, which has it open too for a moment.
  deinit { lock.unlock() }

  func fault(_ action: String, _ path: SitePath, _ error: Errno) -> MachineFault {
    MachineFault(action, slashed(self.path) + path.text, error)
  }

  /// Has the disk keep `manifest` before this returns.
  func save(_ manifest: Manifest) throws(MachineFault) {
    do throws(Errno) {
      try manifest.bytes.withUnsafeBufferPointer { (bytes) throws(Errno) in
        let temporary = temporaryPrefix + "manifest"
        try top.replace(Manifest.name, in: top, through: temporary, holding: bytes, synced: true)
      }
    } catch { throw fault("write", SitePath(Manifest.name), error) }
  }
}

let temporaryPrefix = reservedPrefix + "tmp-"

extension Folder {
  fileprivate func takeLock(shownAs path: String, _ onWait: () -> Void) throws(MachineFault) -> OpenFile {
    do throws(Errno) {
      let lock = try OpenFile(locking: ".rung-lock", in: self)
      if try !lock.tryLock() {
        onWait()
        try lock.waitForLock()
      }
      return lock
    } catch { throw MachineFault("write into", path, error) }
  }

  /// What a killed build has left.
  fileprivate func removeTemporaries(shownAs path: String) throws(MachineFault) {
    var names: [String] = []
    do throws(Errno) {
      try forEachName { name in
        if name.starts(with: temporaryPrefix.utf8) { names.append(String(decoding: name, as: UTF8.self)) }
      }
    } catch { throw MachineFault("read", path, error) }
    for name in names {
      // A folder is somebody else's, whatever its name; said here, before it is met by a page that has another.
      do throws(Errno) { try remove(name) } catch { throw MachineFault("remove", slashed(path) + name, error) }
    }
  }

  /// Empty where there is none; nil where there is something else of that name. A list that is there and cannot be had
  /// says nothing about what it holds.
  fileprivate func readManifest(shownAs path: String) throws(MachineFault) -> Manifest? {
    do throws(Errno) {
      let file = try OpenFile(reading: Manifest.name, in: self)
      let status = try file.status()
      guard status.kind == .file else { return nil }
      return Manifest(try file.bytes(upTo: status.size))
    } catch {
      if error == .missing { return Manifest() }
      if error == .isALink { return nil }
      throw MachineFault("read", slashed(path) + Manifest.name, error)
    }
  }
}
