import RungModel

extension Linker {
  mutating func linkHolder(
    _ file: ContentSet.HolderFile, _ framework: Int, _ frame: FrameworkDraft, _ content: ContentSet,
    _ linked: inout LinkedFrameworks
  ) {
    let draft = file.draft
    let home = Home(framework: framework)
    let id = linked.nextHolder
    var parts = areaParts(draft, frame, home)
    linkStatements(file, id, home, content, &parts, &linked)
    linked.part.holders.append(
      Holder(
        id: id, framework: ID(framework), key: draft.key, kind: draft.isRole ? .role : .tier, title: draft.title,
        short: draft.short, tier: tier(draft, frame, home), isOutside: draft.outside != nil,
        summary: text(draft.summary, home),
        about: explaining { $0.text(draft.about, home) }, citations: citations(draft.cites),
        facts: explaining { $0.facts(draft, frame, home) },
        carry: carry(draft, id, home), noList: noList(draft, home),
        noJobStarter: text(draft.noJobStarter, home), parts: parts,
        lists: explaining { $0.lists(draft, home) },
        progression: draft.progression.compactMap { step($0, of: id, home) },
        entries: draft.entries.compactMap { step($0, of: id, home) }, allowances: draft.allowances, place: draft.place))
  }

  /// A role has a tier, or stands beside the ladder; where the framework has no tiers, neither can be said.
  private mutating func tier(_ draft: HolderDraft, _ frame: FrameworkDraft, _ home: Home) -> ID<Tier>? {
    if let outside = draft.outside {
      if let tier = draft.tier {
        findings.append(
          Diagnostic(
            .badValue, at: tier.place, "a role outside the ladder has no tier", hint: "take out 'tier' or 'outside'"))
      } else if frame.tiers.isEmpty {
        findings.append(
          Diagnostic(
            .badValue, at: outside, "the framework has no tiers, and so no ladder to stand beside",
            hint: "take out 'outside', or give framework.yaml its 'tiers'"))
      }
      return nil
    }
    guard let name = draft.tier else {
      if !frame.tiers.isEmpty { findings.append(withoutTier(draft)) }
      return nil
    }
    return resolve(name, from: home.framework, in: \.tiers, .unknownTier, "tier of this framework")
  }

  private func withoutTier(_ draft: HolderDraft) -> Diagnostic {
    Diagnostic(
      .missingKey, at: draft.place, "'tier' is missing",
      hint: "add a line 'tier: …', or 'outside: true' for a role beside the ladder")
  }

  /// One part for each of the framework's areas, with the holder's own words for it.
  private mutating func areaParts(_ draft: HolderDraft, _ frame: FrameworkDraft, _ home: Home) -> [AreaPart] {
    var parts = [AreaPart](repeating: AreaPart(), count: frame.areas.count)
    let keys = draft.areas.map(\.key)
    for area in draft.areas {
      guard let position = position(of: area.key, in: frame, home, beside: keys) else { continue }
      parts[position].title = area.title
      parts[position].note = explaining { $0.text(area.note, home) }
      parts[position].citations = citations(area.cites)
    }
    return parts
  }

  /// The row of an area, or a finding.
  /// - Parameter siblings: the areas in the same place: one that is there already cannot be written there again.
  mutating func position(
    of area: Written, in frame: FrameworkDraft, _ home: Home, beside siblings: [Written]
  ) -> Int? {
    guard let id = resolve(area, from: home.framework, in: \.areas, .unknownArea, "area of this framework") else {
      guard let hint = findings.last?.hint, hint.hasPrefix("write ") else { return nil }
      if let other = siblings.first(where: { hint == "write '\($0.text)'" }) {
        findings[findings.count - 1].hint = "put what is here under '\(other.text)', which is here as well"
      }
      return nil
    }
    let position = id.index - names.frameworks[home.framework ?? 0].firstArea
    return frame.areas.indices.contains(position) ? position : nil
  }

  private mutating func facts(_ draft: HolderDraft, _ frame: FrameworkDraft, _ home: Home) -> [Fact?] {
    var facts = [Fact?](repeating: nil, count: frame.facts.count)
    for fact in draft.facts {
      guard
        let row = resolve(
          fact.key, from: home.framework, in: \.facts, .unknownFact, "fact row of this framework")
      else { continue }
      facts[row] = Fact(
        text: text(fact.text, home), note: text(fact.note, home), citations: citations(fact.cites))
    }
    return facts
  }

  private mutating func carry(_ draft: HolderDraft, _ id: ID<Holder>, _ home: Home) -> Carry? {
    guard let carry = draft.carry else { return nil }
    let ground = citations(carry.by)
    guard !circular.contains(id),
      let from = resolve(
        carry.from, from: home.framework, in: \.holders, .unknownRole, "role of this framework")
    else { return nil }
    return Carry(from: from, ground: ground, note: text(carry.note, home))
  }

  private mutating func noList(_ draft: HolderDraft, _ home: Home) -> NoList? {
    guard let noList = draft.noList else { return nil }
    return NoList(why: text(noList.why, home), citations: citations(noList.cites))
  }

  private mutating func lists(_ draft: HolderDraft, _ home: Home) -> [TopicList] {
    draft.lists.map { list in
      TopicList(
        key: list.key.text, title: list.title, intro: text(list.intro, home), citations: citations(list.cites),
        items: list.items.map { TopicList.Item(key: $0.key.text, text: text($0.text, home)) })
    }
  }

  private mutating func step(_ draft: HolderDraft.Step, of owner: ID<Holder>, _ home: Home) -> Step? {
    let end: Step.End
    if let outside = draft.outside {
      end = .outside(text(outside, home))
    } else if let to = draft.to,
      let holder = resolve(to, from: home.framework, in: \.holders, .unknownRole, "role")
    {
      if holder == owner { findings.append(stepToItself(to)) }
      end = .holder(holder)
    } else {
      return nil
    }
    return Step(
      end: end, how: draft.how, asks: text(draft.asks, home), note: text(draft.note, home),
      citations: citations(draft.cites))
  }

  private func stepToItself(_ to: Written) -> Diagnostic {
    Diagnostic(
      .badValue, at: to.place, "'\(to.text)' is this very role, and a step leads to another",
      hint: "name the role that comes next, or take the step out")
  }
}
