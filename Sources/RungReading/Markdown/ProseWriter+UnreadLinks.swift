import CMarkShim
import RungModel

// `[form](my form.pdf)`, which Markdown takes for words because of the space.
extension ProseWriter {
  mutating func checkLinks(_ step: rung_step) {
    let text = step.wordBytes
    var from = 0
    while let open = text.opening(from: from) {
      from = open + 2
      guard text[..<open].contains(UInt8(ascii: "[")), let close = text.closing(from: open + 2) else { continue }
      from = close + 1
      note(UnsafeBufferPointer(rebasing: text[open..<close]), of: step)
    }
  }

  /// - Parameter link: from `](` up to the closing bracket.
  private mutating func note(_ link: UnsafeBufferPointer<UInt8>, of step: rung_step) {
    let path = pathOfLink(String(decoding: link.dropFirst(2), as: UTF8.self))
    guard path.contains(" "), isLikeAPath(path), let found = locator.next(link, fromLine: max(1, Int(step.line))) else {
      return
    }
    let place = place(of: found.lowerBound + 2..<found.lowerBound + 2 + path.utf8.count)
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      return report(
        .unreadLink, at: place, "'\(path)' holds a space, and so the link is shown as it was written",
        hint: "write '\(path.replacing(" ", with: "%20"))'")
    }
    mentions.append(Mention(kind: .unread, destination: path, place: place))
  }

  /// Without a title behind it.
  private func pathOfLink(_ text: String) -> String {
    let path = text.firstRange(of: " \"").map { text[..<$0.lowerBound] } ?? text[...]
    return String(path.drop { $0 == " " }.trimmingEnd)
  }

  /// Whether it ends like the name of a file, or begins like an address.
  private func isLikeAPath(_ path: String) -> Bool {
    if path.hasPrefix("http://") || path.hasPrefix("https://") { return true }
    let file = path.prefix { $0 != "#" }
    guard let dot = file.lastIndex(of: ".") else { return false }
    let ending = file[file.index(after: dot)...]
    return (1...5).contains(ending.utf8.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `](` next stands.
  fileprivate func opening(from start: Int) -> Int? {
    guard start < count else { return nil }
    var index = start
    while let found = self[index...].firstIndex(of: UInt8(ascii: "]")), found + 1 < count {
      if self[found + 1] == UInt8(ascii: "(") { return found }
      index = found + 1
    }
    return nil
  }

  /// The bracket that closes the one before `start`.
  fileprivate func closing(from start: Int) -> Int? {
    var depth = 1
    for index in start..<Swift.min(count, start + 1024) {
      if self[index] == UInt8(ascii: "(") { depth += 1 }
      if self[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
