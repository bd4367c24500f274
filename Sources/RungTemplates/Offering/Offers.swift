package import RungModel

/// A view that says in one list what templates may ask of it.
///
/// ```swift
/// struct StatementView: Offering {
///   static let offers = Offers<StatementView>("statement", "One duty", [
///     .text("id", "The statement's stable id") { $0.id },
///     .list("items", "What it breaks down into", of: StatementView.self) { $0.items },
///   ])
/// }
/// ```
///
/// `offers` has to be a `static let`: templates are compiled against its shape, and know it by identity.
package protocol Offering: Record, SendableMetatype {
  static var offers: Offers<Self> { get }
}

extension Offering {
  package var shape: Shape { Self.offers.shape }

  package func write(_ slot: Int, into out: inout ByteBuffer, escaped: Bool) {
    withUnsafePointer(to: self) { Self.offers.write(slot, of: $0, into: &out, escaped: escaped) }
  }

  package func holds(_ slot: Int) -> Bool {
    withUnsafePointer(to: self) { Self.offers.holds(slot, of: $0) }
  }

  package func forEach(
    _ slot: Int, into out: inout ByteBuffer, _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void
  ) {
    withUnsafePointer(to: self) { Self.offers.forEach(slot, of: $0, into: &out, body) }
  }
}

/// The names that a view offers, each with the way to get at it.
package struct Offers<View: Offering>: Sendable {
  // Offers are made once and stay for good, so that they need not be counted each time a field is written.
  private let lastingShape: Unmanaged<Shape>
  private nonisolated(unsafe) let accesses: UnsafeMutablePointer<Unmanaged<Access>>

  package init(_ name: String, _ summary: String, _ list: [Offer<View>]) {
    let shape = Shape(name, summary, list.map { Shape.Field($0.name, $0.kind, $0.summary) })
    lastingShape = .passRetained(shape)
    accesses = .allocate(capacity: list.count)
    for (slot, offer) in list.enumerated() {
      (accesses + slot).initialize(to: .passRetained(offer.access))
    }
  }

  package var shape: Shape { lastingShape.takeUnretainedValue() }

  fileprivate func write(_ slot: Int, of view: UnsafePointer<View>, into out: inout ByteBuffer, escaped: Bool) {
    accesses[slot]._withUnsafeGuaranteedRef { $0.write(view, into: &out, escaped: escaped) }
  }

  fileprivate func holds(_ slot: Int, of view: UnsafePointer<View>) -> Bool {
    accesses[slot]._withUnsafeGuaranteedRef { $0.holds(view) }
  }

  fileprivate func forEach(
    _ slot: Int, of view: UnsafePointer<View>, into out: inout ByteBuffer,
    _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void
  ) {
    accesses[slot]._withUnsafeGuaranteedRef { $0.forEach(view, into: &out, body) }
  }
}

/// One name that a view offers. The summary goes to the reference page for template authors.
package struct Offer<View: Offering>: Sendable {
  fileprivate let name: String
  fileprivate let kind: Shape.Kind
  fileprivate let summary: String
  fileprivate let access: Access

  /// Plain words; an empty string counts as not there.
  package static func text(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String) -> Self {
    Offer(name: name, kind: .text, summary: summary, access: TextAccess(get))
  }

  /// Plain words that are at hand as bytes: `put` writes them unescaped, and what templates see is escaped.
  package static func bytes(
    _ name: String, _ summary: String, _ put: @escaping @Sendable (View, inout ByteBuffer) -> Void
  ) -> Self {
    Offer(name: name, kind: .text, summary: summary, access: BytesAccess(put))
  }

  /// Finished HTML. Only for what has been made by code that escapes; never for an author's words.
  package static func markup(
    _ name: String, _ summary: String, _ put: @escaping @Sendable (View, inout ByteBuffer) -> Void
  ) -> Self {
    Offer(name: name, kind: .markup, summary: summary, access: BytesAccess(put))
  }

  package static func flag(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Bool) -> Self {
    Offer(name: name, kind: .flag, summary: summary, access: FlagAccess(get))
  }

  /// Items in order. A lazy collection is as good as an array.
  package static func list<Items: Collection & SendableMetatype>(
    _ name: String, _ summary: String, of item: Items.Element.Type, _ get: @escaping @Sendable (View) -> Items
  ) -> Self where Items.Element: Offering, Items.Iterator: SendableMetatype {
    let kind = Shape.Kind.list(of: { Items.Element.offers.shape })
    return Offer(name: name, kind: kind, summary: summary, access: ListAccess(get) { $0 })
  }

  /// A list of plain texts, each written with `{{.}}`.
  package static func texts<Items: Collection & SendableMetatype>(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Items
  ) -> Self where Items.Element == String, Items.Iterator: SendableMetatype {
    Offer(name: name, kind: .list(of: { .text }), summary: summary, access: ListAccess(get, TextItem.init))
  }

  /// Another record, or nil where there is none.
  package static func record<Other: Offering>(
    _ name: String, _ summary: String, of other: Other.Type, _ get: @escaping @Sendable (View) -> Other?
  ) -> Self {
    Offer(name: name, kind: .record({ Other.offers.shape }), summary: summary, access: RecordAccess(get))
  }
}
