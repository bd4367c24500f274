import Glibc

// Texts as the disk sees them: a `String` takes two spellings of "é" for one, the disk does not.
extension String {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Negative where this comes before `other` when sorted by bytes, 0 where the bytes are the same.
  func compareBytes(_ other: String) -> Int {
    withBytes { left in other.withBytes { right in order(left, right) } }
  }
}

private func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
  guard let start = left.baseAddress, let other = right.baseAddress else { return left.count - right.count }
  let order = memcmp(start, other, min(left.count, right.count))
  return order == 0 ? left.count - right.count : Int(order)
}
