import CMarkShim
import RungModel

// `[form](my form.pdf)`, which Markdown takes for words because of the space.
extension ProseWriter {
  mutating func checkLinks(at index: Int) {
    let step = steps[index]
    let text = step.wordBytes
    // The words of a link may end in another step, such as one of stress.
    let endsWords = text.first == UInt8(ascii: "]")
    guard var from = endsWords ? 0 : text.firstIndex(of: UInt8(ascii: "[")) else { return }
    while let open = text.opening(from: from) {
      from = open + 2
      if from == text.count { return noteWebLink(at: index) }
      guard let close = text.closing(from: from) else { continue }
      from = close + 1
      note(UnsafeBufferPointer(rebasing: text[open..<close]), of: step)
    }
  }

  /// `[words](https://a.b/c d)`: what stands before the space is a link by itself, and the words are in three steps.
  private mutating func noteWebLink(at index: Int) {
    guard index + 4 < steps.count, steps[index + 1].kind == .RungStepLink, steps[index + 1].entering,
      steps[index + 3].kind == .RungStepLink, steps[index + 4].kind == .RungStepText,
      steps[index + 4].wordBytes.first == UInt8(ascii: " "), let close = steps[index + 4].wordBytes.closing(from: 0)
    else { return }
    let link = Array("](".utf8) + steps[index + 2].wordBytes + steps[index + 4].wordBytes[..<close]
    link.withUnsafeBufferPointer { note($0, of: steps[index]) }
  }

  /// - Parameter link: from `](` up to the closing bracket.
  private mutating func note(_ link: UnsafeBufferPointer<UInt8>, of step: rung_step) {
    let path = pathOfLink(String(decoding: link.dropFirst(2), as: UTF8.self))
    guard path.contains(" "), isLikeAPath(path), let found = locator.next(link, fromLine: max(1, Int(step.line))) else {
      return
    }
    let place = place(of: found.lowerBound + 2..<found.lowerBound + 2 + path.utf8.count)
    if isWebAddress(path) {
      let whole = path.hasPrefix("www.") ? "https://" + path : path
      return report(
        .unreadLink, at: place, "'\(path)' holds a space, and so the link is shown as it was written",
        hint: "write '\(whole.replacing(" ", with: "%20"))'")
    }
    mentions.append(Mention(kind: .unread, destination: path, place: place))
  }

  /// Without a title behind it.
  private func pathOfLink(_ text: String) -> String {
    let path = text.firstRange(of: " \"").map { text[..<$0.lowerBound] } ?? text[...]
    return String(path.drop { $0 == " " }.trimmingEnd)
  }

  private func isWebAddress(_ path: String) -> Bool { ["http://", "https://", "www."].contains { path.hasPrefix($0) } }

  /// Whether it ends like the name of a file, or begins like an address.
  private func isLikeAPath(_ path: String) -> Bool {
    if isWebAddress(path) { return true }
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
