import Glibc

/// A file that is open for reading or writing; it closes itself.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens for reading whatever is there, without following a link or waiting for the other end of a pipe.
  init(reading name: String, in folder: Folder) throws(Errno) {
    descriptor = openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  /// Makes a file where there is nothing yet.
  init(creating name: String, in folder: Folder) throws(Errno) {
    descriptor = openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
  }

  /// Opens the file that a lock is taken on, or makes it.
  init(locking name: String, in folder: Folder) throws(Errno) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    descriptor = openat(folder.descriptor, name, flags, 0o666)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { Glibc.close(descriptor) }

  /// Closes now, to learn of what some disks report only then.
  consuming func close() throws(Errno) {
    let descriptor = descriptor
    discard self
    guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  func status() throws(Errno) -> FileStatus {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .last }
    return FileStatus(raw)
  }

  func stamp() throws(Errno) -> FileStamp {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .last }
    return FileStamp(raw)
  }

  func control(_ command: Int32, _ value: Int32) -> Int32 { fcntl(descriptor, command, value) }
}

// Bytes
extension OpenFile {
  /// Fills `space` as far as the file reaches and returns how many bytes that were.
  func read(into space: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    guard let start = space.baseAddress else { return 0 }
    var done = 0
    while done < space.count {
      let count = Glibc.read(descriptor, start + done, space.count - done)
      if count > 0 { done += count } else if count == 0 { break } else if errno != EINTR { throw .last }
    }
    return done
  }

  /// As much as there is from `offset` on, but at most `count` bytes.
  func bytes(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { (space, done) throws(Errno) in
      done = try read(at: offset, into: UnsafeMutableRawBufferPointer(space))
    }
  }

  /// Fills `space` with what stands from `offset` on, as far as the file reaches, and returns how many bytes that were.
  func read(at offset: Int, into space: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    guard let start = space.baseAddress else { return 0 }
    var done = 0
    while done < space.count {
      let count = pread(descriptor, start + done, space.count - done, off_t(offset + done))
      if count > 0 { done += count } else if count == 0 { break } else if errno != EINTR { throw .last }
    }
    return done
  }

  /// As much as there is, but at most `limit` bytes.
  func bytes(upTo limit: Int) throws(Errno) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: limit) { (space, count) throws(Errno) in
      count = try read(into: UnsafeMutableRawBufferPointer(space))
    }
  }

  /// As much as there is from the start on, but at most `limit` bytes.
  func bytesFromStart(upTo limit: Int) throws(Errno) -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
    return try bytes(upTo: limit)
  }

  /// Has the file hold just `bytes`, and the disk keep them.
  func overwrite(_ bytes: [UInt8]) throws(Errno) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
    try bytes.withUnsafeBufferPointer { (bytes) throws(Errno) in try write(bytes) }
    try sync()
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(Errno) {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, start + done, bytes.count - done)
      if count >= 0 { done += count } else if errno != EINTR { throw .last }
    }
  }

  /// Whether what is left to read is just `bytes`, looked at piece by piece in `space`.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>, space: UnsafeMutableRawBufferPointer) throws(Errno) -> Bool {
    guard let wanted = bytes.baseAddress, let found = space.baseAddress else { return bytes.isEmpty }
    var done = 0
    while done < bytes.count {
      let piece = UnsafeMutableRawBufferPointer(start: found, count: min(space.count, bytes.count - done))
      guard try read(into: piece) == piece.count, memcmp(found, wanted + done, piece.count) == 0 else { return false }
      done += piece.count
    }
    return true
  }

  /// Has the disk keep what was written even if the power fails; where a disk cannot, nothing is lost by not asking.
  func sync() throws(Errno) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EOPNOTSUPP else { throw .last }
  }
}

// Locks
extension OpenFile {
  /// Takes the lock if nobody has it, and says whether.
  func tryLock() throws(Errno) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw .last }
    }
    return true
  }

  /// Takes the lock as soon as nobody else has it.
  func waitForLock() throws(Errno) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .last }
    }
  }

  func unlock() { _ = flock(descriptor, LOCK_UN) }
}
