// What tags say, and what to say of those that are wrong.
extension TreeBuilder {
  func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func name(in tag: Tag) -> Name? {
    let dot = UInt8(ascii: ".")
    if bytes[tag.content].elementsEqual([dot]) { return Name(range: tag.content, parts: []) }
    let slices = bytes[tag.content].split(separator: dot, omittingEmptySubsequences: false)
    let parts = slices.map { Name.Part(text: words($0.indices), range: $0.indices) }
    if !slices.contains(where: \.isEmpty) { return Name(range: tag.content, parts: parts) }
    let headline = "'\(words(tag.content))' is no name: something is missing beside a dot"
    ownFaults.append(
      SyntaxFault(tag.content, headline, hint: "write names with single dots between, as in 'area.title'"))
    return nil
  }

  mutating func noteMismatch(_ opening: Tag, _ closing: Tag) {
    let (opened, closed) = (words(opening.content), words(closing.content))
    ownFaults.append(
      SyntaxFault(
        closing.content, "'\(closed)' is closed here, but '\(opened)' is open", hint: "write '\(opened)'",
        note: (opening.content, "opened here")))
  }

  mutating func noteUnclosed(_ tags: [Tag]) {
    for tag in tags {
      let name = words(tag.content)
      ownFaults.append(
        SyntaxFault(tag.content, "'\(name)' is opened here and never closed", hint: "close it with {{/\(name)}}"))
    }
  }

  mutating func noteTooDeep(_ tag: Tag) {
    let headline = "more than \(Self.deepestNesting) sections are open inside one another here"
    ownFaults.append(SyntaxFault(tag.content, headline, hint: "move the inner ones into a partial"))
  }

  mutating func noteIdle(_ range: Range<Int>) {
    let headline = "'\(words(range))' has no effect here: between the tags of a parent only blocks count"
    ownFaults.append(SyntaxFault(range, headline, hint: "put it into a block"))
  }
}
