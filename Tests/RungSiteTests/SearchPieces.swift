import Foundation
import RungRendering
import Testing

/// The search index of a built site, read as a browser reads it.
struct SearchPieces {
  struct Entry {
    var kind: String
    var address: String
    var nameWords: [String]
    var textWords: [String]
  }

  private(set) var entries: [Entry] = []
  private(set) var places: [String: (name: Set<Int>, text: Set<Int>)] = [:]
  private(set) var counts: [String: Int] = [:]

  init(_ files: [String: Data]) throws {
    for unit in try Self.read("texts", files) { take(try #require(unit as? [String: Any])) }
    for list in try Self.read("lists", files) { takeLists(try #require(list as? String)) }
    for words in try Self.read("words", files) { takeWords(try #require(words as? String)) }
  }

  private static func read(_ kind: String, _ files: [String: Data]) throws -> [Any] {
    try (0...).lazy.map { files["search/\(kind)-\($0).js"] }.prefix { $0 != nil }.enumerated().map { number, file in
      let head = "searchPiece(\"\(kind)\",\(number),"
      let text = String(decoding: try #require(file), as: UTF8.self)
      #expect(text.hasPrefix(head) && text.hasSuffix(");\n"))
      let value = Data(text.dropFirst(head.count).dropLast(3).utf8)
      return try JSONSerialization.jsonObject(with: value, options: .fragmentsAllowed)
    }
  }

  private mutating func take(_ unit: [String: Any]) {
    let framework = (unit["framework"] as? [Any])?[2] as? String ?? ""
    let role = (unit["role"] as? [Any])?[2] as? String ?? ""
    let folder = framework.prefix { $0 != "/" } + "/"
    for fields in unit["entries"] as? [[Any]] ?? [] {
      let words = fields.prefix(5).map { $0 as? String ?? "" }
      let address = words[0] == "statement" ? "\(folder)\(role)#\(words[3])" : words[3]
      // The last word of a text that was cut may be no whole one.
      entries.append(
        Entry(
          kind: words[0], address: address,
          nameWords: searchWords(words[1]) + searchWords(words.count > 4 ? words[4] : ""),
          textWords: searchWords(words[2])))
    }
  }

  private mutating func takeLists(_ written: String) {
    for line in written.split(separator: ";") {
      let parts = line.split(separator: " ", maxSplits: 1)
      let lists = parts[1].split(separator: "|", omittingEmptySubsequences: false).map { rising(String($0)) }
      places[String(parts[0])] = (Set(lists[0]), Set(lists[1]))
    }
  }

  private mutating func takeWords(_ written: String) {
    var word = ""
    for line in written.split(separator: ";") {
      let parts = line.prefix { $0 != "|" }.split(separator: " ")
      word = String(word.prefix(letters.firstIndex(of: parts[0].first!)!) + parts[0].dropFirst())
      counts[word] = numbers(String(parts[1]))[0]
    }
  }
}

private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

private func numbers(_ written: String) -> [Int] {
  var (found, number, shift) = ([Int](), 0, 0)
  for six in written.map({ letters.firstIndex(of: $0)! }) {
    number |= (six & 31) << shift
    shift += 5
    if six < 32 {
      found.append(number)
      (number, shift) = (0, 0)
    }
  }
  return found
}

private func rising(_ written: String) -> [Int] {
  if written.hasPrefix("!") {
    return written.dropFirst().enumerated().flatMap { place, letter in
      (0..<6).filter { letters.firstIndex(of: letter)! >> $0 & 1 == 1 }.map { place * 6 + $0 }
    }
  }
  var last = -1
  return numbers(written).map { gap in
    last += gap + 1
    return last
  }
}
