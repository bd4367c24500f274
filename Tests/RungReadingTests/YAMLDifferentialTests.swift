import RungReading
import Testing
import Yams

/// The tree against the one that Yams composes: same shape, order, texts, and lines.
@Suite struct YAMLDifferentialTests {
  @Test(arguments: [YAMLCorpus.written, YAMLCorpus.generated])
  func treesAreThoseOfYams(corpus: [String]) throws {
    for text in corpus {
      let reading = YAMLReading(text)
      #expect(reading.findings == [], "\(text.debugDescription)")
      let root = try #require(reading.root)
      let other = try Yams.compose(yaml: text)
      #expect(shape(root) == (other.map(shape) ?? "null"), "\(text.debugDescription)")
      #expect(misplacedTexts(root, in: Array(text.utf8)) == [], "\(text.debugDescription)")
    }
  }

  @Test func bothRefuseWhatIsNoYAML() {
    for text in mutants(of: YAMLCorpus.written, count: 3000) where checkBytes(Array(text.utf8), in: "f").isEmpty {
      guard let reads = try? Yams.compose(yaml: text), !hasOddLineEnds(text) else { continue }
      let reading = YAMLReading(text)
      let refusals = ["yaml-alias", "yaml-too-deep", "duplicate-key", "wrong-type", "bad-value", "second YAML"]
      let isRefused = reading.findings.contains { finding in refusals.contains { finding.contains($0) } }
      if !isRefused { #expect(reading.root.map(shape) == shape(reads), "\(text.debugDescription)") }
    }
  }

  /// YAML ends a line at signs where editors, and so places, do not.
  private func hasOddLineEnds(_ text: String) -> Bool {
    let scalars = text.replacing("\r\n", with: "\n").unicodeScalars
    return scalars.contains("\r") || scalars.contains("\u{2028}")
  }
}

private func shape(_ node: YAMLNode) -> String {
  switch node.value {
  case .null: "null"
  case .scalar(let text): "\(node.style == .plain ? "" : "quoted ")\(text.debugDescription)@\(node.line)"
  case .sequence(let items): "[" + items.map(shape).joined(separator: ", ") + "]"
  case .mapping(let entries): "{" + entries.map { "\($0.key.text): \(shape($0.value))" }.joined(separator: ", ") + "}"
  }
}

private func shape(_ node: Node) -> String {
  switch node {
  case .scalar(let scalar):
    if scalar.style == .plain, scalar.string.isEmpty || scalar.string == "~" { return "null" }
    let style = scalar.style == .plain ? "" : "quoted "
    return style + "\(scalar.string.debugDescription)@\(scalar.mark?.line ?? 0)"
  case .sequence(let items): return "[" + items.map(shape).joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key.string ?? ""): \(shape($0.value))" }.joined(separator: ", ") + "}"
  case .alias: return "alias"
  }
}
