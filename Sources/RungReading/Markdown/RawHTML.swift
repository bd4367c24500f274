import RungModel

/// Which raw tags of a text are worth a finding: each that opens, and those that close what was not reported.
struct RawHTML {
  private var reported: Set<String> = []

  /// The name of the tag, or nil for the second half of a pair.
  mutating func next(_ tag: UnsafeBufferPointer<UInt8>) -> String? {
    let name = tagName(tag[...])
    let closes = tag.starts(with: "</".utf8)
    return !reported.insert(name).inserted && closes ? nil : name
  }
}

/// The letters and digits after `<` or `</`, in lower case; empty for declarations and the like.
func tagName(_ tag: some Collection<UInt8>) -> String {
  let rest = tag.drop { isSpace($0) || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
  let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || isDigit($0) || $0 == UInt8(ascii: "-") }
  return String(decoding: name.prefix(30), as: UTF8.self).lowercased()
}

func isHTMLComment(_ tag: UnsafeBufferPointer<UInt8>) -> Bool { tag.starts(with: "<!--".utf8) }

/// The text of a block of HTML but for its comments; one that is not closed reaches to the end.
func withoutComments(_ block: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  var index = 0
  while index < block.count {
    if UnsafeBufferPointer(rebasing: block[index...]).starts(with: "<!--".utf8) {
      index = endOfComment(block, from: index + 4)
    } else {
      text.append(block[index])
      index += 1
    }
  }
  return trimmed(text)
}

private func endOfComment(_ block: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index + 2 < block.count {
    if block[index] == UInt8(ascii: "-"), block[index + 1] == UInt8(ascii: "-"), block[index + 2] == UInt8(ascii: ">") {
      return index + 3
    }
    index += 1
  }
  return block.count
}

private func trimmed(_ text: [UInt8]) -> [UInt8] {
  guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
  else { return [] }
  return Array(text[first...last])
}

/// What to write in place of a tag, as a verb phrase.
func insteadOfHTML(_ name: String) -> String {
  insteads[name] ?? "write it in Markdown, or put '\\' before '<' to show the sign"
}

private let insteads: [String: String] = [
  "b": "write '**words**'", "strong": "write '**words**'",
  "i": "write '*words*'", "em": "write '*words*'",
  "del": "write '~~words~~'", "s": "write '~~words~~'", "strike": "write '~~words~~'",
  "code": "write the words between backticks", "kbd": "write the words between backticks",
  "tt": "write the words between backticks", "pre": "put lines of ``` before and after the text",
  "br": "end the line with a backslash", "wbr": "leave it out",
  "hr": "write '---' on a line of its own",
  "a": "write '[words](address)'", "img": "write '![what it shows](file)'",
  "h1": "write '# ' before the words", "h2": "write '## ' before the words",
  "h3": "write '### ' before the words", "h4": "write '#### ' before the words",
  "h5": "write '##### ' before the words", "h6": "write '###### ' before the words",
  "p": "leave an empty line between paragraphs", "div": "leave it out", "span": "leave it out",
  "font": "leave it out", "center": "leave it out", "section": "leave it out",
  "ul": "write '- ' before each point", "ol": "write '1. ' before each point",
  "li": "write '- ' before each point", "blockquote": "write '> ' before each line",
  "table": "write a table with '|' between the cells", "tr": "write a table with '|' between the cells",
  "td": "write a table with '|' between the cells", "th": "write a table with '|' between the cells",
  "sup": "write the words without it, or a footnote '[^1]'", "sub": "write the words without it",
  "u": "write '*words*'", "script": "leave it out", "style": "leave it out",
  "iframe": "link to the page instead", "video": "link to the file instead", "audio": "link to the file instead",
]
