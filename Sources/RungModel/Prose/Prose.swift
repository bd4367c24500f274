/// An authored text made ready once: finished HTML bytes with typed holes for what only the whole site knows.
///
/// No Markdown tree outlives its parse. A class, so that handing a text on costs one reference count and not one for
/// every array in it; it is frozen once made.
package final class Prose: Sendable {
  /// HTML, complete but for the holes.
  package let html: [UInt8]
  /// In rising order of `offset`.
  package let holes: [Hole]
  /// Every link, picture and embed by name or path, in reading order; a hole names its mention by index.
  package let mentions: [Mention]
  /// The first use of each word of a page's running text that looks like an acronym, in rising order of `offset`.
  package let acronyms: [Acronym]
  package let headings: [Heading]
  /// The ids of the headings.
  package let anchors: Set<String>
  /// The words alone, without markup, single spaces between blocks: for tables, search, lint and titles.
  package let plain: String

  package init(
    html: [UInt8], holes: [Hole], mentions: [Mention], acronyms: [Acronym] = [], headings: [Heading], plain: String
  ) {
    self.html = html
    self.holes = holes
    self.mentions = mentions
    self.acronyms = acronyms
    self.headings = headings
    anchors = headings.isEmpty ? [] : Set(headings.map(\.id))
    self.plain = plain
  }

  /// The same text with its mentions and acronyms at other places.
  package func moving(_ place: (Place) -> Place) -> Prose {
    let moved = mentions.map { Mention(kind: $0.kind, destination: $0.destination, place: place($0.place)) }
    let words = acronyms.map { Acronym(word: $0.word, offset: $0.offset, place: place($0.place)) }
    return Prose(
      html: html, holes: holes, mentions: moved, acronyms: words, headings: headings, plain: plain)
  }

  package static let empty = Prose(html: [], holes: [], mentions: [], headings: [], plain: "")
  package var isEmpty: Bool { html.isEmpty && holes.isEmpty }
}

/// A point in the HTML that is filled when the page is rendered.
package struct Hole: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The address of mention `n`, escaped for an attribute: the HTML around it is `href="` … `"`.
    case address(mention: Int)
    /// The title of what mention `n` points to, for a link that was written with empty text.
    case title(mention: Int)
    /// The width and height of the picture that mention `n` points to, as attributes; nothing where nobody knows them.
    case size(mention: Int)
    /// What the embed of mention `n` describes, as whole elements.
    case embed(mention: Int)
    /// A word of the interface, in the language of the site, escaped for an attribute.
    case label(ProseLabel)
  }

  /// Bytes of `Prose.html` before the hole.
  package var offset: Int
  package var kind: Kind

  package init(offset: Int, kind: Kind) {
    self.offset = offset
    self.kind = kind
  }
}

/// A word with two capitals or more, such as `AP` or `oART`, that the glossary may explain.
package struct Acronym: Hashable, Sendable {
  package var word: String
  /// Bytes of `Prose.html` before it.
  package var offset: Int
  /// As near as is known.
  package var place: Place

  package init(word: String, offset: Int, place: Place) {
    self.word = word
    self.offset = offset
    self.place = place
  }
}

/// Something a text points to, still only as the author wrote it.
package struct Mention: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `destination` is a link by name, a relative path or an anchor; absolute addresses are no mention.
    case link, picture
    /// A fenced block whose language is an embed's name; `destination` is that name, `body` the block.
    case embed(body: String)
    /// What was meant as a link to a file, and is shown as it was written because of a space in `destination`.
    case unread
  }

  package var kind: Kind
  package var destination: String
  /// Of the destination, or as near to it as is known; for an embed, of the fence that opens the block.
  package var place: Place

  package init(kind: Kind, destination: String, place: Place) {
    self.kind = kind
    self.destination = destination
    self.place = place
  }
}

package struct Heading: Hashable, Sendable {
  package var level: Int
  /// Stable, unique in the text, made from the words.
  package var id: String
  /// The heading's words as HTML without links, for a table of contents.
  package var html: [UInt8]
  package var plain: String

  package init(level: Int, id: String, html: [UInt8], plain: String) {
    self.level = level
    self.id = id
    self.html = html
    self.plain = plain
  }
}

/// What a text is given besides what its author wrote.
package enum ProseLabel: Hashable, Sendable {
  case footnotes
  /// Back to the mark of a footnote, or to the second, third, … place where that stands.
  case backToMark(Int, place: Int)
  case taskDone, taskToDo
  /// What a call-out is called.
  case callOut(CallOut)
  /// A table, by its number in the text and the words of its first heads.
  case table(Int, heads: String)
}

/// The kinds of call-out that GitHub has: `> [!NOTE]` and so on.
package enum CallOut: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution
}
