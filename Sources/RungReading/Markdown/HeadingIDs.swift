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
    var slug = ""
    var needsHyphen = false
    for scalar in words.unicodeScalars {
      guard isKept(scalar) else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if needsHyphen { slug.append("-") }
      needsHyphen = false
      slug += lowercased(scalar)
    }
    return slug.isEmpty ? "section" : slug
  }

  private func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  private func lowercased(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? String(Character(scalar)).lowercased() : scalar.properties.lowercaseMapping
  }
}
