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
    do throws(Errno) {
      let lock = try OpenFile(locking: ".rung-lock", in: top)
      if try !lock.tryLock() {
        onWait()
        try lock.waitForLock()
      }
      try top.removeTemporaries()
      return SiteFolder(path: path, top: top, lock: lock, manifest: top.readManifest())
    } catch { throw MachineFault("write into", path, error) }
  }

  /// Lets the next build in; so does letting go of the folder.
  func release() { lock.unlock() }

  func fault(_ action: String, _ path: SitePath, _ error: Errno) -> MachineFault {
    MachineFault(action, "\(self.path)\(self.path.hasSuffix("/") ? "" : "/")\(path.text)", error)
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
  /// What a killed build has left.
  fileprivate func removeTemporaries() throws(Errno) {
    var names: [String] = []
    try forEachName { name in
      if name.starts(with: temporaryPrefix.utf8) { names.append(String(decoding: name, as: UTF8.self)) }
    }
    for name in names where try status(of: name).kind != .folder { try remove(name) }
  }

  /// Empty where there is none; nil where there is something else of that name.
  fileprivate func readManifest() -> Manifest? {
    do throws(Errno) {
      let file = try OpenFile(reading: Manifest.name, in: self)
      let status = try file.status()
      guard status.kind == .file else { return nil }
      return Manifest(try file.bytes(upTo: status.size))
    } catch {
      return error == .missing ? Manifest() : nil
    }
  }
}
