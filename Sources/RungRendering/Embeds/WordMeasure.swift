// How wide words are, as far as it can be known without the reader's typeface: rather too wide than too narrow.

/// In pixels, at the size of a chart's words (14 px).
func width(of words: String) -> Int { words.reduce(0) { $0 + width(of: $1) } }

private func width(of letter: Character) -> Int {
  guard let byte = letter.asciiValue else { return letter.isLetter && letter.isLowercase || letter == "–" ? 9 : 14 }
  switch byte {
  case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "."), UInt8(ascii: ","),
    UInt8(ascii: "'"), UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "|"):
    return 5
  case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"),
    UInt8(ascii: "%"):
    return 14
  case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "("), UInt8(ascii: ")"),
    UInt8(ascii: "-"):
    return 6
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 10
  default: return 9
  }
}

/// `words` in lines of at most `room` pixels; a word that is longer by itself is broken.
func wrapped(_ words: String, in room: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words.split(separator: " ") {
    let longer = line.isEmpty ? String(word) : line + " " + word
    if width(of: longer) <= room {
      line = longer
      continue
    }
    if !line.isEmpty { lines.append(line) }
    line = ""
    for letter in word {
      if width(of: line) + width(of: letter) > room {
        lines.append(line)
        line = ""
      }
      line.append(letter)
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
