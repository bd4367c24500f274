import RungModel

/// A text between two headings, without markup.
struct ProsePart {
  /// The heading's id; nil before the first heading.
  var anchor: String?
  var heading = ""
  var text = ""
}

extension PageContext {
  /// The words of a text, cut at its headings.
  func parts(of text: Text) -> [ProsePart] {
    var reader = PartReader()
    var written = 0
    for hole in text.prose.holes {
      guard case .title(let mention) = hole.kind else { continue }
      reader.read(text.prose.html[written..<hole.offset])
      reader.words += Array(title(text.targets[mention]).utf8)
      written = hole.offset
    }
    reader.read(text.prose.html[written...])
    return reader.finish(text.prose.headings)
  }
}

/// Reads the HTML that our own renderer wrote: well formed, with four entities.
private struct PartReader {
  var words: [UInt8] = []
  private var parts: [(anchor: String?, words: [UInt8])] = []
  private var anchor: String?
  /// Marks of footnotes are no words.
  private var isRaised = false

  mutating func read(_ html: ArraySlice<UInt8>) {
    var rest = html
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
        take(tag: rest[rest.startIndex...end])
        rest = rest[(end + 1)...]
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        if !isRaised { appendText(rest[..<end]) }
        rest = rest[end...]
      }
    }
  }

  private mutating func take(tag: ArraySlice<UInt8>) {
    let name = tag.dropFirst().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    if withinWords.contains(where: name.elementsEqual) { return }
    if name.elementsEqual("sup".utf8) {
      isRaised = true
    } else if name.elementsEqual("/sup".utf8) {
      isRaised = false
    } else if name.count == 2, name.first == UInt8(ascii: "h"), name.last != UInt8(ascii: "r") {
      beginPart(tag[name.endIndex...])
    } else {
      appendSpace()
    }
  }

  private mutating func beginPart(_ attributes: ArraySlice<UInt8>) {
    let start = " id=\"".utf8
    guard attributes.starts(with: start) else { return appendSpace() }
    let id = attributes.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }
    parts.append((anchor, words))
    (anchor, words) = (String(decoding: id, as: UTF8.self), [])
  }

  private mutating func appendSpace() {
    if let last = words.last, last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
  }

  private mutating func appendText(_ text: ArraySlice<UInt8>) {
    let start = words.count
    words += text
    if text.contains(0x0A) { for index in start..<words.count where words[index] == 0x0A { words[index] = 0x20 } }
    guard text.contains(UInt8(ascii: "&")) else { return }
    var rest = words[start...]
    var plain: [UInt8] = []
    while let byte = rest.first {
      let entity = byte == UInt8(ascii: "&") ? entities.first { rest.starts(with: $0.written.utf8) } : nil
      plain.append(entity?.sign ?? byte)
      rest = rest.dropFirst(entity?.written.utf8.count ?? 1)
    }
    words.replaceSubrange(start..., with: plain)
  }

  mutating func finish(_ headings: [Heading]) -> [ProsePart] {
    parts.append((anchor, words))
    let plain = Dictionary(headings.map { ($0.id, $0.plain) }, uniquingKeysWith: { first, _ in first })
    return parts.compactMap { anchor, words in
      let heading = anchor.flatMap { plain[$0] } ?? ""
      let own = words.starts(with: heading.utf8) ? words[heading.utf8.count...] : words[...]
      let text = String(decoding: own.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      return anchor == nil && text.isEmpty ? nil : ProsePart(anchor: anchor, heading: heading, text: text)
    }
  }
}

/// Tags that no word ends at.
private let withinWords = ["a", "/a", "em", "/em", "strong", "/strong", "code", "/code", "del", "/del"].map {
  ContiguousArray($0.utf8)
}

private let entities: [(written: String, sign: UInt8)] = [
  ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ("&quot;", UInt8(ascii: "\"")),
]
