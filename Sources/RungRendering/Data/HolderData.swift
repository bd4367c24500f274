import RungModel

// Frameworks, roles and areas as data.

extension PageContext {
  func writeData(_ framework: Framework, into out: inout ByteBuffer) {
    out.appendField("id", framework.key)
    out.appendField("summary", framework.summary.prose.plain)
    writeField("about", html: "about-html", framework.about, into: &out)
    writeCitations(framework.citations, into: &out)
    out.appendList("tiers", framework.tiers) { writeData(catalog[$0], into: &$1) }
    out.appendList("areas", framework.areas) { id, out in
      out.appendObject { writeFields(of: catalog[id], into: &$0) }
    }
    out.appendList("facts", framework.facts) { fact, out in
      out.appendObject { out in
        out.appendField("id", fact.key)
        out.appendField("title", fact.title)
        out.appendField("summary", fact.summary?.prose.plain)
      }
    }
    out.appendList("roles", framework.holders) { id, out in
      out.appendObject { writeFields(of: catalog[id], into: &$0) }
    }
    out.appendList("mentioned-in", mentions(of: .framework(framework.id)), writeData)
    let ladder: [Target] = catalog.isCompared(framework) ? [.comparison(framework.id, holders: [])] : []
    let pairs = catalog.pairs(of: framework).map { Target.comparison(framework.id, holders: $0.holders) }
    out.appendList("comparisons", ladder + pairs, writeLink)
    out.appendList("steps", catalog.stepPages(of: framework)) { writeLink(.step(from: $0.from, to: $0.to), into: &$1) }
    out.appendList("crosswalks", catalog.crosswalks.filter { catalog.frameworks(of: $0).contains(framework.id) }) {
      writeLink(.crosswalk($0.id, level: nil), into: &$1)
    }
  }

  private func writeData(_ tier: Tier, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("id", tier.key)
      out.appendField("title", tier.title)
      out.appendField("summary", tier.summary?.prose.plain)
      out.appendField("page", href(tier))
      out.appendList("roles", tier.holders.lazy.map(id))
      writeCitations(tier.citations, into: &out)
    }
  }

  private func writeFields(of area: Area, into out: inout ByteBuffer) {
    out.appendField("id", id(of: area.id))
    out.appendField("title", area.title)
    out.appendField("summary", area.summary?.prose.plain)
    writeAddress(.area(area.id), into: &out)
  }

  private func writeFields(of holder: Holder, into out: inout ByteBuffer) {
    out.appendField("id", id(of: holder.id))
    out.appendField("level", ifSo: holder.kind == .tier)
    out.appendField("title", holder.title)
    out.appendField("short", holder.short)
    out.appendField("tier", holder.tier.map { catalog[$0].key })
    out.appendField("outside", ifSo: holder.isOutside)
    out.appendField("summary", holder.summary.prose.plain)
    writeAddress(.holder(holder.id), into: &out)
  }
}

extension PageContext {
  func writeData(_ holder: Holder, into out: inout ByteBuffer) {
    out.appendObject("role") { writeFields(of: holder, into: &$0) }
    writeField("about", html: "about-html", holder.about, into: &out)
    writeCitations(holder.citations, into: &out)
    out.appendList("facts", holder.facts.indices) { writeData(fact: $0, of: holder, into: &$1) }
    if let noList = holder.noList { writeData(noList, into: &out) }
    if let carry = holder.carry { writeData(carry, into: &out) }
    out.appendList("cells", catalog[holder.framework].areas) {
      writeData(catalog.cell(holder, catalog[$0]), into: &$1)
    }
    out.appendList("lists", holder.lists) { writeData($0, into: &$1) }
    out.appendList("progression", holder.progression, writeData)
    out.appendList("entries", holder.entries, writeData)
    out.appendList("leads-here", catalog.leading(to: holder).map { id(of: $0.id) })
    out.appendList("mentioned-in", mentions(of: .holder(holder.id)), writeData)
    out.appendList("crosswalks", catalog.levels(of: holder)) {
      writeLink(.crosswalk($0.crosswalk.id, level: $0.level), into: &$1)
    }
  }

  private func writeData(_ carry: Carry, into out: inout ByteBuffer) {
    out.appendObject("carries") { out in
      out.appendField("from", id(of: carry.from))
      out.appendField("note", carry.note?.prose.plain)
      writeCitations("ground", carry.ground, into: &out)
    }
  }

  private func writeData(_ list: TopicList, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("id", list.key)
      out.appendField("title", list.title)
      out.appendField("intro", list.intro?.prose.plain)
      writeCitations(list.citations, into: &out)
      out.appendList("items", list.items) { item, out in
        out.appendObject { out in
          out.appendField("id", item.key)
          out.appendField("text", item.text.prose.plain)
        }
      }
    }
  }

  func writeData(_ step: Step, into out: inout ByteBuffer) {
    out.appendObject { out in
      switch step.end {
      case .holder(let holder): out.appendField("role", id(of: holder))
      case .outside(let place): out.appendField("outside", place.prose.plain)
      }
      out.appendField("how", step.how.rawValue)
      out.appendField("asks", step.asks?.prose.plain)
      out.appendField("note", step.note?.prose.plain)
      writeCitations(step.citations, into: &out)
    }
  }

  func writeData(_ area: Area, into out: inout ByteBuffer) {
    out.appendObject("area") { writeFields(of: area, into: &$0) }
    out.appendList("cells", catalog.ladder(of: catalog[area.framework]).holders) {
      writeData(catalog.cell(catalog[$0], area), into: &$1)
    }
    out.appendList("mentioned-in", mentions(of: .area(area.id)), writeData)
    let noLists = catalog.ladder(of: catalog[area.framework]).holders.map { catalog[$0] }.filter { $0.noList != nil }
    out.appendList("no-lists", noLists, writeNoList)
  }

  /// That a role has no list, and why.
  func writeNoList(of holder: Holder, into out: inout ByteBuffer) {
    guard let noList = holder.noList else { return }
    out.appendObject { out in
      out.appendField("role", id(of: holder.id))
      writeData(noList, into: &out)
    }
  }
}
