import RungModel

/// The ways to get at a view's fields, by slot.
///
/// The view comes as a bare address, and `Offering` alone hands it over: with the view's type spelt out here, every
/// field that is written would first cost five look-ups of generic types, which is most of the time there is.
final class AccessTable: Sendable {
  let shape: Shape
  let accesses: [Access]

  init(shape: Shape, accesses: [Access]) {
    self.shape = shape
    self.accesses = accesses
  }
}

struct Access: Sendable {
  typealias Body = (any Record, inout ByteBuffer) -> Void

  var write: @Sendable (UnsafeRawPointer, inout ByteBuffer, _ escaped: Bool) -> Void = { _, _, _ in }
  var holds: @Sendable (UnsafeRawPointer) -> Bool
  var forEach: @Sendable (UnsafeRawPointer, inout ByteBuffer, Body) -> Void = { _, _, _ in }
}
