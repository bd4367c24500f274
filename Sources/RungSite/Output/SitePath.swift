/// Where a file or folder stands in the site folder. Two are the same when their bytes are.
struct SitePath: Comparable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: SitePath, right: SitePath) -> Bool { left.text.compareBytes(right.text) == 0 }
  static func < (left: SitePath, right: SitePath) -> Bool { left.text.compareBytes(right.text) < 0 }

  var name: String { text.utf8.lastIndex(of: slash).map { String(text[text.utf8.index(after: $0)...]) } ?? text }

  /// The folder it is in; nil at the top.
  var folder: SitePath? { text.utf8.lastIndex(of: slash).map { SitePath(String(text[..<$0])) } }

  /// The folders it is in, the nearest first.
  var folders: some Sequence<SitePath> { sequence(first: self, next: \.folder).dropFirst() }
}

private let slash = UInt8(ascii: "/")

/// Files of Rung's own at the top of the site folder begin with this; no page may.
let reservedPrefix = ".rung-"

/// Why no file of the site can have this path, as the end of a sentence that begins with it; nil where one can.
package func whyUnusable(_ path: String) -> String? {
  var path = path
  return path.withUTF8 { whyUnusable($0) }
}

func whyUnusable(_ path: UnsafeBufferPointer<UInt8>) -> String? {
  if path.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
  if path.first == slash { return "begins with '/'" }
  var rest = path[...]
  while let end = rest.firstIndex(of: slash) {
    if let reason = whyUnusable(component: rest[..<end]) { return reason }
    rest = rest[(end + 1)...]
  }
  return whyUnusable(component: rest) ?? (path.count > 4000 ? "is longer than 4,000 bytes" : nil)
}

private func whyUnusable(component: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
  if component.isEmpty { return "has an empty part" }
  if component.count > 255 { return "has a part of more than 255 bytes" }
  guard component.first == UInt8(ascii: ".") else { return nil }
  if component.count < 3, component.last == UInt8(ascii: ".") { return "has a part '.' or '..'" }
  return component.starts(with: reservedPrefix.utf8) ? "has a part that begins with '\(reservedPrefix)'" : nil
}
