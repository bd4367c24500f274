import RungModel

extension Linker {
  mutating func linkCrosswalks(_ content: ContentSet) -> [Crosswalk] {
    content.crosswalks.enumerated().map { index, draft in
      let home = Home()
      return Crosswalk(
        id: ID(index), key: draft.key.text, title: draft.title, summary: text(draft.summary, home),
        ground: text(draft.ground, home), isOurReading: draft.isOurReading, caution: text(draft.caution, home),
        citations: citations(draft.cites), levels: draft.levels.map { level($0) }, place: draft.key.place)
    }
  }

  private mutating func level(_ draft: CrosswalkDraft.Level) -> Crosswalk.Level {
    var holders: [ID<Holder>] = []
    var hasFault = false
    for name in draft.holders {
      let found = resolve(name, from: nil, in: \.holders, .unknownRole, "role or level, written framework/key")
      if let found, !holders.contains(found) {
        holders.append(found)
        continue
      }
      hasFault = true
      if found != nil { findings.append(duplicateHolder(name)) }
    }
    if !hasFault, holders.count < 2 {
      findings.append(
        Diagnostic(
          .badValue, at: draft.key.place, "'\(draft.key.text)' sets nothing beside anything",
          hint: "name two roles or levels or more under 'holders', as framework/key"))
    }
    return Crosswalk.Level(key: draft.key.text, title: draft.title, holders: holders, place: draft.key.place)
  }

  /// Its statements would stand there twice.
  private func duplicateHolder(_ name: Written) -> Diagnostic {
    Diagnostic(.duplicateID, at: name.place, "'\(name.text)' stands twice at this level", hint: "take one out")
  }

  /// `key`, or `key/level`.
  func crosswalk(_ name: Written, _ findings: inout [Diagnostic]) -> Target {
    let parts = name.text.parts(at: UInt8(ascii: "/"), most: 2).map(String.init)
    let around = { (key: String) in "crosswalk:" + ([key] + parts.dropFirst()).joined(separator: "/") }
    guard let known = names.crosswalks[parts[0]] else {
      if !names.crosswalksAreUnread {
        let key = Written(text: parts[0], place: name.place)
        let crosswalks = { Array(names.crosswalks.keys) }
        findings.append(
          suggestions.unknown(
            .unknownCrosswalk, "crosswalk of crosswalks.yaml", key, among: crosswalks, around: around))
      }
      return .broken
    }
    guard parts.count == 2 else { return .crosswalk(known.id, level: nil) }
    if let level = known.levels[parts[1]] { return .crosswalk(known.id, level: level) }
    let level = Written(text: parts[1], place: name.place)
    findings.append(
      suggestions.unknown(
        .unknownCrosswalk, "level of '\(parts[0])'", level, among: { Array(known.levels.keys) },
        around: { "crosswalk:\(parts[0])/\($0)" }))
    return .broken
  }
}
