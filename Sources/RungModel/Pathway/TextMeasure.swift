/// How much room words take, from the widths of Arial's letters and those of fonts like it, a little on the wide side.
/// Which font a reader has is not known when a page is made.
package struct TextMeasure {
  package var size: Int
  package var isBold: Bool

  package init(size: Int, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// In whole units, rounded up.
  func width(of text: some StringProtocol) -> Int {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + letterWidth($1) }
    return (thousandths * size * (isBold ? 115 : 106) + 99_999) / 100_000
  }

  /// Lines that fit into `width`. A word that is wider stands on several; what is beyond `limit` is cut, and "…" says so.
  package func lines(of text: String, width: Int, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      guard lines.count <= limit else { break }
      let longer = line.isEmpty ? String(word) : line + " " + word
      if self.width(of: longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = pieces(of: word, width: width, limit: limit + 1)
      line = pieces.removeLast()
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines.count > limit ? cut(lines, width: width, limit: limit) : lines
  }

  private func cut(_ lines: [String], width: Int, limit: Int) -> [String] {
    var words = lines[limit - 1].split(separator: " ")
    while words.count > 1, self.width(of: words.joined(separator: " ") + " …") > width { words.removeLast() }
    return lines.prefix(limit - 1) + [words.joined(separator: " ") + " …"]
  }

  /// A word in pieces that fit; at least one.
  private func pieces(of word: Substring, width: Int, limit: Int) -> [String] {
    guard self.width(of: word) > width else { return [String(word)] }
    var pieces = [""]
    var taken = 0
    for sign in word {
      let more = self.width(of: String(sign))
      if taken + more > width, taken > 0 {
        if pieces.count > limit { break }
        pieces.append("")
        taken = 0
      }
      pieces[pieces.count - 1].append(sign)
      taken += more
    }
    return pieces
  }
}

/// In thousandths of the font's size.
private func letterWidth(_ letter: Unicode.Scalar) -> Int {
  switch letter {
  case "i", "j", "l", "'", "‘", "’": 223
  case " ", "I", ".", ",", ":", ";", "f", "t", "/", "\\", "!", "|", "[", "]": 278
  case "r", "(", ")", "-", "`", "{", "}", "“", "”": 334
  case "m": 833
  case "w", "C", "D", "H", "N", "R", "U": 723
  case "M", "G", "O", "Q": 800
  case "W", "%", "—", "…": 1000
  case "@": 1015
  case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 668
  case "c", "k", "s", "v", "x", "y", "z", "J": 500
  case "F", "L", "T", "Z", "+", "<", "=", ">", "~": 612
  case "\u{21}"..."\u{7E}": 557
  case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
  case "\u{1F000}"...: 1350
  case "\u{2E80}"...: 1000
  default: 680
  }
}
