// Files are written whole or not at all: what goes wrong on the way leaves nothing half written behind.
extension Folder {
  /// Makes a file where there is nothing yet.
  func create(_ name: String, holding bytes: UnsafeBufferPointer<UInt8>, synced: Bool = false) throws(Errno) {
    let file = try OpenFile(creating: name, in: self)
    do throws(Errno) {
      try file.write(bytes)
      if synced { try file.sync() }
      try file.close()
    } catch {
      try? remove(name)
      throw error
    }
  }

  /// Moves a file to a name that nothing has: throws `exists` where something has it, even if it came just now.
  func moveToFree(_ name: String, to other: String, in folder: Folder) throws(Errno) {
    do throws(Errno) {
      try link(name, to: other, in: folder)
    } catch {
      if error == .exists || error == .missing { throw error }
      // Not every disk knows a second name for a file.
      guard case .nothing = folder.find(other) else { throw .exists }
      return try move(name, to: other, in: folder)
    }
    try remove(name)
  }
}
