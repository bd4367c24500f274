import RungModel

/// `sources.yaml`
func readSources(_ value: ValueReader) -> [SourceDraft]? {
  value.keyedFields { key, source in
    SourceDraft(
      key: Written(key), title: source.string("title", required: true) ?? key.text,
      short: source.string("short", required: true) ?? key.text, publisher: source.string("publisher"),
      authors: source.oneOrMoreTexts("authors").map(\.text), date: source.date("date", or: "undated")?.text,
      link: source.address("link"), licence: source.string("licence", required: true) ?? "not stated",
      status: source.inline("status"), checked: source.date("checked")?.text, note: source.inline("note"),
      entries: source.entries("entries").compactMap(readEntry))
  }
}

private func readEntry(_ key: YAMLText, _ value: ValueReader) -> SourceDraft.Entry? {
  value.textOrFields(
    text: { SourceDraft.Entry(key: Written(key), title: $0.text) },
    fields: { entry in
      SourceDraft.Entry(
        key: Written(key), title: entry.string("title", required: true) ?? key.text, text: entry.inline("text"),
        link: entry.address("link"))
    })
}

/// `glossary.yaml`
func readGlossary(_ value: ValueReader) -> [TermDraft]? {
  value.keyedFields { key, term in
    TermDraft(
      key: Written(key), term: term.words("term", required: true) ?? key.text,
      aliases: term.oneOrMoreTexts("aliases").map(\.text), definition: term.inline("definition"), cites: term.cites())
  }
}

/// `crosswalks.yaml`
func readCrosswalks(_ value: ValueReader) -> [CrosswalkDraft]? {
  value.keyedFields { key, crosswalk in
    CrosswalkDraft(
      key: Written(key), title: crosswalk.words("title", required: true) ?? key.text,
      summary: crosswalk.inline("summary", required: true) ?? .empty,
      ground: crosswalk.inline("ground", required: true) ?? .empty,
      isOurReading: crosswalk.flag("our-reading", default: false), caution: crosswalk.inline("caution"),
      cites: crosswalk.cites(),
      levels: crosswalk.entries("levels", required: true).compactMap { key, value in
        value.fields { level in
          CrosswalkDraft.Level(
            key: Written(key), title: level.words("title", required: true) ?? key.text,
            holders: level.names("holders", required: true))
        }
      })
  }
}

extension ValueReader {
  /// A file that is a mapping from keys to details; an empty file is an empty one.
  fileprivate func keyedFields<Item>(_ read: (YAMLText, inout MappingReader) -> Item?) -> [Item]? {
    if node.isNull { return [] }
    if node.entries == nil { return wrong("a mapping", hint: "write 'key:' and below it, indented, the details") }
    return entries().compactMap { key, value in value.fields { read(key, &$0) } }
  }
}
