import RungModel

/// Where the front matter of a Markdown file stands: the YAML between its two lines of dashes, and the body below.
package struct FrontMatter: Hashable, Sendable {
  /// The YAML's bytes; its first line is `FrontMatter.firstLine`.
  package var yaml: Range<Int>
  /// The offset and line at which the body starts.
  package var bodyStart: Int
  package var bodyLine: Int

  package static let firstLine = 2
}

/// Finds the front matter of a Markdown file. Nil where there is none; where it is opened and never closed too, with a
/// finding.
package func splitFrontMatter(_ bytes: [UInt8], in file: String, findings: Findings) -> FrontMatter? {
  var line = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  guard isFence(bytes, line, allowsDots: false) else { return nil }
  let yamlStart = endOfLine(bytes, line)
  line = yamlStart
  var number = FrontMatter.firstLine
  while line < bytes.count {
    let next = endOfLine(bytes, line)
    if isFence(bytes, line, allowsDots: true) {
      return FrontMatter(yaml: yamlStart..<line, bodyStart: next, bodyLine: number + 1)
    }
    line = next
    number += 1
  }
  findings.add(
    .frontMatter, at: Place(file: file, width: 3), "the front matter that opens here is never closed",
    hint: "write a line of three dashes, '---', below its last line")
  return nil
}

/// The front matter as a mapping: nil where it is no YAML, or YAML of another kind. An empty one is an empty mapping.
package func readFrontMatter(
  _ bytes: [UInt8], _ split: FrontMatter, in file: String, findings: Findings
) -> YAMLNode? {
  let node = readYAML(bytes, range: split.yaml, firstLine: FrontMatter.firstLine, in: file, findings: findings)
  guard var node else { return nil }
  if node.isNull { node.value = .mapping([]) }
  if node.entries != nil { return node }
  findings.add(
    .frontMatter, at: node.place(in: file), "the front matter must be a mapping, not \(node.kindInWords)",
    hint: "write lines such as 'title: The page'")
  return nil
}

/// Whether the line at `start` is three dashes (or dots) and nothing else but blanks.
private func isFence(_ bytes: [UInt8], _ start: Int, allowsDots: Bool) -> Bool {
  guard start + 3 <= bytes.count else { return false }
  let sign = bytes[start]
  guard sign == UInt8(ascii: "-") || allowsDots && sign == UInt8(ascii: ".") else { return false }
  guard bytes[start + 1] == sign, bytes[start + 2] == sign else { return false }
  let rest = bytes[(start + 3)...].first { !isBlank($0) }
  return rest == nil || rest == UInt8(ascii: "\n")
}

private func endOfLine(_ bytes: [UInt8], _ start: Int) -> Int {
  bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
}
