import Synchronization

/// The folder in which a build makes its files before it puts them in their places.
///
/// Its name is random and stands in the file of the lock before the folder is made. So it cannot be a stranger's, and
/// the next build knows what a killed one has left.
final class Staging: Sendable {
  private let top: Folder
  private let made = Mutex<Folder?>(nil)
  private static let header = "rung lock 2 (the folder in which a build is making files)\n"
  static let prefix = reservedPrefix + "tmp-"

  init(in top: Folder) { self.top = top }

  /// Removes what a killed build left; false where the lock's file is somebody else's.
  static func removeLeftovers(of lock: borrowing OpenFile, in top: Folder) throws(Errno) -> Bool {
    let bytes = try lock.bytesFromStart(upTo: 4096)
    if bytes.isEmpty { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(header) else { return false }
    let name = text.dropFirst(header.count).prefix { $0 != "\n" }
    if isName(name) { removeFolder(String(name), in: top) }
    return true
  }

  /// The folder, which is made when it is first asked for.
  func folder(_ lock: borrowing OpenFile) throws(Errno) -> Folder {
    try made.withLock { (made) throws(Errno) in
      if let made { return made }
      let name = Self.prefix + randomDigits()
      try lock.overwrite(Array((Self.header + name + "\n").utf8))
      try top.makeSubfolder(name)
      let folder = try top.subfolder(name)
      made = folder
      return folder
    }
  }

  /// Removes the folder with all that was not put in its place.
  func remove(_ lock: borrowing OpenFile) {
    let isMade = made.withLock { made in
      defer { made = nil }
      return made != nil
    }
    guard isMade else { return }
    _ = try? Self.removeLeftovers(of: lock, in: top)
    // Without the name again: the same content gives the same files.
    try? lock.overwrite([])
  }

  private static func isName(_ name: Substring) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 32 && name.utf8.allSatisfy { $0 != 0x2F }
  }

  /// Removes just what a build makes there. What cannot be removed stays: it is in nobody's way.
  private static func removeFolder(_ name: String, in parent: Folder) {
    guard let folder = try? parent.subfolder(name) else { return }
    for name in numbers(in: folder) {
      if (try? folder.remove(name)) == nil { removeFolder(name, in: folder) }
    }
    try? parent.removeSubfolder(name)
  }

  private static func numbers(in folder: Folder) -> [String] {
    var names: [String] = []
    try? folder.forEachName { names.append(String(decoding: $0, as: UTF8.self)) }
    return names.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

/// Thirty-two hexadecimal digits that nobody can foresee.
func randomDigits() -> String {
  digits(UInt64.random(in: 0 ... .max)) + digits(UInt64.random(in: 0 ... .max))
}
