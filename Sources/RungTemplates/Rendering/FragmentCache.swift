import RungModel

/// What tells a record's content apart from that of all others of its shape: two records with equal keys render alike.
package struct FragmentKey: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Up to 32 bits of the first two, 16 of the third, 24 of the others.
  package init(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int = 0, _ fifth: Int = 0) {
    high = UInt64(truncatingIfNeeded: first) << 32 | UInt64(truncatingIfNeeded: second & 0xFFFF_FFFF)
    low =
      UInt64(truncatingIfNeeded: third) << 48 | UInt64(truncatingIfNeeded: fourth & 0xFF_FFFF) << 24
      | UInt64(truncatingIfNeeded: fifth & 0xFF_FFFF)
  }
}

/// Pieces of pages that were rendered before and stand on other pages too, as the cell of a comparison does.
///
/// A partial that looks at nothing but one record is a pure function of it, so its bytes can be used again for an
/// equal record. Each worker has a cache of its own; what is in it never shows, except in the time taken.
package final class FragmentCache {
  private struct Key: Hashable {
    let fragment: Int32
    let record: FragmentKey
  }

  /// Enough for the pages of a large framework; when it is full, it starts over.
  private static let mostBytes = 4 << 20

  private var ranges: [Key: Range<Int>] = [:]
  private var bytes = ByteBuffer(capacity: 1 << 16)

  package init() {}

  /// Appends the bytes of `fragment` for `record`, if they are at hand.
  func append(_ fragment: Int32, _ record: FragmentKey, to out: inout ByteBuffer) -> Bool {
    guard let range = ranges[Key(fragment: fragment, record: record)] else { return false }
    out.append(UnsafeBufferPointer(rebasing: bytes.bytes[range]))
    return true
  }

  /// Keeps what has been written since `start`.
  func keep(_ fragment: Int32, _ record: FragmentKey, _ out: borrowing ByteBuffer, from start: Int) {
    if bytes.count > Self.mostBytes {
      ranges.removeAll(keepingCapacity: true)
      bytes.removeAll()
    }
    let first = bytes.count
    bytes.append(UnsafeBufferPointer(rebasing: out.bytes[start...]))
    ranges[Key(fragment: fragment, record: record)] = first..<bytes.count
  }
}
