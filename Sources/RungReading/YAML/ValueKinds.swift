import RungModel

// The kinds of value that are a text of a certain form.
extension ValueReader {
  /// A key or id.
  package func key() -> YAMLText? {
    guard let text = word(), checkKey(text, findings) else { return nil }
    return text
  }

  /// `true` or `false`.
  package func flag() -> Bool? {
    guard let text = word() else { return nil }
    if node.bool == nil { report(.badValue, "'\(text.text)' is not true or false", hint: "write 'true' or 'false'") }
    return node.bool
  }

  package func int() -> Int? {
    guard let text = word() else { return nil }
    if node.int == nil { report(.badValue, "'\(text.text)' is no whole number", hint: "write digits alone") }
    return node.int
  }

  /// A day, a month or a year; or `word`, where one is allowed in their stead.
  package func date(or word: String? = nil) -> YAMLText? {
    guard let text = self.word() else { return nil }
    if text.text == word || isDate(text.text) { return text }
    let forms = "2026-11-21, 2026-11 or 2026" + (word.map { ", or '\($0)'" } ?? "")
    report(.badValue, "'\(text.text)' is no date", hint: "write it like \(forms)")
    return nil
  }

  /// One of the words of a closed list.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(_ choices: Choice.Type) -> Choice? {
    guard let text = word() else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let hint = nearest(to: text.text, among: words).map { "write '\($0)'" } ?? "write one of: \(list(words))"
    report(.badValue, "'\(text.text)' is none of the words that \(name) may be", hint: hint)
    return nil
  }
}

func list(_ words: [String]) -> String { words.joined(separator: ", ") }

/// Whether `text` is a year, a month or a day that there is.
func isDate(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  let lengths = [4, 2, 2]
  guard parts.count <= 3, zip(parts, lengths).allSatisfy({ $0.count == $1 && $0.allSatisfy(isDigit) }) else {
    return false
  }
  let numbers = parts.compactMap { Int(Substring($0)) }
  guard numbers.count > 1 else { return numbers.count == 1 }
  guard (1...12).contains(numbers[1]) else { return false }
  return numbers.count == 2 || (1...days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
}

private func days(inMonth month: Int, of year: Int) -> Int {
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}

// Keys.

func checkKey(_ key: YAMLText, _ findings: Findings) -> Bool {
  if key.text.utf8.count > ByteLimits.key {
    findings.add(.badID, at: key.place, "a key of more than \(ByteLimits.key) letters", hint: "shorten it")
    return false
  }
  if isKey(key.text) { return true }
  let slug = slug(of: key.text)
  findings.add(
    .badID, at: key.place, "'\(key.text)' is no key: keys are lower-case letters, digits and hyphens",
    hint: slug.isEmpty ? "write it in the letters a to z and digits" : "write '\(slug)'")
  return false
}

func isKey(_ text: String) -> Bool {
  guard let first = text.utf8.first, isDigit(first) || isLowerCase(first) else { return false }
  return text.utf8.allSatisfy { isLowerCase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

/// The key that an author most likely wants for `text`: without its accents, apostrophes and capitals.
func slug(of text: String) -> String {
  let plain = String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { !isApostrophe($0) }.map(bare)))
  let words = plain.utf8.split { !isLowerCase($0) && !isDigit($0) }
  return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
}

/// The letter below an accent, a stroke or the like: Unicode names `ø` "LATIN SMALL LETTER O WITH STROKE".
private func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard scalar.value >= 0x80, let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ") else {
    return scalar
  }
  let words = name.split(separator: " ").dropFirst(3)
  guard words.count > 1, words.first?.utf8.count == 1, let letter = words.first?.lowercased().unicodeScalars.first
  else {
    return scalar
  }
  return letter
}

private func isLowerCase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
