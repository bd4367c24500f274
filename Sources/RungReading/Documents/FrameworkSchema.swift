import RungModel

/// `frameworks/<key>/framework.yaml`
func readFramework(_ value: ValueReader, key: String) -> FrameworkDraft? {
  value.fields { framework in
    FrameworkDraft(
      key: key, title: framework.words("title", required: true) ?? key, short: framework.words("short", mayStay: true),
      edition: framework.edition(), changed: framework.date("changed")?.text, licence: framework.licence(),
      jurisdiction: framework.inline("jurisdiction"),
      summary: framework.inline("summary", required: true) ?? .empty, about: framework.prose("about"),
      caution: framework.inline("caution"), guide: framework.link("guide"),
      noJobStarter: framework.inline("no-job-starter"), cites: framework.cites(),
      tiers: framework.parts("tiers", required: false), areas: framework.parts("areas", required: true),
      facts: framework.parts("facts", required: false),
      holders: framework.keys("holders", required: true).map(Written.init), allowances: framework.allowances(),
      place: framework.place)
  }
}

extension MappingReader {
  /// Tiers, areas or fact rows: key → title, or details.
  fileprivate mutating func parts(_ name: String, required: Bool) -> [FrameworkDraft.Part] {
    entries(name, required: required).compactMap { key, value in
      value.textOrFields(
        text: { text in
          if value.alone("title").isUntranslated { value.findings.noteForeign(text.text) }
          return FrameworkDraft.Part(key: Written(key), title: text.text)
        },
        fields: { part in
          FrameworkDraft.Part(
            key: Written(key), title: part.words("title", required: true) ?? key.text,
            summary: part.inline("summary"), cites: name == "tiers" ? part.cites() : [],
            meaning: name == "facts" ? part.choice("means", FactMeaning.self) : nil,
            formerly: name == "areas" ? part.formerKeys() : [])
        })
    }
  }
}
