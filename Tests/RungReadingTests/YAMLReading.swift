import RungModel
import RungReading

/// What came of reading a text, in words that a test can hold next to what it expects.
struct YAMLReading {
  let root: YAMLNode?
  let findings: [String]

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  init(_ bytes: [UInt8]) {
    let findings = Findings()
    root = readYAML(bytes, in: "f.yaml", findings: findings)
    self.findings = findings.all.map(words)
  }

  /// Reads `text` as a mapping of the fields that `read` asks for.
  static func fields<Value>(_ text: String, _ read: (inout MappingReader) -> Value?) -> (value: Value?, [String]) {
    let findings = Findings()
    guard let root = readYAML(Array(text.utf8), in: "f.yaml", findings: findings) else {
      return (nil, findings.all.map(words))
    }
    let value = ValueReader(root, in: "f.yaml", findings: findings).fields(read)
    return (value, findings.all.sorted().map(words))
  }
}

/// `2:3+5 rule: headline → hint | note 1:1 text`
func words(_ finding: Diagnostic) -> String {
  let place = "\(finding.place.line):\(finding.place.column)+\(finding.place.width)"
  let notes = finding.notes.map { " | \($0.place.line):\($0.place.column) \($0.text)" }.joined()
  return "\(place) \(finding.rule.rawValue): \(finding.headline) → \(finding.hint ?? "")\(notes)"
}

/// A tree in one line, with the line and column of each node: `{1:1 a=1:4 b}`.
func outline(_ node: YAMLNode) -> String {
  let place = "\(node.line):\(node.column)"
  switch node.value {
  case .null: return "\(place) null"
  case .scalar(let text): return "\(place) \(text.debugDescription)"
  case .sequence(let items): return "[\(place) " + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{\(place) " + entries.map { "\($0.key.text)=\(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// Every scalar below `node`.
func scalars(_ node: YAMLNode) -> [YAMLNode] {
  switch node.value {
  case .null: []
  case .scalar: [node]
  case .sequence(let items): items.flatMap(scalars)
  case .mapping(let entries): entries.flatMap { scalars($0.value) }
  }
}

/// The texts whose exact origin does not lead to their own bytes in the file: there should be none.
func misplacedTexts(_ node: YAMLNode, in bytes: [UInt8]) -> [String] {
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  return scalars(node).compactMap { scalar in
    guard let text = scalar.text, scalar.origin.isExact else { return nil }
    for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      for (column, byte) in line.enumerated() {
        let place = scalar.origin.position(line: number + 1, column: column + 1, in: text)
        guard place.line <= lines.count, place.column <= lines[place.line - 1].count else { return text }
        if lines[place.line - 1][place.column - 1] != byte { return text }
      }
    }
    return nil
  }
}
