import RungModel
import RungTemplates

/// Data for tests, written down as it would be in JSON.
enum Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case text(String)
  case markup(String)
  case flag(Bool)
  case list([Value])
  case record([String: Value])
  /// A record that is not there.
  case nothing

  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral items: Value...) { self = .list(items) }
  init(dictionaryLiteral fields: (String, Value)...) { self = .record(Dictionary(fields) { first, _ in first }) }

  /// Records with the same names have the same shape, so that data nested in itself has a shape nested in itself.
  var shapeName: String? {
    guard case .record(let fields) = self else { return nil }
    return fields.keys.sorted().joined(separator: "+")
  }
}

/// The shapes that some data turns out to have.
final class DynamicShapes: Sendable {
  enum Kind: Hashable {
    case text, markup, flag, nothing, texts
    case list(String)
    case record(String)
  }

  private let kinds: [String: [String: Kind]]
  nonisolated(unsafe) private var made: [String: Shape] = [:]

  init(_ value: Value) {
    var kinds: [String: [String: Kind]] = [:]
    Self.learn(value, &kinds)
    self.kinds = kinds
    for name in kinds.keys { made[name] = shape(name) }
  }

  func record(_ value: Value) -> any Record {
    guard case .record(let fields) = value, let shape = made[value.shapeName ?? ""] else {
      if case .text(let text) = value { return TextItem(text) }
      return TextItem("")
    }
    return DynamicRecord(shape: shape, values: shape.fields.map { fields[$0.name] ?? .nothing }, shapes: self)
  }

  private static func learn(_ value: Value, _ kinds: inout [String: [String: Kind]]) {
    guard case .record(let fields) = value, let name = value.shapeName else { return }
    kinds[name, default: [:]].merge(fields.mapValues(kind)) { $0 == .nothing || $0 == .texts ? $1 : $0 }
    for field in fields.values {
      learn(field, &kinds)
      if case .list(let items) = field { for item in items { learn(item, &kinds) } }
    }
  }

  private static func kind(of value: Value) -> Kind {
    switch value {
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .nothing: .nothing
    case .record: .record(value.shapeName ?? "")
    case .list(let items): items.lazy.compactMap(\.shapeName).first.map { .list($0) } ?? .texts
    }
  }

  private func shape(_ name: String) -> Shape {
    let fields = (kinds[name] ?? [:]).sorted { $0.key < $1.key }
    return Shape(name, "", fields.map { Shape.Field($0.key, shapeKind($0.value), "") })
  }

  private func shapeKind(_ kind: Kind) -> Shape.Kind {
    switch kind {
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .texts: .list(of: { .text })
    case .nothing: .record({ .text })
    case .list(let name): .list(of: { [unowned self] in made[name] ?? .text })
    case .record(let name): .record({ [unowned self] in made[name] ?? .text })
    }
  }
}

struct DynamicRecord: Record {
  let shape: Shape
  let values: [Value]
  let shapes: DynamicShapes

  func write(_ slot: Int, into out: inout ByteBuffer, escaped: Bool) {
    switch values[slot] {
    case .text(let text) where escaped: out.appendEscaped(text)
    case .markup(let text) where escaped: out.appendEscaped(text)
    case .text(let text), .markup(let text): out.append(text)
    default: break
    }
  }

  func holds(_ slot: Int) -> Bool {
    switch values[slot] {
    case .text(let text), .markup(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record: true
    case .nothing: false
    }
  }

  func forEach(_ slot: Int, into out: inout ByteBuffer, _ body: (UnsafePointer<any Record>, inout ByteBuffer) -> Void) {
    let records: [any Record] =
      switch values[slot] {
      case .list(let items): items.map { shapes.record($0) }
      case .record: [shapes.record(values[slot])]
      default: []
      }
    for record in records { withUnsafePointer(to: record) { body($0, &out) } }
  }
}
