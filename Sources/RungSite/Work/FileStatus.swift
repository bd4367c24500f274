import Glibc

/// What the system says about a name without opening it.
struct FileStatus {
  enum Kind {
    case file, folder, link, other
  }

  var kind: Kind
  var size: Int

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(raw.st_size)
  }
}
