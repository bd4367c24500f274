import RungModel

extension Linker {
  /// Reports holders that carry from one another in a circle, and statements that continue or repeat one another in
  /// a circle: each circle once, at its first place.
  mutating func reportCircles(_ content: ContentSet) {
    for (index, files) in content.frameworks.enumerated() { reportCircularCarrying(files, names.frameworks[index]) }
    reportCircularStatements(content)
  }

  private mutating func reportCircularCarrying(_ files: ContentSet.FrameworkFiles, _ local: Names.Local) {
    var from: [String: Written] = [:]
    for holder in files.holders { from[holder.draft.key] = holder.draft.carry?.from }
    for circle in circles(in: files.holders.map(\.draft.key), step: { from[$0]?.text }) {
      guard let first = circle.first, let place = from[first]?.place else { continue }
      circular.formUnion(circle.compactMap { local.holders[$0] })
      findings.append(
        Diagnostic(
          .circularCarry, at: place, sentence(circle, alone: "carries from", together: "carry from"),
          hint: "take out the 'carries' that the source does not support"))
    }
  }

  /// A circle may lead through several frameworks, so statements go by their whole names here.
  private mutating func reportCircularStatements(_ content: ContentSet) {
    var earlier: [String: Written] = [:]
    var keys: [String] = []
    for files in content.frameworks {
      let prefix = files.draft.key + "/"
      func note(_ draft: StatementDraft) {
        if var name = draft.details.sameAs ?? draft.details.continues {
          if !name.text.contains("/") { name.text = prefix + name.text }
          earlier[prefix + draft.key.text] = name
          keys.append(prefix + draft.key.text)
        }
        draft.details.items.forEach(note)
      }
      for duties in files.holders.flatMap(\.draft.duties) { duties.statements.forEach(note) }
    }
    for circle in circles(in: keys, step: { earlier[$0]?.text }) {
      guard let first = circle.first, let place = earlier[first]?.place else { continue }
      findings.append(
        Diagnostic(
          .circularContinuation, at: place,
          sentence(withoutCommonPrefix(circle), alone: "continues", together: "continue"),
          hint: "name the earlier statement in the later one only"))
    }
  }

  /// Names of one framework go without it.
  private func withoutCommonPrefix(_ names: [String]) -> [String] {
    let parts = names.map { $0.split(separator: "/", maxSplits: 1).map(String.init) }
    return Set(parts.map(\.first)).count == 1 ? parts.compactMap(\.last) : names
  }

  private func sentence(_ names: [String], alone: String, together: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1 else { return "\(quoted.joined()) \(alone) itself" }
    let all = quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
    return "\(all) \(together) one another in a circle"
  }
}

/// The circles that `step` leads into, each once, beginning with the member that comes first in `keys`.
private func circles(in keys: [String], step: (String) -> String?) -> [[String]] {
  var settled: Set<String> = []
  var found: [[String]] = []
  for key in keys where !settled.contains(key) {
    var path: [String] = []
    var onPath: Set<String> = []
    var next: String? = key
    while let current = next, !settled.contains(current), onPath.insert(current).inserted {
      path.append(current)
      next = step(current)
    }
    if let again = next, let start = path.firstIndex(of: again), !settled.contains(again) {
      found.append(Array(path[start...]))
    }
    settled.formUnion(path)
  }
  return found
}
