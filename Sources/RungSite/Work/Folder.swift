import Glibc
import RungModel

/// An open folder. Every name is looked up in this very folder and a symbolic link is never followed, so whatever is
/// reached through folders opened one in the other lies inside the first.
///
/// A class, because several workers hold the same folder open and the last one closes it.
final class Folder: Sendable {
  let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder as the user named it; here alone links are followed.
  static func open(_ path: String) throws(Errno) -> Folder {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    return Folder(descriptor: descriptor)
  }

  /// Makes the folder and those around it, where they are missing.
  static func make(_ path: String) throws(Errno) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard Errno.last == .missing, let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")),
      slash > path.startIndex
    else {
      throw .last
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// Whether it is the very same folder of the disk, and not another at its path.
  func isSame(as other: Folder) -> Bool {
    var (one, two) = (stat(), stat())
    return fstat(descriptor, &one) == 0 && fstat(other.descriptor, &two) == 0 && one.st_dev == two.st_dev
      && one.st_ino == two.st_ino
  }

  func subfolder(_ name: String) throws(Errno) -> Folder {
    let subfolder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard subfolder >= 0 else { throw .last }
    return Folder(descriptor: subfolder)
  }

  func status(of name: String) throws(Errno) -> FileStatus {
    var raw = stat()
    guard fstatat(descriptor, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return FileStatus(raw)
  }
}

// Changing what is in it
extension Folder {
  func makeSubfolder(_ name: String) throws(Errno) {
    guard mkdirat(descriptor, name, 0o777) == 0 else { throw .last }
  }

  /// Removes a file, or a link itself.
  func remove(_ name: String) throws(Errno) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw .last }
  }

  func removeSubfolder(_ name: String) throws(Errno) {
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw .last }
  }

  /// Gives the file `name` a second name, which nothing may have yet.
  func link(_ name: String, to other: String, in folder: Folder) throws(Errno) {
    guard linkat(descriptor, name, folder.descriptor, other, 0) == 0 else { throw .last }
  }

  /// Puts the file `name` in the place of `other` in `folder`, in one step.
  func move(_ name: String, to other: String, in folder: Folder) throws(Errno) {
    guard renameat(descriptor, name, folder.descriptor, other) == 0 else { throw .last }
  }
}

// What is in it
extension Folder {
  /// Calls `body` with the bytes of each name, in the disk's own order; they are valid during the call only.
  func forEachName(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(Errno) {
    let stream = try openStream()
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { field in
        let name = field.bindMemory(to: UInt8.self)
        let length = strnlen(field.bindMemory(to: CChar.self).baseAddress.unsafelyUnwrapped, field.count)
        if !isDots(name, length) { body(UnsafeBufferPointer(rebasing: name[..<length])) }
      }
      errno = 0
    }
    guard errno == 0 else { throw .last }
  }

  /// A reading position of its own, so that two may list the folder at once.
  private func openStream() throws(Errno) -> OpaquePointer {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let error = Errno.last
      close(copy)
      throw error
    }
    return stream
  }
}

/// Whether the name is "." or "..".
private func isDots(_ name: UnsafeBufferPointer<UInt8>, _ length: Int) -> Bool {
  length <= 2 && name.prefix(length).allSatisfy { $0 == UInt8(ascii: ".") }
}

/// The absolute path behind all links, or why there is none.
func resolvedPath(_ path: String) throws(Errno) -> String {
  guard let resolved = realpath(path, nil) else { throw .last }
  defer { free(resolved) }
  return String(cString: resolved)
}
