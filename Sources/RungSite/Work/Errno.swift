import Glibc

/// The number by which the system says why a call failed. It stays inside this target: whoever knows what was being
/// done turns it into a `MachineFault`.
struct Errno: Error, Hashable {
  var code: Int32

  /// Of the call just made.
  static var last: Errno { Errno(code: errno) }

  static let missing = Errno(code: ENOENT)
  static let exists = Errno(code: EEXIST)
  static let notAFolder = Errno(code: ENOTDIR)
  static let isAFolder = Errno(code: EISDIR)
  static let isALink = Errno(code: ELOOP)
  static let notEmpty = Errno(code: ENOTEMPTY)
  /// No number of the system's: a file was cut short while it was copied.
  static let changed = Errno(code: -1)
  static let inUse = Errno(code: EBUSY)
  static let ofTheDisk = Errno(code: EIO)

  /// The machine, or what it grants this program, is too small: no fault of the file that happened to meet it.
  var isShortage: Bool { [EMFILE, ENFILE, ENOMEM].contains(code) }
}

extension Errno {
  /// Plain English, fit for the end of "cannot write Site/index.html: …".
  var words: String {
    Errno.plainWords[code] ?? "\(String(cString: strerror(code))) (system error \(code))"
  }

  private static let plainWords: [Int32: String] = [
    Errno.changed.code: "it changed while it was copied; build again",
    ENOSPC: "the disk is full",
    EDQUOT: "this account's disk quota is used up",
    EFBIG: "the file would be larger than the system allows",
    EIO: "the disk reported an error",
    EROFS: "the disk is read-only",
    EACCES: "permission denied",
    EPERM: "the system does not permit it",
    ENOENT: "there is no such file or folder",
    EEXIST: "something is already there",
    ENOTDIR: "there is something that is not a folder in the way",
    EISDIR: "there is a folder of that name",
    ELOOP: "a symbolic link is in the way",
    ENAMETOOLONG: "the name is too long",
    ENOTEMPTY: "the folder is not empty",
    EMFILE: "more files are open than this program may have ('ulimit -n' says how many)",
    ENFILE: "too many files are open on this machine",
    ENOMEM: "there is not enough memory",
    EXDEV: "a part of the folder lies on another disk",
    EBUSY: "another program is using it",
    ENOLCK: "this disk does not support locks",
    EOPNOTSUPP: "this disk does not support it",
    ESTALE: "the network drive has lost the file",
  ]
}
