import Glibc
import RungReading

/// What stands in a folder, as far as a scan of the content looks at it, for whoever watches the folder.
package struct FolderEntry: Sendable {
  package var name: String
  package var isFolder: Bool
  package var stamp: FileStamp
}

/// By what a changed file is told without reading it.
package struct FileStamp: Hashable, Sendable {
  package var size: Int
  package var seconds: Int
  package var nanoseconds: Int
  /// Another file under the same name has another number.
  package var number: UInt
  /// When its bytes or what the system keeps of it changed last, which no program can set.
  package var changeSeconds: Int
  package var changeNanoseconds: Int

  init(_ raw: stat) {
    size = Int(raw.st_size)
    seconds = raw.st_mtim.tv_sec
    nanoseconds = raw.st_mtim.tv_nsec
    number = UInt(raw.st_ino)
    changeSeconds = raw.st_ctim.tv_sec
    changeNanoseconds = raw.st_ctim.tv_nsec
  }
}

/// The entries of the folder at `path`, or none where it cannot be listed.
package func folderEntries(_ path: String) -> [FolderEntry] {
  guard let folder = try? Folder.open(path) else { return [] }
  var entries: [FolderEntry] = []
  try? folder.forEachName { bytes in
    if let entry = entry(bytes, in: folder) { entries.append(entry) }
  }
  return entries
}

private func entry(_ bytes: UnsafeBufferPointer<UInt8>, in folder: Folder) -> FolderEntry? {
  var raw = stat()
  guard case .usable(let name) = fileName(bytes), fstatat(folder.descriptor, name, &raw, AT_SYMLINK_NOFOLLOW) == 0
  else { return nil }
  let isFolder = raw.st_mode & S_IFMT == S_IFDIR
  guard isFolder ? !isLeftoverFolder(name) : !isLeftover(name) else { return nil }
  return FolderEntry(name: name, isFolder: isFolder, stamp: FileStamp(raw))
}

/// What a change of a file or folder of some name means to a scan.
package enum NameOfChange: Equatable, Sendable {
  case usable(String)
  /// Hidden, or what an editor leaves about: a scan would not look at it.
  case passedOver
  /// There is a finding on the name, which cannot be written as a path.
  case bad
}

package func nameOfChange(_ bytes: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> NameOfChange {
  switch fileName(bytes) {
  case .usable(let name): (isFolder ? isLeftoverFolder(name) : isLeftover(name)) ? .passedOver : .usable(name)
  case .hidden: .passedOver
  case .bad: .bad
  }
}
