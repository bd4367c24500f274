import RungModel

/// Reads one YAML text into a tree of nodes with their places. What is wrong goes to `findings`; where the text is no
/// YAML at all that is one finding and the answer nil. An empty text is a null node.
///
/// The bytes have passed `checkBytes`. `range` and `firstLine` are for a part of a file, such as a front matter.
package func readYAML(
  _ bytes: [UInt8], range: Range<Int>? = nil, firstLine: Int = 1, in file: String, findings: Findings
) -> YAMLNode? {
  bytes.withUnsafeBufferPointer { bytes in
    var range = range ?? bytes.indices
    if range.lowerBound == 0, bytes.starts(with: byteOrderMark) { range = byteOrderMark.count..<range.upperBound }
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    return readYAML(YAMLSource(bytes: part, file: file, firstLine: firstLine, indent: 0), findings: findings)
  }
}

/// The same for the YAML of a fenced block, whose first line stands at `line` of the file with every line `indent` bytes
/// to the right.
package func readYAML(
  _ text: String, firstLine: Int, indent: Int = 0, in file: String, findings: Findings
) -> YAMLNode? {
  var text = text
  return text.withUTF8 { bytes in
    readYAML(YAMLSource(bytes: bytes, file: file, firstLine: firstLine, indent: indent), findings: findings)
  }
}

private func readYAML(_ source: YAMLSource, findings: Findings) -> YAMLNode? {
  var tree = YAMLTree(source)
  do {
    let root = try tree.document()
    findings.add(tree.findings)
    return root
  } catch {
    findings.add(cut(tree.findings, before: error.finding) ?? error.finding)
    return nil
  }
}

/// A text that a comment cut in two, where what is left of it is what makes no sense.
private func cut(_ findings: [Diagnostic], before fault: Diagnostic) -> Diagnostic? {
  guard fault.rule == .yamlSyntax, let last = findings.last(where: { $0.rule == .cutText }),
    fault.place.line - 1...fault.place.line ~= last.place.line
  else { return nil }
  return Diagnostic(.yamlSyntax, at: last.place, last.headline, hint: last.hint)
}

/// Ends the reading of a text: what follows cannot be told.
struct YAMLStop: Error {
  let finding: Diagnostic

  init(_ rule: Rule, at place: Place, _ headline: String, hint: String) {
    finding = Diagnostic(rule, at: place, headline, hint: hint)
  }

  init(_ finding: Diagnostic) { self.finding = finding }
}
