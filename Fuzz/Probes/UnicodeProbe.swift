import RungModel
import RungSite

/// A small site in which the lines of a text stand wherever an author can put one.
func probeUnicode(_ bytes: [UInt8]) -> String? { fault(ofSite: site(saying: lines(of: bytes))) }

/// What is found in the site of a plain text, or nil: the site that hostile ones are made of has to be a good one.
package func plainSiteFault() -> String? {
  let findings = MemorySite(site(saying: ["plain", "words", "alone"])).findings.filter { $0.severity == .error }
  return findings.isEmpty ? nil : "\(findings.map { "\($0.place): \($0.headline)" })"
}

/// The words of a statement are words of the search.
func probeSearch(_ bytes: [UInt8]) -> String? { missingWord(in: lines(of: bytes)[0]) }

/// At most a dozen lines, without what no text may hold.
func lines(of bytes: [UInt8]) -> [String] {
  let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
  let lines = text.split(separator: "\n", maxSplits: 11).map { line in
    String(String.UnicodeScalarView(line.filter { $0.properties.generalCategory != .control && !isNone($0) }))
  }
  let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
  return filled.isEmpty ? ["nothing"] : filled
}

private func isNone(_ scalar: Unicode.Scalar) -> Bool {
  [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    || scalar.properties.isNoncharacterCodePoint || scalar == "\u{FEFF}"
}

func site(saying lines: [String]) -> [(path: String, bytes: [UInt8])] {
  var next = 0
  let files = pattern.map { path, text in
    var written = ""
    for (number, part) in text.split(separator: "@", omittingEmptySubsequences: false).enumerated() {
      if number > 0 {
        written += path.hasSuffix(".md") ? lines[next % lines.count] : quoted(lines[next % lines.count])
        next += 1
      }
      written += part
    }
    return (path: path, bytes: Array(written.utf8))
  }
  return files.sorted { $0.path < $1.path }
}

/// As YAML takes it whatever it is, and Markdown as it stands.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted += "\\" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// Each `@` is one line of the text.
private let pattern = [
  "site.yaml": """
  title: @
  publisher: @
  language: en-GB
  description: @
  edition: {name: @, date: 2026-01}

  """,
  "index.md": "---\ntitle: Home\n---\n@\n",
  "about.md": "---\ntitle: Page\n---\n@\n\n## @\n\n- @\n",
  "glossary.yaml": "first: {term: @, definition: @, cites: [handbook]}\n",
  "sources.yaml": "handbook: {title: @, short: @, publisher: @, date: undated, licence: not stated}\n",
  "frameworks/example/framework.yaml": """
  title: @
  summary: @
  cites: [handbook]
  tiers: {low: @, high: @}
  areas: {people: @, work: @}
  facts: {entry: @}
  holders: [one, two]

  """,
  "frameworks/example/one.yaml": """
  role: one
  title: @
  tier: low
  summary: @
  cites: [handbook]
  facts: {entry: @}
  statements:
    people:
      listen: @
      speak:
        text: @
        conditions: [@]
        items:
          softly: @
  progression:
    - {to: two, how: next, asks: @, cites: [handbook]}

  """,
  "frameworks/example/two.yaml": """
  role: two
  title: @
  tier: high
  summary: @
  cites: [handbook]
  facts: {entry: @}
  carries: {from: one, by: handbook}
  statements:
    people:
      hear: {text: @, continues: listen}
    work:
      lead: @

  """,
]
