import Synchronization

/// The folder that the site is written into, locked for one build.
///
/// A build says first which files it will write; then its workers make them beside their places, each with a `Writer`;
/// then all are put in their places, and what the last build left and this one does not want is removed. Files that Rung
/// did not write, or that are not as it wrote them, are neither replaced nor removed, and no link is followed out of the
/// folder. A build may be killed at any point: the site is the old one, or the next build completes it.
///
/// ```swift
/// let site = try SiteFolder.open("Site") { print("waiting for another build") }
/// switch try site.begin(pages.map(\.path)) {
/// case .refused(let refusal): …
/// case .ready(let update):
///   try parallel(jobs: cores, count: pages.count, makeWorker: { _ in update.makeWriter() }) { writer, index in
///     try writer.write(pages[index].path, pages[index].bytes)
///   }
///   if let refusal = update.refusal { … }
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
  private let staging: Staging
  private let saved = Mutex<Manifest?>(nil)

  private init(path: String, top: Folder, lock: consuming OpenFile, manifest: Manifest?) {
    self.path = path
    self.top = top
    self.lock = lock
    staging = Staging(in: top)
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
    let manifest = try top.readManifest(shownAs: path)
    return SiteFolder(path: path, top: top, lock: lock, manifest: manifest)
  }

  /// Lets the next build in; so does letting go of the folder.
  func release() {
    staging.remove(lock)
    lock.unlock()
  }

  // Closing the file would not do while a program is being started, which has it open too for a moment.
  deinit { release() }

  /// The list of files as it stands on the disk.
  var lastSaved: Manifest? { saved.withLock(\.self) ?? (isManifestDamaged ? nil : manifest) }

  /// Where the worker of this number makes its files before they are put in their places.
  func stagingFolder(_ worker: Int) throws(Errno) -> Folder {
    let all = try staging.folder(lock)
    do throws(Errno) { return try all.subfolder("\(worker)") } catch {
      guard error == .missing else { throw error }
    }
    try all.makeSubfolder("\(worker)")
    return try all.subfolder("\(worker)")
  }

  /// Puts a file of Rung's own at the top of the folder, in place of one that may be there.
  func replace(_ name: String, holding bytes: [UInt8], synced: Bool = false) throws(Errno) {
    let folder = try staging.folder(lock)
    try bytes.withUnsafeBufferPointer { (bytes) throws(Errno) in
      try folder.create(ownFile, holding: bytes, synced: synced)
    }
    do throws(Errno) { try folder.move(ownFile, to: name, in: top) } catch {
      try? folder.remove(ownFile)
      throw error
    }
  }

  func fault(_ action: String, _ path: SitePath, _ error: Errno) -> MachineFault {
    MachineFault(action, slashed(self.path) + path.text, error)
  }

  func fault(_ action: String, _ path: SitePath, _ reason: String) -> MachineFault {
    MachineFault(action, slashed(self.path) + path.text, reason)
  }

  /// Has the disk keep `manifest` before this returns.
  func save(_ manifest: Manifest) throws(MachineFault) {
    do throws(Errno) { try replace(Manifest.name, holding: manifest.bytes, synced: true) } catch {
      throw fault("write", SitePath(Manifest.name), error)
    }
    saved.withLock { $0 = manifest }
  }
}

extension Folder {
  fileprivate func takeLock(shownAs path: String, _ onWait: () -> Void) throws(MachineFault) -> OpenFile {
    do throws(Errno) {
      let lock = try OpenFile(locking: lockName, in: self)
      if try !lock.tryLock() {
        onWait()
        try lock.waitForLock()
      }
      guard try Staging.removeLeftovers(of: lock, in: self) else { throw .exists }
      return lock
    } catch {
      if error == .exists {
        throw MachineFault("write into", path, "\(lockName) there is not rung's; move it away and build again")
      }
      throw MachineFault("write into", path, error)
    }
  }

  /// Empty where there is none; nil where there is something else of that name. A list that is there and cannot be had
  /// says nothing about what it holds.
  fileprivate func readManifest(shownAs path: String) throws(MachineFault) -> Manifest? {
    do throws(Errno) {
      let file = try OpenFile(reading: Manifest.name, in: self)
      let status = try file.status()
      // A line of 4,000 bytes for each of 60,000 files is more than any site has.
      guard status.kind == .file, status.size < 1 << 28 else { return nil }
      return Manifest(try file.bytes(upTo: status.size))
    } catch {
      if error == .missing { return Manifest() }
      if error == .isALink { return nil }
      throw MachineFault("read", slashed(path) + Manifest.name, error)
    }
  }
}

private let lockName = reservedPrefix + "lock"

/// No worker has such a number.
private let ownFile = "00"
