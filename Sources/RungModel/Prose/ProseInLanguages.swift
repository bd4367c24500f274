// What becomes of a text in a site of several languages.

extension Prose {
  /// The same text, marked as one of another language than that of the page, and as written the other way where it is.
  package func marked(as language: String, on page: String, isBlock: Bool) -> Prose {
    guard !isEmpty else { return self }
    let attributes = languageAttributes(language, on: page)
    let (start, end) = isBlock ? ("<div\(attributes)>\n", "</div>\n") : ("<span\(attributes)>", "</span>")
    let more = start.utf8.count
    return with(
      html: start.utf8 + html + end.utf8, headings: headings.map { $0.marked(attributes) }
    ) { $0 + more }
  }

  /// The same text with the anchors of its original, so that one address leads to the same heading in every language; where
  /// their headings are not the same one by one, it keeps its own.
  package func anchored(as original: Prose) -> Prose {
    guard headings.map(\.level) == original.headings.map(\.level), anchors != original.anchors else { return self }
    var (changed, rest): ([UInt8], ArraySlice<UInt8>) = ([], html[...])
    /// Where an anchor ends, and by how much it is longer.
    var shifts: [(end: Int, by: Int)] = []
    for (heading, other) in zip(headings, original.headings) {
      let tag = Array("<h\(heading.level) id=\"\(heading.id)\"".utf8)
      guard let found = rest.firstRange(of: tag) else { return self }
      changed += rest[..<found.lowerBound] + "<h\(heading.level) id=\"\(other.id)\"".utf8
      rest = rest[found.upperBound...]
      shifts.append((found.upperBound, other.id.utf8.count - heading.id.utf8.count))
    }
    let named = zip(headings, original.headings).map {
      Heading(level: $0.level, id: $1.id, html: $0.html, plain: $0.plain)
    }
    return with(html: changed + rest, headings: named) { offset in
      shifts.reduce(offset) { $1.end <= offset ? $0 + $1.by : $0 }
    }
  }

  private func with(html: [UInt8], headings: [Heading], moving: (Int) -> Int) -> Prose {
    Prose(
      html: html, holes: holes.map { Hole(offset: moving($0.offset), kind: $0.kind) }, mentions: mentions,
      acronyms: acronyms.map { Acronym(word: $0.word, offset: moving($0.offset), place: $0.place) }, headings: headings,
      plain: plain)
  }
}

private func languageAttributes(_ language: String, on page: String) -> String {
  let direction = Direction(of: language)
  return " lang=\"\(language)\"" + (direction == Direction(of: page) ? "" : " dir=\"\(direction.rawValue)\"")
}

extension Heading {
  fileprivate func marked(_ attributes: String) -> Heading {
    let words = "<span\(attributes)>".utf8 + html + "</span>".utf8
    return Heading(level: level, id: id, html: words, plain: plain)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    var index = startIndex
    while index + pattern.count <= endIndex {
      if self[index...].starts(with: pattern) { return index..<index + pattern.count }
      index += 1
    }
    return nil
  }
}
