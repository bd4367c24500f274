/// Where a file or folder stands in the site folder. Two are the same when their bytes are, as the disk sees it, and
/// they sort by bytes: a `String` would take two spellings of "é" for one.
struct SitePath: Hashable, Comparable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if done == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }

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
  if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
  if path.utf8.first == slash { return "begins with '/'" }
  for component in path.utf8.split(separator: slash, omittingEmptySubsequences: false) {
    if let reason = whyUnusable(component: component) { return reason }
  }
  return path.utf8.count > 4000 ? "is longer than 4,000 bytes" : nil
}

private func whyUnusable(component: Substring.UTF8View) -> String? {
  if component.isEmpty { return "has an empty part" }
  if component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) { return "has a part '.' or '..'" }
  if component.starts(with: reservedPrefix.utf8) { return "has a part that begins with '\(reservedPrefix)'" }
  return component.count > 255 ? "has a part of more than 255 bytes" : nil
}
