import RungModel

/// Signs that look like a space and are none to YAML and to Markdown, by which word processors and web pages set words apart.
func isOddSpace(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Signs that are not seen at all, and that a text may still hold: in most of the world's scripts one of them has a use.
func isZeroWidth(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0x206A...0x206F: true
  default: false
  }
}

/// What a finding calls a sign that cannot be seen, such as `no-break space (U+00A0)`.
func nameOfUnseen(_ scalar: UInt32) -> String {
  let code = "U+\(hex(scalar, digits: 4))"
  return unseenNames[scalar].map { "\($0) (\(code))" } ?? (isOddSpace(scalar) ? "special space (\(code))" : code)
}

private let unseenNames: [UInt32: String] = [
  0xA0: "no-break space", 0xAD: "soft hyphen", 0x061C: "Arabic letter mark", 0x180E: "vowel separator",
  0x2007: "figure space", 0x2009: "thin space", 0x200B: "zero-width space", 0x200C: "zero-width non-joiner",
  0x200D: "zero-width joiner", 0x200E: "left-to-right mark", 0x200F: "right-to-left mark",
  0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding", 0x202C: "end of embedding",
  0x202D: "left-to-right override", 0x202E: "right-to-left override", 0x202F: "narrow no-break space",
  0x2060: "word joiner", 0x2066: "left-to-right isolate", 0x2067: "right-to-left isolate",
  0x2068: "first strong isolate", 0x2069: "end of isolate", 0x3000: "ideographic space", 0xFEFF: "byte order mark",
]

/// The first sign of a text that is not seen, or looks like a plain space and is none.
func firstUnseen(in text: String) -> UInt32? {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
  return text.unicodeScalars.first { isZeroWidth($0.value) || isOddSpace($0.value) || isHidden($0.value) }?.value
}

extension Diagnostic {
  /// The same, with the sign as its hint that nobody sees in a name: that alone is wrong with it, whatever else it looks like.
  var namingUnseen: Diagnostic {
    guard isOfName(rule), let sign = firstUnseen(in: headline) else { return self }
    let (name, what) = (nameOfUnseen(sign), isOddSpace(sign) ? "write a plain space in place of" : "take out")
    var copy = self
    copy.hint = "\(what) the \(name) in it, which cannot be \(isOddSpace(sign) ? "told from one" : "seen")"
    return copy
  }
}

/// Whether what a rule says is not there is named in what it says.
private func isOfName(_ rule: Rule) -> Bool {
  switch rule {
  case .unknownKey, .badID, .badValue, .brokenLink, .brokenAnchor, .linkOutside, .missingFile, .unknownTier,
    .unknownArea,
    .unknownRole, .unknownFact, .unknownFramework, .unknownStatement, .unknownSource, .unknownEntry, .unknownTerm,
    .unknownCrosswalk, .unknownLinkKind, .unknownLanguage:
    true
  default: false
  }
}

/// Quotation marks of print, which YAML takes for letters.
func isCurlyQuote(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: true
  default: false
  }
}

/// In which quotes a text can be written so that nothing in it needs an escape, as words of a hint.
func quotes(for text: some Sequence<UInt8>) -> String {
  var (hasSingle, hasDouble) = (false, false)
  for byte in text {
    if byte == UInt8(ascii: "'") { hasSingle = true }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { hasDouble = true }
  }
  switch (hasSingle, hasDouble) {
  case (false, false): return "quotes"
  case (true, false): return "double quotes"
  case (false, true): return "single quotes"
  case (true, true): return "single quotes, and write each ' in it twice"
  }
}
