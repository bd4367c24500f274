import Glibc

/// What the system says about a name without opening it.
struct FileStatus: Equatable {
  enum Kind {
    case file, folder, link, other
  }

  var kind: Kind
  var size: Int
  /// Which file of the disk it is, and when it was last written.
  private var device: UInt
  private var number: UInt
  private var seconds: Int
  private var nanoseconds: Int

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(raw.st_size)
    (device, number) = (UInt(raw.st_dev), UInt(raw.st_ino))
    (seconds, nanoseconds) = (raw.st_mtim.tv_sec, raw.st_mtim.tv_nsec)
  }
}
