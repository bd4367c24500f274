package import RungModel

/// Makes files of the site for one worker, each beside its place: what is there with the same bytes is left untouched,
/// and nothing else is seen before the build finishes.
package struct Writer: ~Copyable {
  private let update: SiteUpdate
  private let number: Int
  private var trail: FolderTrail
  private var folder: Folder?
  /// What is there is read into this, piece by piece, to compare it.
  private let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 64)

  init(for update: SiteUpdate, number: Int) {
    self.update = update
    self.number = number
    trail = FolderTrail(from: update.site.top, makesFolders: false)
  }

  deinit { space.deallocate() }

  /// Writes the file at `path`, which is one of those that the build began with.
  package mutating func write(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(MachineFault) {
    let path = SitePath(path)
    guard let index = update.index(of: path) else {
      throw MachineFault("write", path.text, "the build did not announce it")
    }
    var file = StagedFile(index: index, print: FilePrint.of(bytes))
    if let place = try place(of: path) {
      if place.holds(bytes, at: path.name, space: space) { return update.note(file) }
      switch place.find(path.name) {
      case .nothing: break
      case .file(let found) where update.isOurs(found, at: path): file.before = found
      // A folder of Rung's makes way: that nothing else is in it was seen before the build began.
      case .other where update.site.manifest.folders.contains(path): break
      case .file, .other: return update.noteChanged(path)
      }
    }
    do throws(Errno) { file.worker = try make(index, bytes) } catch { throw update.site.fault("write", path, error) }
    update.note(file)
  }

  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(MachineFault) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MachineFault) in try write(path, bytes) }
  }

  package mutating func write(_ path: String, _ buffer: borrowing ByteBuffer) throws(MachineFault) {
    try write(path, buffer.bytes)
  }

  /// The folder that the file is to stand in; nil where there is none yet. A file in its place is one of Rung's, which
  /// makes way: others were seen before the build began.
  private mutating func place(of path: SitePath) throws(MachineFault) -> Folder? {
    do throws(FolderTrail.Stop) {
      return try trail.folder(at: path.folder)
    } catch {
      guard [.missing, .notAFolder].contains(error.error) else {
        throw update.site.fault("write into", error.path, error.error)
      }
      return nil
    }
  }

  /// Each worker has a folder of its own, so that none waits for another.
  private mutating func make(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws(Errno) -> Int {
    let own: Folder
    if let folder { own = folder } else { own = try update.site.stagingFolder(number) }
    folder = own
    try own.create("\(index)", holding: bytes)
    return number
  }
}
