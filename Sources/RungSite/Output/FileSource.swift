/// What a file of the site is made of.
protocol FileSource: ~Copyable {
  var count: Int { get }
  /// Writes it all to an empty file, and returns the fingerprint of what was written.
  func write(to file: borrowing OpenFile) throws(Errno) -> UInt64
  /// The fingerprint, if `file`, which has as many bytes and of which nothing was read yet, holds the same ones.
  func print(ifHeldBy file: borrowing OpenFile, space: UnsafeMutableRawBufferPointer) throws(Errno) -> UInt64?
}

/// Bytes that were made.
struct HeldBytes: FileSource {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  func write(to file: borrowing OpenFile) throws(Errno) -> UInt64 {
    try file.write(bytes)
    return FilePrint.of(bytes)
  }

  func print(ifHeldBy file: borrowing OpenFile, space: UnsafeMutableRawBufferPointer) throws(Errno) -> UInt64? {
    try file.holds(bytes, space: space) ? FilePrint.of(bytes) : nil
  }
}

/// A file of the content, which is never in memory as a whole. The fingerprint is of the bytes that were copied, for
/// somebody may be writing the file meanwhile.
struct CopiedFile: FileSource, ~Copyable {
  let count: Int
  private let file: OpenFile

  init(_ file: consuming OpenFile) throws(Errno) {
    count = try file.status().size
    self.file = file
  }

  func write(to other: borrowing OpenFile) throws(Errno) -> UInt64 {
    var print = FilePrint()
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { space.deallocate() }
    try walk(space) { (_, piece) throws(Errno) in
      try other.write(UnsafeBufferPointer(piece.bindMemory(to: UInt8.self)))
      print.add(UnsafeRawBufferPointer(piece))
      return true
    }
    return print.value
  }

  func print(ifHeldBy other: borrowing OpenFile, space: UnsafeMutableRawBufferPointer) throws(Errno) -> UInt64? {
    var print = FilePrint()
    let isSame = try walk(space) { (done, piece) throws(Errno) in
      print.add(UnsafeRawBufferPointer(piece))
      return try other.bytes(at: done, count: piece.count).elementsEqual(piece)
    }
    return isSame ? print.value : nil
  }

  /// Hands on piece by piece with the place of each, until `body` says false.
  @discardableResult private func walk(
    _ space: UnsafeMutableRawBufferPointer,
    _ body: (Int, UnsafeMutableRawBufferPointer) throws(Errno) -> Bool
  ) throws(Errno) -> Bool {
    var done = 0
    while done < count {
      let piece = UnsafeMutableRawBufferPointer(rebasing: space[..<min(space.count, count - done)])
      guard try file.read(at: done, into: piece) == piece.count else { throw .changed }
      guard try body(done, piece) else { return false }
      done += piece.count
    }
    return true
  }
}
