import RungModel

/// Reads any bytes as a YAML file and says which promise the reader broke, if one: for fuzzing.
package func probeYAML(_ bytes: [UInt8]) -> String? {
  let findings = Findings()
  findings.add(checkBytes(bytes, in: "probe"))
  if !findings.isEmpty { return misplaced(findings, bytes) }
  let root = readYAML(bytes, in: "probe", findings: findings)
  if root == nil, findings.isEmpty { return "a text that is no YAML yields a finding" }
  return misplaced(findings, bytes) ?? root.flatMap { misplaced($0, lines(of: bytes)) }
}

/// The same for a Markdown file with front matter.
package func probeFrontMatter(_ bytes: [UInt8]) -> String? {
  let findings = Findings()
  findings.add(checkBytes(bytes, in: "probe"))
  guard findings.isEmpty, let split = splitFrontMatter(bytes, in: "probe", findings: findings) else { return nil }
  if split.bodyStart > bytes.count || split.yaml.upperBound > split.bodyStart { return "the body lies below the YAML" }
  if split.bodyLine != bytes[..<split.bodyStart].count(where: { $0 == 0x0A }) + 1 {
    if split.bodyStart < bytes.count { return "the body's line is counted rightly" }
  }
  let node = readFrontMatter(bytes, split, in: "probe", findings: findings)
  if let node, node.entries == nil { return "a front matter is a mapping" }
  if node == nil, findings.all.isEmpty { return "a front matter that cannot be read yields a finding" }
  return misplaced(findings, bytes)
}

private func lines(of bytes: [UInt8]) -> [Int] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count)
}

private func misplaced(_ findings: Findings, _ bytes: [UInt8]) -> String? {
  let lines = lines(of: bytes)
  let places = findings.all.flatMap { [$0.place] + $0.notes.map(\.place) }
  let bad = places.first { !isInside($0.line, $0.column, lines) }
  return bad.map { "a finding lies in the file, not at \($0.line):\($0.column)" }
}

private func misplaced(_ node: YAMLNode, _ lines: [Int]) -> String? {
  guard isInside(node.line, node.column, lines) else {
    return "a node lies in the file, not at \(node.line):\(node.column)"
  }
  if let items = node.items { return items.lazy.compactMap { misplaced($0, lines) }.first }
  return node.entries?.lazy.compactMap { misplaced($0.value, lines) }.first
}

private func isInside(_ line: Int32, _ column: Int32, _ lines: [Int]) -> Bool {
  line >= 1 && column >= 1 && Int(line) <= lines.count && Int(column) <= lines[Int(line) - 1] + 1
}
