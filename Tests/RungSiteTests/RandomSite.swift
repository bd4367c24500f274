/// The files of a site with a text of any script in each place where an author writes one.
struct RandomSite {
  private(set) var files: [String: String] = [:]
  private var text: RandomText

  init(seed: UInt64) {
    text = RandomText(seed: seed)
    let language = ["en-GB", "cy", "ar", "ja", "km", "de", "nb", "zh-Hant"][text.number(0...7)]
    files["site.yaml"] = """
      title: \(text.quoted())
      publisher: \(text.quoted())
      language: \(language)
      description: \(text.quoted(600))
      base-url: https://example.org/
      caution: \(text.quoted(300))
      edition: {name: \(text.quoted(20)), date: 2026-11-21}
      navigation: [{title: \(text.quoted(20)), to: framework:ward}]
      """
    files["sources.yaml"] = """
      book:
        title: \(text.quoted(120))
        short: \(text.quoted(20))
        licence: \(text.quoted(20))
        authors: [\(text.quoted(20))]
        note: \(text.quoted(500))
        entries: {one: \(text.quoted(40)), two: {title: \(text.quoted(40)), text: \(text.quoted(600))}}
      """
    files["glossary.yaml"] = """
      term: {term: \(text.quoted(20)), aliases: [\(text.quoted(12)), \(text.quoted(12))], definition: \(text.quoted(900)), cites: [book#one]}
      """
    files["index.md"] = "---\ntitle: \(text.quoted())\n---\n\n\(text.text(900))\n"
    files["guide.md"] = guide
    files["frameworks/ward/framework.yaml"] = frame
    for role in ["aide", "helper", "senior"] { files["frameworks/ward/\(role).yaml"] = holder(role) }
    files["crosswalks.yaml"] = crosswalk
  }

  private var guide: String {
    mutating get {
      let (head, cell) = ("\(word) | \(word)", "\(word) | \(word)")
      return """
        ---
        title: \(text.quoted())
        summary: \(text.quoted(500))
        cites: [book]
        ---

        ## \(word)

        \(text.text(900))

        ### \(word)

        | \(head) |
        |---|---|
        | \(cell) |

        ```chart
        kind: range
        title: \(text.quoted(30))
        scale: [\(text.quoted(6)), \(jsonWord("b")), \(jsonWord("c"))]
        rows: [{title: \(text.quoted(50)), from: "b", to: "c", shown: \(text.quoted(40)), note: \(text.quoted(100))}]
        ```

        ```matrix
        framework: ward
        title: \(text.quoted())
        rows: {couch: \(text.quoted(40))}
        acts: [{role: aide, does: \(text.quoted(20)), to: couch, note: \(text.quoted(90))}]
        ```

        ```pathway
        framework: ward
        ```
        """
    }
  }

  /// On a line of Markdown.
  private var word: String { mutating get { "w" + text.text(30).replacing("|", with: "/") } }

  private func jsonWord(_ word: String) -> String { "\"\(word)\"" }

  private var frame: String {
    mutating get {
      """
      title: \(text.quoted())
      short: \(text.quoted(20))
      summary: \(text.quoted(700))
      about: \(text.quoted(900))
      caution: \(text.quoted(400))
      tiers: {one: \(text.quoted()), two: {title: \(text.quoted()), summary: \(text.quoted(500))}}
      areas: {room: {title: \(text.quoted()), summary: \(text.quoted(500))}, people: \(text.quoted())}
      facts: {band: \(text.quoted(30)), entry: {title: \(text.quoted(30)), summary: \(text.quoted())}}
      holders: [aide, helper, senior]
      cites: [book#two]
      """
    }
  }

  private mutating func holder(_ key: String) -> String {
    let isFirst = key == "aide"
    return """
      role: \(key)
      title: \(text.quoted(80))
      short: \(text.quoted(12))
      tier: \(isFirst ? "one" : "two")
      summary: \(text.quoted(900))
      about: \(text.quoted(900))
      facts: {band: \(text.quoted(600)), entry: {text: \(text.quoted()), note: \(text.quoted(300)), cites: [book#one]}}
      \(key == "helper" ? "carries: {from: aide, by: book#one, note: \(text.quoted(300))}" : "")
      areas: {people: {title: \(text.quoted()), note: \(text.quoted(600))}}
      statements:
        room:
          \(key)-clean:
            label: \(text.quoted(40))
            text: \(text.quoted(1200))
            \(isFirst ? "" : "continues: aide-clean")
            conditions: [\(text.quoted(200)), \(text.quoted(20))]
            note: \(text.quoted(500))
            cites: [book#one]
            items: {\(key)-a: \(text.quoted(600)), \(key)-b: \(text.quoted())}
        people:
          \(key)-greet: \(isFirst ? text.quoted(900) : "{same-as: aide-greet}")
          \(key)-other: \(text.quoted(400))
      lists: {more: {title: \(text.quoted()), intro: \(text.quoted()), items: {\(key)-x: \(text.quoted(500))}}}
      progression:
        - {outside: \(text.quoted(80)), how: possible, asks: \(text.quoted(500)), note: \(text.quoted())}
        \(key == "senior" ? "" : "- {to: \(isFirst ? "helper" : "senior"), how: next, asks: \(text.quoted(400))}")
      entries: [{outside: \(text.quoted(90)), how: requires, asks: \(text.quoted(300))}]
      """
  }

  private var crosswalk: String {
    mutating get {
      """
      both:
        title: \(text.quoted())
        summary: \(text.quoted(600))
        ground: \(text.quoted(600))
        our-reading: true
        levels: {low: {title: \(text.quoted()), holders: [ward/aide, ward/helper]}, high: {title: \(text.quoted()), holders: [ward/senior, ward/aide]}}
      """
    }
  }
}
