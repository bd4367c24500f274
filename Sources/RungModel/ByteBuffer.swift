/// A growing run of bytes that pages are rendered into.
///
/// It is a unique owner of plain memory, so that appending on the hottest path of the program costs neither a
/// reference count nor an exclusivity check.
package struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var length = 0

  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  package var count: Int { length }

  /// The bytes so far; valid until the next append.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: length) }

  /// Forgets the content and keeps the memory.
  package mutating func removeAll() { length = 0 }

  /// Forgets all but the first `count` bytes.
  package mutating func truncate(to count: Int) { length = min(length, count) }

  package mutating func append(_ byte: UInt8) {
    if length == capacity { grow(by: 1) }
    start[length] = byte
    length &+= 1
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    if capacity &- length < bytes.count { grow(by: bytes.count) }
    (start + length).update(from: source, count: bytes.count)
    length &+= bytes.count
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a number in decimal. Its label keeps it apart from a byte: `append(0x0A)` is a line feed.
  package mutating func append(number: Int) { append(String(number)) }

  private mutating func grow(by extra: Int) {
    capacity = max(capacity * 2, length + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: length)
    start.deallocate()
    start = larger
  }
}
