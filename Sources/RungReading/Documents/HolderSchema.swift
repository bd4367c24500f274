import RungModel

/// `frameworks/<key>/<holder>.yaml`
func readHolder(_ value: ValueReader, key: String) -> HolderDraft? {
  value.fields { holder in
    HolderDraft(
      key: key, isRole: holder.isRole(key), title: holder.words("title", required: true) ?? key,
      short: holder.words("short", mayStay: true), tier: holder.name("tier"), outside: holder.outside(),
      summary: holder.inline("summary", required: true) ?? .empty,
      about: holder.prose("about"), cites: holder.cites(), aliases: holder.aliases(),
      formerly: holder.formerKeys(), facts: holder.facts(),
      carry: holder.carry(), noList: holder.noList(), noJobStarter: holder.inline("no-job-starter"),
      areas: holder.areaParts(), duties: holder.duties(),
      lists: holder.lists(), progression: holder.steps("progression", mayLeadInside: true),
      entries: holder.steps("entries", mayLeadInside: false), allowances: holder.allowances(), place: holder.place)
  }
}

extension MappingReader {
  /// A role repeats the file's name under `role`, so that a copied file is noticed. A file that is named after its tier
  /// does without: there the tier itself holds the statements.
  fileprivate mutating func isRole(_ key: String) -> Bool {
    let isNamedAfterTier = value.node["tier"]?.text == key
    guard let role = word("role", required: !isNamedAfterTier) else { return false }
    if role.text != key {
      value.findings.add(
        .badValue, at: role.place, "'\(role.text)' is not the name of this file",
        hint: "write '\(key)', or rename the file")
    }
    return true
  }

  /// Where the role says that it stands beside the ladder.
  fileprivate mutating func outside() -> Place? {
    let place = value.node.entries?.first { $0.key.text == "outside" }?.key.place(in: value.file)
    return flag("outside", default: false) ? place : nil
  }

  fileprivate mutating func facts() -> [HolderDraft.Fact] {
    entries("facts").compactMap { key, value in
      value.textOrFields(
        text: { _ in value.alone().inline().map { HolderDraft.Fact(key: Written(key), text: $0, cites: []) } },
        fields: { fact in
          HolderDraft.Fact(
            key: Written(key), text: fact.inline("text", required: true) ?? .empty, note: fact.inline("note"),
            cites: fact.cites())
        })
    }
  }

  fileprivate mutating func carry() -> HolderDraft.Carry? {
    fields("carries") { carry in
      let from = carry.name("from", required: true)
      let by = carry.names("by", required: true)
      let note = carry.inline("note")
      guard let from, carry.isOfThisFramework(from) else { return nil }
      return HolderDraft.Carry(from: from, by: by, note: note)
    }
  }

  private func isOfThisFramework(_ name: Written) -> Bool {
    guard name.text.contains("/") else { return true }
    value.findings.add(
      .badValue, at: name.place, "'\(name.text)' names a framework, and a role carries from one of its own alone",
      hint: "name a role of this framework, or take 'carries' out")
    return false
  }

  fileprivate mutating func noList() -> HolderDraft.NoList? {
    let hasStatements = has("statements")
    return fields("no-list") { noList in
      if hasStatements {
        noList.value.report(
          .badValue, "a role has either 'statements' or 'no-list'", hint: "take out the one that is not so")
      }
      return HolderDraft.NoList(why: noList.inline("why", required: true) ?? .empty, cites: noList.cites())
    }
  }

  fileprivate mutating func areaParts() -> [HolderDraft.AreaPart] {
    entries("areas").compactMap { key, value in
      value.fields { area in
        HolderDraft.AreaPart(
          key: Written(key), title: area.words("title"), note: area.inline("note"), cites: area.cites())
      }
    }
  }

  fileprivate mutating func lists() -> [HolderDraft.TopicList] {
    entries("lists").compactMap { key, value in
      value.fields { list in
        HolderDraft.TopicList(
          key: Written(key), title: list.words("title", required: true) ?? key.text, intro: list.inline("intro"),
          cites: list.cites(),
          items: list.entries("items", required: true).compactMap(readTopic))
      }
    }
  }

  fileprivate mutating func steps(_ name: String, mayLeadInside: Bool) -> [HolderDraft.Step] {
    items(name).compactMap { $0.fields { $0.step(mayLeadInside: mayLeadInside) } }
  }

  private mutating func step(mayLeadInside: Bool) -> HolderDraft.Step? {
    let to = mayLeadInside ? name("to") : nil
    let outside = inline("outside", required: !mayLeadInside)
    if mayLeadInside, (to == nil) == (outside == nil) {
      value.report(
        .missingKey, "a step leads either 'to' a role or 'outside'",
        hint: "write one of the two: 'to: role-key', or 'outside: a degree, a registration'")
    }
    return HolderDraft.Step(
      to: to, outside: outside, how: choice("how", Step.How.self) ?? .possible, asks: inline("asks"),
      note: inline("note"), cites: cites())
  }
}

private func readTopic(_ key: YAMLText, _ value: ValueReader) -> HolderDraft.Item? {
  value.textOrFields(
    text: { _ in value.alone().inline().map { HolderDraft.Item(key: Written(key), text: $0) } },
    fields: { HolderDraft.Item(key: Written(key), text: $0.inline("text", required: true) ?? .empty) })
}
