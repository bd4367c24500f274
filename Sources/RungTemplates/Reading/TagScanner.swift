/// Something between delimiters.
struct Tag {
  enum Kind {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// From the opening delimiter to the end of the closing one.
  let whole: Range<Int>
  /// What stands between, without the sign in front and the blanks around it.
  let content: Range<Int>
}

/// Finds tags one after another, and keeps track of the delimiters while it goes.
struct TagScanner {
  /// After so many faults the rest of a file says nothing new.
  private static let mostFaults = 50

  let bytes: [UInt8]
  private(set) var faults: [SyntaxFault] = []
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag that is well formed. Faults on the way are noted and passed by.
  mutating func next() -> Tag? {
    while faults.count < Self.mostFaults, let start = bytes.firstRange(of: opening, from: position)?.lowerBound {
      position = start + opening.count
      guard let tag = tag(at: start) else { continue }
      position = tag.whole.upperBound
      if tag.kind != .delimiters || setDelimiters(tag) { return tag }
    }
    return nil
  }

  private mutating func tag(at start: Int) -> Tag? {
    var inside = bytes.skippingWhitespace(from: start + opening.count)
    let sign = inside < bytes.count ? Sign(bytes[inside]) : nil
    if sign != nil { inside += 1 }
    guard let end = bytes.firstRange(of: (sign?.tail ?? []) + closing, from: inside) else {
      noteUnclosed(start, to: bytes.count)
      if sign?.tail == nil { position = bytes.count }
      return nil
    }
    let content = bytes.trimmingWhitespace(inside..<end.lowerBound)
    let tag = Tag(kind: sign?.kind ?? .variable, whole: start..<end.upperBound, content: content)
    return isSound(tag) ? tag : nil
  }

  private mutating func isSound(_ tag: Tag) -> Bool {
    if tag.kind == .comment || tag.kind == .delimiters { return true }
    if bytes[tag.content].firstRange(of: opening, from: tag.content.lowerBound) != nil {
      noteUnclosed(tag.whole.lowerBound, to: tag.content.upperBound)
      return false
    }
    if let fault = faultInName(tag) {
      faults.append(fault)
      position = tag.whole.upperBound
      return false
    }
    return true
  }

  private func faultInName(_ tag: Tag) -> SyntaxFault? {
    if tag.content.isEmpty {
      return SyntaxFault(tag.whole, "this tag has no name", hint: "write a name, or take it out")
    }
    guard bytes[tag.content].contains(where: { $0.isWhitespace }) else { return nil }
    let name = String(decoding: bytes[tag.content].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return SyntaxFault(
      tag.content, "'\(name)' is no name: a name has no blanks in it", hint: "close the tag after a name")
  }

  private mutating func noteUnclosed(_ start: Int, to end: Int) {
    let lineEnd = bytes[start..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? end
    let closing = String(decoding: closing, as: UTF8.self)
    faults.append(SyntaxFault(start..<lineEnd, "this tag is not closed", hint: "close it with '\(closing)'"))
  }

  /// `{{=<% %>=}}`: two runs of signs with a blank between them.
  private mutating func setDelimiters(_ tag: Tag) -> Bool {
    let parts = bytes[tag.content].split(whereSeparator: { $0.isWhitespace })
    guard parts.count == 2, !bytes[tag.content].contains(UInt8(ascii: "=")) else {
      faults.append(
        SyntaxFault(tag.whole, "these are no delimiters", hint: "write two with a blank between, as in '{{=<% %>=}}'"))
      return false
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
    return true
  }
}

/// The sign that says what a tag does, and what has to come before its closing delimiter for that.
private struct Sign {
  let kind: Tag.Kind
  var tail: [UInt8] = []

  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .raw
    case UInt8(ascii: "{"): (kind, tail) = (.raw, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): (kind, tail) = (.delimiters, [UInt8(ascii: "=")])
    default: return nil
    }
  }
}

/// What is wrong with the way a template is written, by offsets; the file makes a finding of it.
struct SyntaxFault {
  let range: Range<Int>
  let headline: String
  let hint: String
  var note: (range: Range<Int>, text: String)?

  init(_ range: Range<Int>, _ headline: String, hint: String, note: (Range<Int>, String)? = nil) {
    self.range = range
    self.headline = headline
    self.hint = hint
    self.note = note
  }
}
