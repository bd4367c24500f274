package import RungModel

/// Writes files of the site for one worker: what is there with the same bytes is left untouched, what is new is
/// created, what has changed is replaced in one step.
package struct Writer: ~Copyable {
  private let update: SiteUpdate
  private let temporary: String
  private var trail: FolderTrail
  /// What is there is read into this, piece by piece, to compare it.
  private let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)

  init(for update: SiteUpdate, number: Int) {
    self.update = update
    temporary = "\(temporaryPrefix)\(number)"
    trail = FolderTrail(from: update.site.top, makesFolders: true)
  }

  deinit { space.deallocate() }

  /// Writes the file at `path`, which is one of those that the build began with.
  package mutating func write(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(MachineFault) {
    let path = SitePath(path)
    guard let mayExist = update.mayExist(path) else {
      throw MachineFault("write", path.text, "the build did not announce it")
    }
    let folder = try folder(of: path)
    do throws(Errno) {
      update.count(try put(bytes, at: path.name, in: folder, mayExist: mayExist))
    } catch { throw update.site.fault("write", path, error) }
  }

  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(MachineFault) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MachineFault) in try write(path, bytes) }
  }

  package mutating func write(_ path: String, _ buffer: borrowing ByteBuffer) throws(MachineFault) {
    try write(path, buffer.bytes)
  }

  private mutating func folder(of path: SitePath) throws(MachineFault) -> Folder {
    do throws(FolderTrail.Stop) {
      return try trail.folder(at: path.folder)
    } catch { throw update.site.fault("write into", error.path, error.error) }
  }

  private func put(
    _ bytes: UnsafeBufferPointer<UInt8>, at name: String, in folder: Folder, mayExist: Bool
  ) throws(Errno) -> SiteUpdate.Outcome {
    var found = mayExist ? folder.compare(name, with: bytes, space: space) : .nothing
    if found == .nothing {
      if try folder.createIfMissing(name, holding: bytes) { return .written }
      // Somebody else made it since the build began: what is not the same is not ours to replace.
      found = folder.compare(name, with: bytes, space: space)
      guard mayExist || found == .same else { throw .exists }
    }
    if found == .same { return .unchanged }
    try update.site.top.replace(name, in: folder, through: temporary, holding: bytes)
    return .written
  }
}
