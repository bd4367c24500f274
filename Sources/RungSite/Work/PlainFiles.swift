import Glibc
import RungModel

// The few things that are done to files by their path alone, outside the content and the site folder.

package func folderExists(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func pathExists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// The path of a file, its size and when it was last written: other bytes differ in one of them.
func fileVersion(_ path: String) -> String {
  var status = stat()
  guard stat(path, &status) == 0 else { return path }
  return "\(path) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
}

func mayBeRun(_ path: String) -> Bool { access(path, X_OK) == 0 && !folderExists(path) }

/// The bytes of a file, such as one that was read before, to show a line of it; nil where it cannot be had.
/// - Parameter limit: about where to stop.
package func fileBytes(_ path: String, upTo limit: Int = 1 << 22) -> [UInt8]? {
  // A pipe is not waited for.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0, let file = fdopen(descriptor, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var space = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let count = fread(&space, 1, space.count, file)
    if count == 0 { break }
    bytes += space[..<count]
  }
  return bytes
}

/// Puts a file of these bytes at `path`, in place of a file that may be there: whole, or not at all. Folders above it are
/// made. Two that do so at once do not meet, and the later one stays.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(MachineFault) {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let parent = slash.map { String(path[..<$0]) } ?? "."
  let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  do throws(Errno) {
    if !parent.isEmpty { try Folder.make(parent) }
    let folder = try Folder.open(parent.isEmpty ? "/" : parent)
    // The name is random, so that it is nobody's.
    let temporary = ".rung-\(randomDigits())"
    try bytes.withUnsafeBufferPointer { (bytes) throws(Errno) in try folder.create(temporary, holding: bytes) }
    do throws(Errno) { try folder.move(temporary, to: name, in: folder) } catch {
      try? folder.remove(temporary)
      throw error
    }
  } catch {
    throw MachineFault("write", path, error)
  }
}

/// Why no file can be put at `path`, as the end of a sentence; nil where one can, in place of a file or of nothing.
package func whyNoPlace(_ path: String) -> String? {
  var raw = stat()
  guard stat(path, &raw) == 0 else { return nil }
  return switch FileStatus(raw).kind {
  case .folder: "there is a folder of that name; choose another name"
  case .other: "there is a pipe or a device of that name; choose another name"
  case .file, .link: nil
  }
}

/// The absolute path behind all links, or nil where there is nothing.
package func absolutePath(_ path: String) -> String? { try? resolvedPath(path) }

/// Where the program `name` is, by the folders that programs are looked for in; nil where there is none.
package func programPath(_ name: String) -> String? {
  if name.utf8.contains(UInt8(ascii: "/")) { return mayBeRun(name) ? name : nil }
  let folders = getenv("PATH").map { String(cString: $0) }?.parts(at: UInt8(ascii: ":")).filter { !$0.isEmpty } ?? []
  return folders.lazy.map { "\($0)/\(name)" }.first(where: mayBeRun)
}

/// Writes a file that is not there yet, and the folders above it.
func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(MachineFault) {
  var folder = ""
  for part in path.parts(at: UInt8(ascii: "/")).dropLast() {
    folder += part + "/"
    if folder != "/", mkdir(folder, 0o777) != 0, errno != EEXIST { throw fault("make the folder", folder) }
  }
  guard let file = fopen(path, "wx") else { throw fault("write", path) }
  let count = fwrite(bytes, 1, bytes.count, file)
  if fclose(file) != 0 || count != bytes.count { throw fault("write", path) }
}

private func fault(_ action: String, _ path: String) -> MachineFault {
  MachineFault(action, path, String(cString: strerror(errno)))
}

/// Whether a part '..' of `path` stands behind a folder that does not exist.
func leadsBackFromNowhere(_ path: String) -> Bool {
  var above = path.hasPrefix("/") ? "/" : "./"
  for part in path.pathParts {
    if part == "..", !folderExists(above) { return true }
    above += part + "/"
  }
  return false
}

/// Whether the folder `inner` is `outer` or lies in it, whatever links lead there and under whatever other name a folder is
/// mounted. What does not exist yet is compared by its name.
func lies(_ inner: String, in outer: String) -> Bool {
  let (inner, outer) = (absolute(inner), absolute(outer))
  if inner.hasPrefix(outer) || stands(inner, in: outer) { return true }
  let mounts = Mounts.present
  guard let place = mounts.placeOnDisk(inner), let around = mounts.placeOnDisk(outer) else { return false }
  return place.hasPrefix(around)
}

/// Whether one of the folders on the way to `inner` is the very folder `outer` of the disk.
private func stands(_ inner: String, in outer: String) -> Bool {
  guard let wanted = folderNumber(outer) else { return false }
  var path = inner[...]
  while let slash = path.dropLast().lastIndex(of: "/") {
    if let found = folderNumber(String(path)), found == wanted { return true }
    path = path[...slash]
  }
  return false
}

private func folderNumber(_ path: String) -> [UInt]? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
  return [UInt(status.st_dev), UInt(status.st_ino)]
}

/// Without links, as far as the path exists, and with a `/` at the end.
private func absolute(_ path: String) -> String {
  if let real = try? resolvedPath(path.isEmpty ? "." : path) { return slashed(real) }
  var parts = path.pathParts
  guard let name = parts.popLast() else { return "/" }
  let above = absolute((path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/"))
  return name == "." ? above : above + name + "/"
}
