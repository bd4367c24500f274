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

  /// The same; false where there is something.
  func createIfMissing(_ name: String, holding bytes: UnsafeBufferPointer<UInt8>) throws(Errno) -> Bool {
    do throws(Errno) {
      try create(name, holding: bytes)
      return true
    } catch {
      guard error == .exists else { throw error }
      return false
    }
  }

  /// Puts a new file in the place of `name` in `folder`, which nobody ever sees missing or half written. It is made in
  /// this folder first, under the name `temporary`.
  func replace(
    _ name: String, in folder: Folder, through temporary: String, holding bytes: UnsafeBufferPointer<UInt8>,
    synced: Bool = false
  ) throws(Errno) {
    do throws(Errno) {
      try create(temporary, holding: bytes, synced: synced)
    } catch {
      guard error == .exists else { throw error }
      try remove(temporary)
      try create(temporary, holding: bytes, synced: synced)
    }
    do throws(Errno) {
      try move(temporary, to: name, in: folder)
    } catch {
      try? remove(temporary)
      throw error
    }
  }
}

/// What is in the place of a file that is to hold certain bytes.
enum Found {
  case nothing, same, different
}

extension Folder {
  /// Looks whether `name` is a file that holds just `bytes`. What cannot be read is as good as different: it is about
  /// to be replaced.
  func compare(_ name: String, with bytes: UnsafeBufferPointer<UInt8>, space: UnsafeMutableRawBufferPointer) -> Found {
    do throws(Errno) {
      let file = try OpenFile(reading: name, in: self)
      let status = try file.status()
      guard status.kind == .file, status.size == bytes.count else { return .different }
      return try file.holds(bytes, space: space) ? .same : .different
    } catch {
      return error == .missing ? .nothing : .different
    }
  }
}
