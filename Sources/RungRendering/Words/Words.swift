import RungModel

/// The words of the interface in the language of a site, for what no template writes.
package struct Words: Sendable {
  private let phrases: [Word: Phrase]
  private let months: [Substring]

  /// - Parameter texts: by key, as the words files have them.
  package init(_ texts: [String: String]) {
    var phrases: [Word: Phrase] = [:]
    for word in Word.allCases { phrases[word] = Phrase(texts[word.rawValue] ?? "") }
    self.phrases = phrases
    months = (texts[Word.months.rawValue] ?? "").split(separator: " ")
  }

  package subscript(_ word: Word) -> String { phrases[word]?.text ?? "" }

  /// A word with what the page fills in.
  package func text(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    phrases[word]?.filled(values) ?? ""
  }

  /// `2026-11-21` as "21 November 2026", and `2026-11` as "November 2026"; anything else as it is.
  func day(_ date: String) -> String {
    let parts = date.utf8.split(separator: UInt8(ascii: "-")).compactMap { String($0) }
    guard parts.count > 1, let month = Int(parts[1]), months.indices.contains(month - 1) else { return date }
    let name = String(months[month - 1])
    if parts.count == 2 { return text(.monthAndYear, ["month": name, "year": parts[0]]) }
    return Int(parts[2]).map { text(.day, ["day": String($0), "month": name, "year": parts[0]]) } ?? date
  }
}

extension Words {
  var ofPathways: PathwayWords {
    let arrows: [Pathway.Line: Word] = [
      .next: .arrowNext, .possible: .arrowPossible, .requires: .arrowRequires, .wayIn: .arrowWayIn,
    ]
    let lines = arrows.mapValues { self[$0] }
    return PathwayWords(
      lines: lines, wayIn: self[.boxWayIn], wayInRequires: self[.boxWayInRequires],
      leadsOn: lines.mapValues { text(.boxLeadsOn, ["how": $0]) }, besideLadder: self[.besideLadder],
      noStep: self[.noStep])
  }
}

/// A word with the places at which something is filled in: `From {{from}} to {{to}}`.
package struct Phrase: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case name(String)
  }

  package let text: String
  private let pieces: [Piece]

  package init(_ text: String) {
    self.text = text
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      pieces.append(.words(String(rest[..<start.lowerBound])))
      pieces.append(.name(String(rest[start.upperBound..<end.lowerBound])))
      rest = rest[end.upperBound...]
    }
    self.pieces = pieces + [.words(String(rest))]
  }

  /// What has to be filled in.
  package var names: Set<String> {
    Set(pieces.compactMap { if case .name(let name) = $0 { name } else { nil } })
  }

  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .words(let words): filled += words
      case .name(let name): filled += values.first { $0.key == name }?.value ?? ""
      }
    }
    return filled
  }
}

extension Substring {
  fileprivate func firstRange(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
