package import RungModel

/// What a template meets at run time: something whose fields are asked for by number.
///
/// Names are gone by then; they were turned into slots when the template was compiled against the record's `shape`.
/// Views conform to `Offering` and get all of this from their one list of names. A view of up to three words travels
/// inside the existential without an allocation, so keep views to a reference to the catalog and an index.
package protocol Record {
  /// The very object that templates for this record are compiled against.
  var shape: Shape { get }

  /// What tells its content apart from that of all others of its shape; nil where nothing that is shorter than the
  /// content does.
  var fragmentKey: FragmentKey? { get }

  /// Writes the text or markup in `slot`; writes nothing for any other kind.
  func write(_ slot: Int, into out: inout ByteBuffer, escaped: Bool)

  /// Whether a section on `slot` is shown: a text that is not empty, a flag that is up, a list with items, a record
  /// that is there.
  func holds(_ slot: Int) -> Bool

  /// Hands on every item of the list in `slot`, or the one record there: its address, which is good during the call.
  func forEach(_ slot: Int, into out: inout ByteBuffer, _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void)
}

extension Record {
  package var fragmentKey: FragmentKey? { nil }
}

/// What stands where nothing does, so that a register always has something to ask.
struct Absent: Record {
  static let nothing = Shape("nothing", "", [])

  var shape: Shape { Self.nothing }
  func write(_ slot: Int, into out: inout ByteBuffer, escaped: Bool) {}
  func holds(_ slot: Int) -> Bool { false }
  func forEach(_ slot: Int, into out: inout ByteBuffer, _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void) {
  }
}

/// An item of a list of texts: all it offers is itself, as `{{.}}`.
package struct TextItem: Record {
  private let text: String

  package init(_ text: String) { self.text = text }

  package var shape: Shape { .text }

  package func write(_ slot: Int, into out: inout ByteBuffer, escaped: Bool) {
    if escaped { out.appendEscaped(text) } else { out.append(text) }
  }

  package func holds(_ slot: Int) -> Bool { !text.isEmpty }

  package func forEach(
    _ slot: Int, into out: inout ByteBuffer, _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void
  ) {}
}
