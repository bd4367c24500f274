import RungModel

/// `2026-11-21` as "21 November 2026", and `2026-11` as "November 2026"; anything else as it is.
func englishDate(_ date: String) -> String {
  let parts = date.split(separator: "-").map(String.init)
  guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else { return date }
  let words = "\(months[month - 1]) \(parts[0])"
  return parts.count == 3 ? (Int(parts[2]).map { "\($0) \(words)" } ?? date) : words
}

private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

extension PageContext {
  /// A date for readers: in words, where the site is in English; otherwise as authored.
  func day(_ date: String) -> String {
    catalog.site.language.hasPrefix("en") ? englishDate(date) : date
  }
}
