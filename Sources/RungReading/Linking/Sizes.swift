import RungModel

// Bounds on what grows with the square of its length: every role's page names the others of its framework, and who carries
// through many roles shows the statements of them all.

/// Far beyond any framework that people read.
private let (mostRoles, mostAreas, longestCarrying) = (300, 300, 24)

extension Linker {
  /// Reports frameworks of more roles or areas than their pages can name, and the first role that carries through more roles
  /// than a reader can follow.
  mutating func reportSizes(_ content: ContentSet) {
    for (index, files) in content.frameworks.enumerated() {
      let (draft, key) = (files.draft, files.draft.key)
      reportTooMany(draft.holders, most: mostRoles, "roles or levels", of: key)
      reportTooMany(draft.areas.map(\.key), most: mostAreas, "areas", of: key)
      reportLongCarrying(files, names.frameworks[index])
    }
  }

  private mutating func reportTooMany(_ keys: [Written], most: Int, _ what: String, of framework: String) {
    guard keys.count > most else { return }
    findings.append(
      Diagnostic(
        .tooLarge, at: keys[most].place, "'\(framework)' has \(keys.count) \(what), and \(most) are the most",
        hint: "divide it into several frameworks"))
  }

  /// Those beyond the bound are linked as if they carried nothing.
  private mutating func reportLongCarrying(_ files: ContentSet.FrameworkFiles, _ local: Names.Local) {
    let drafts = Dictionary(files.holders.map { ($0.draft.key, $0.draft) }, uniquingKeysWith: { first, _ in first })
    var first: HolderDraft?
    var lengths: [String: Int] = [:]
    for holder in files.holders.map(\.draft) {
      measure(holder, drafts, &lengths, local)
      guard let id = local.holders[holder.key], (lengths[holder.key] ?? 0) > longestCarrying else { continue }
      circular.insert(id)
      first = first ?? holder
    }
    guard let first, let place = first.carry?.from.place else { return }
    findings.append(
      Diagnostic(
        .tooLarge, at: place, "'\(first.key)' carries through more than \(longestCarrying) other roles",
        hint: "take 'carries' out, and write down what the role itself does"))
  }

  /// Notes through how many others a holder and those below it carry; where there is a circle, it has been reported.
  private func measure(
    _ holder: HolderDraft, _ drafts: [String: HolderDraft], _ lengths: inout [String: Int], _ local: Names.Local
  ) {
    var path: [String] = []
    var next: HolderDraft? = holder
    while let current = next, lengths[current.key] == nil, path.count <= drafts.count {
      path.append(current.key)
      let isCircular = local.holders[current.key].map(circular.contains) ?? true
      next = isCircular ? nil : current.carry.flatMap { drafts[$0.from.text] }
    }
    var length = next.flatMap { lengths[$0.key] } ?? -1
    for key in path.reversed() {
      length += 1
      lengths[key] = length
    }
  }
}
