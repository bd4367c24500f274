// Files are written whole or not at all: what goes wrong on the way leaves nothing half written behind.
extension Folder {
  /// Makes a file where there is nothing yet.
  /// - Returns: the fingerprint of what it holds.
  @discardableResult func create(
    _ name: String, of source: borrowing some FileSource & ~Copyable, synced: Bool = false
  ) throws(Errno) -> UInt64 {
    let file = try OpenFile(creating: name, in: self)
    let print: UInt64
    do throws(Errno) {
      print = try source.write(to: file)
      if synced { try file.sync() }
      try file.close()
    } catch {
      try? remove(name)
      throw error
    }
    return print
  }

  /// The same of bytes.
  func create(_ name: String, holding bytes: UnsafeBufferPointer<UInt8>, synced: Bool = false) throws(Errno) {
    try create(name, of: HeldBytes(bytes: bytes), synced: synced)
  }

  /// Moves a file to a name that nothing has: throws `exists` where something has it, even if it came just now.
  func moveToFree(_ name: String, to other: String, in folder: Folder) throws(Errno) {
    do throws(Errno) {
      try link(name, to: other, in: folder)
    } catch {
      if error == .exists || error == .missing { throw error }
      // Not every disk knows a second name for a file.
      guard case .nothing = try folder.find(other) else { throw .exists }
      return try move(name, to: other, in: folder)
    }
    try remove(name)
  }
}
