import RungModel

/// Reads one YAML text into a tree of nodes with their places. What is wrong goes to `findings`; where the text is no
/// YAML at all that is a finding for each independent fault and the answer nil. An empty text is a null node.
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
  switch parse(source) {
  case .success(let root, let found):
    findings.add(found)
    return root
  case .failure(let stop, let found):
    readRest(of: source, behind: stop, found, findings)
    return nil
  }
}

private enum YAMLParse {
  case success(YAMLNode, [Diagnostic])
  case failure(YAMLStop, [Diagnostic])

  var found: [Diagnostic] {
    switch self {
    case .success(_, let found), .failure(_, let found): found
    }
  }
}

private func parse(_ source: YAMLSource) -> YAMLParse {
  var tree = YAMLTree(source)
  do {
    let root = try tree.document()
    return .success(root, tree.findings)
  } catch {
    return .failure(cut(tree.cuts, before: error, in: source) ?? error, tree.findings)
  }
}

/// Collects what else is wrong in a text that is no YAML: what a fault spoils is taken out, and the rest is read again.
private func readRest(of source: YAMLSource, behind first: YAMLStop, _ found: [Diagnostic], _ findings: Findings) {
  var recovery = YAMLRecovery(source)
  var (stop, found) = (first, found)
  for _ in 1...ByteLimits.faultsOfAText {
    findings.add(stop.finding)
    guard recovery.takeOut(stop) else { break }
    let rest = recovery.withRest(parse)
    found = rest.found
    guard case .failure(let next, _) = rest, !recovery.isEcho(next) else { break }
    stop = next
  }
  findings.add(found)
}

/// A text that a comment cut in two, where what is left of it is what makes no sense.
private func cut(_ cuts: [YAMLNode], before stop: YAMLStop, in source: YAMLSource) -> YAMLStop? {
  let fault = stop.finding
  guard fault.rule == .yamlSyntax, let last = cuts.last, fault.place.line - 1...fault.place.line ~= last.cutLine else {
    return nil
  }
  return YAMLStop(cutFinding(.yamlSyntax, last, in: source.file), .entry)
}

/// Ends the reading of a text: what it spoils cannot be told.
struct YAMLStop: Error {
  let finding: Diagnostic
  let extent: YAMLExtent
  /// Where the entry at fault begins, if that is above the finding.
  let head: Int?

  init(_ finding: Diagnostic, _ extent: YAMLExtent = .entry, head: Int? = nil) {
    self.finding = finding
    self.extent = extent
    self.head = head
  }
}
