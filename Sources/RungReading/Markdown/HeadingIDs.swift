/// Makes headings' ids from their words, each once.
///
/// An id is made of lower-case letters, digits and single hyphens; the second of the same words gets `-2`. It holds no
/// `_`, which leaves ids with one to others.
struct HeadingIDs {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  mutating func id(for words: String) -> String {
    let base = slug(words)
    if taken.insert(base).inserted { return base }
    var count = counts[base] ?? 1
    var id: String
    repeat {
      count += 1
      id = "\(base)-\(count)"
    } while !taken.insert(id).inserted
    counts[base] = count
    return id
  }

  private func slug(_ words: String) -> String {
    var slug: [UInt8] = []
    var needsHyphen = false
    for scalar in words.unicodeScalars {
      guard isKept(scalar) else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      appendLowercased(scalar, to: &slug)
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      return isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  private func appendLowercased(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    if scalar.isASCII {
      slug.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    } else {
      slug += scalar.properties.lowercaseMapping.utf8
    }
  }
}
