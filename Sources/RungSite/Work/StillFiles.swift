import Glibc

// Whether somebody is at work on a file.
extension OpenFile {
  /// Whether a program has the file open to write it, as far as the system tells.
  ///
  /// It grants a lease for reading on a file that nobody writes, and on no other. Some disks know of no leases, and some files are
  /// another user's: then nobody is known to write.
  private var isOpenToWrite: Bool {
    if control(setLease, Int32(F_RDLCK)) == 0 {
      _ = control(setLease, Int32(F_UNLCK))
      return false
    }
    return errno == EAGAIN
  }

  /// Whether somebody is writing the file. A program may keep a file open for good: one that has not changed for
  /// `patience` seconds is taken as it is.
  func isBeingWritten() throws(Errno) -> Bool {
    guard isOpenToWrite else { return false }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return try stamp().seconds + patience > now.tv_sec
  }

  /// The bytes of a file that nobody was writing and that did not change while it was read; nil where there are none such.
  func stillBytes() throws(Errno) -> (bytes: [UInt8], stamp: FileStamp)? {
    let before = try stamp()
    if try isBeingWritten() { return nil }
    let bytes = try bytes(at: 0, count: before.size)
    guard bytes.count == before.size, try stamp() == before, try !isBeingWritten() else { return nil }
    return (bytes, before)
  }
}

extension InputFolder {
  /// Whether somebody is writing the file, as far as the system tells.
  func isBeingWritten(_ file: ScannedFile) -> Bool {
    // What is wrong with it is found where it is read.
    (try? open(file).isBeingWritten()) ?? false
  }
}

/// `F_SETLEASE`, which does not reach Swift.
private let setLease: Int32 = 1024

private let patience = 10
