/// The bytes of a picture's file, read piece by piece: a header can lie behind long notes of a camera.
///
/// What is read is bounded, so that no file, however large or hostile, takes long.
package struct PictureBytes {
  /// The bytes from an offset on, at most as many as are asked for; fewer at the end of the file.
  package typealias Source = (_ offset: Int, _ count: Int) -> [UInt8]

  package let size: Int
  private let source: Source
  private var piecesLeft = 512
  private var start = 0
  private var piece: [UInt8] = []

  package init(size: Int, source: @escaping Source) {
    self.size = size
    self.source = source
  }

  /// The bytes of a range; nil where the file ends before, or too much has been read.
  mutating func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, (0...Self.pieceSize).contains(count), offset <= size - count else { return nil }
    if offset < start || offset + count > start + piece.count {
      guard piecesLeft > 0 else { return nil }
      piecesLeft -= 1
      (start, piece) = (offset, source(offset, Self.pieceSize))
    }
    guard offset + count <= start + piece.count else { return nil }
    return piece[(offset - start)..<(offset - start + count)]
  }

  static let pieceSize = 4096
}

// Numbers
extension PictureBytes {
  mutating func number(at offset: Int, count: Int) -> Int? {
    bytes(at: offset, count: count)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// With the lowest byte first.
  mutating func smallEndNumber(at offset: Int, count: Int) -> Int? {
    bytes(at: offset, count: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func holds(_ sign: StaticString, at offset: Int) -> Bool {
    let count = sign.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: sign.utf8Start, count: count)
    return bytes(at: offset, count: count)?.elementsEqual(wanted) ?? false
  }
}
