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
    try write(path, of: HeldBytes(bytes: bytes))
  }

  /// Copies a file of `content` to `path`, however large it is.
  mutating func write(_ path: String, copying file: ScannedFile, of content: InputFolder) throws(MachineFault) {
    let source: CopiedFile
    do throws(Errno) { source = try CopiedFile(try content.open(file)) } catch { throw content.fault(file, error) }
    try write(path, of: source)
  }

  private mutating func write(
    _ path: String, of source: borrowing some FileSource & ~Copyable
  ) throws(MachineFault) {
    let path = SitePath(path)
    guard let index = update.index(of: path) else {
      throw MachineFault("write", path.text, "the build did not announce it")
    }
    var before: FoundFile?
    if let place = try place(of: path) {
      if let print = place.print(of: path.name, ifHolding: source, space: space) {
        return update.note(StagedFile(index: index, print: print))
      }
      switch try found(path, in: place) {
      case .nothing: break
      case .file(let found) where update.isOurs(found, at: path): before = found
      // A folder of Rung's makes way: that nothing else is in it was seen before the build began.
      case .other where update.site.manifest.folders.contains(path): break
      case .file, .other: return update.noteChanged(path)
      }
    }
    do throws(Errno) {
      let print = try ownFolder().create("\(index)", of: source)
      update.note(StagedFile(index: index, print: print, worker: number, before: before))
    } catch { throw update.site.fault("write", path, error) }
  }

  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(MachineFault) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(MachineFault) in try write(path, bytes) }
  }

  package mutating func write(_ path: String, _ buffer: borrowing ByteBuffer) throws(MachineFault) {
    try write(path, buffer.bytes)
  }

  private func found(_ path: SitePath, in place: borrowing Folder) throws(MachineFault) -> Found {
    do throws(Errno) { return try place.find(path.name) } catch { throw update.site.fault("read", path, error) }
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
  private mutating func ownFolder() throws(Errno) -> Folder {
    if let folder { return folder }
    let own = try update.site.stagingFolder(number)
    folder = own
    return own
  }
}
