import Glibc

/// An open file that is too large to be held in memory and is read piece by piece.
package final class LargeFile: Sendable {
  private let file: OpenFile
  package let size: Int
  /// Other bytes have another stamp.
  package let stamp: FileStamp

  init(_ file: consuming OpenFile, _ stamp: FileStamp) {
    self.file = file
    self.stamp = stamp
    size = stamp.size
  }

  /// The bytes from `offset` on, `count` of them or up to the end; nil where the file is no longer what it was.
  package func piece(at offset: Int, count: Int) -> [UInt8]? {
    let wanted = min(count, size - offset)
    guard wanted > 0, (try? file.stamp()) == stamp, let bytes = try? file.bytes(at: offset, count: wanted) else {
      return nil
    }
    return bytes.count == wanted ? bytes : nil
  }
}
