import RungModel

/// The way to get at one field of a view.
///
/// The view comes as a bare address, and `Offering` alone hands it over: with the view's type spelt out here, every
/// field that is written would first cost five look-ups of generic types, which is most of the time there is.
///
/// Accesses are classes, and not structs of closures, because all workers use the same ones all the time: to call a
/// closure counts a reference to what it captured, and cores that count at one place wait for one another.
class Access: @unchecked Sendable {
  typealias Body = (UnsafePointer<any Record>, inout ByteBuffer) -> Void

  func write(_ view: UnsafeRawPointer, into out: inout ByteBuffer, escaped: Bool) {}
  func holds(_ view: UnsafeRawPointer) -> Bool { false }
  func forEach(_ view: UnsafeRawPointer, into out: inout ByteBuffer, _ body: Body) {}
}

final class TextAccess<View>: Access, @unchecked Sendable {
  private let get: @Sendable (View) -> String

  init(_ get: @escaping @Sendable (View) -> String) { self.get = get }

  override func write(_ view: UnsafeRawPointer, into out: inout ByteBuffer, escaped: Bool) {
    let text = get(read(view))
    if escaped { out.appendEscaped(text) } else { out.append(text) }
  }

  override func holds(_ view: UnsafeRawPointer) -> Bool { !get(read(view)).isEmpty }
}

final class BytesAccess<View>: Access, @unchecked Sendable {
  private let put: @Sendable (View, inout ByteBuffer) -> Void

  init(_ put: @escaping @Sendable (View, inout ByteBuffer) -> Void) { self.put = put }

  override func write(_ view: UnsafeRawPointer, into out: inout ByteBuffer, escaped: Bool) {
    let start = out.count
    put(read(view), &out)
    if escaped { out.escape(from: start) }
  }

  override func holds(_ view: UnsafeRawPointer) -> Bool {
    var scratch = ByteBuffer(capacity: 256)
    put(read(view), &scratch)
    return scratch.count > 0
  }
}

final class FlagAccess<View>: Access, @unchecked Sendable {
  private let get: @Sendable (View) -> Bool

  init(_ get: @escaping @Sendable (View) -> Bool) { self.get = get }

  override func holds(_ view: UnsafeRawPointer) -> Bool { get(read(view)) }
}

final class ListAccess<View, Items: Collection>: Access, @unchecked Sendable {
  private let get: @Sendable (View) -> Items
  private let record: @Sendable (Items.Element) -> any Record

  init(_ get: @escaping @Sendable (View) -> Items, _ record: @escaping @Sendable (Items.Element) -> any Record) {
    self.get = get
    self.record = record
  }

  override func holds(_ view: UnsafeRawPointer) -> Bool { !get(read(view)).isEmpty }

  override func forEach(_ view: UnsafeRawPointer, into out: inout ByteBuffer, _ body: Body) {
    for item in get(read(view)) { hand(record(item), to: body, &out) }
  }
}

final class RecordAccess<View, Other: Record>: Access, @unchecked Sendable {
  private let get: @Sendable (View) -> Other?

  init(_ get: @escaping @Sendable (View) -> Other?) { self.get = get }

  override func holds(_ view: UnsafeRawPointer) -> Bool { get(read(view)) != nil }

  override func forEach(_ view: UnsafeRawPointer, into out: inout ByteBuffer, _ body: Body) {
    if let other = get(read(view)) { hand(other, to: body, &out) }
  }
}

/// An access is only ever in the table of the view that it was made for, and so only ever meets such a view.
private func read<View>(_ view: UnsafeRawPointer) -> View { view.assumingMemoryBound(to: View.self).pointee }

/// Lends `record` to `body`, without a copy.
private func hand(_ record: consuming any Record, to body: Access.Body, _ out: inout ByteBuffer) {
  withUnsafePointer(to: &record) { body($0, &out) }
}
