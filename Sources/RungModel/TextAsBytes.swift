// Searching and splitting by bytes. Swift compares characters, and a sign with a combining mark behind it is another character:
// `'` with an acute accent would escape what is to be done with every `'`.

extension String {
  /// The text with each run of the bytes of `pattern` replaced, whatever follows it.
  package func replacing(bytesOf pattern: String, with other: String) -> String {
    let wanted = Array(pattern.utf8)
    guard let first = wanted.first, utf8.contains(first) else { return self }
    var rest = Array(utf8)[...]
    var result: [UInt8] = []
    while let byte = rest.first {
      if byte == first, rest.starts(with: wanted) {
        result += other.utf8
        rest = rest.dropFirst(wanted.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as HTML in a text or between double quotes.
  package var escapedForHTML: String {
    var buffer = ByteBuffer(capacity: utf8.count + 64)
    buffer.appendEscaped(self)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text split at each `byte`, empty parts included: of `guide/x.md` at a slash, `guide` and `x.md`.
  package func parts(at byte: UInt8, most: Int = .max) -> [SubSequence] {
    utf8.split(separator: byte, maxSplits: most == .max ? .max : most - 1, omittingEmptySubsequences: false)
      .map { self[$0.startIndex..<$0.endIndex] }
  }

  /// The parts of a path between its slashes; none is empty.
  package var pathParts: [SubSequence] { parts(at: UInt8(ascii: "/")).filter { !$0.isEmpty } }

  /// Whether the text begins with the bytes of `start`, whatever follows them.
  package func begins(withBytesOf start: String) -> Bool { utf8.starts(with: start.utf8) }
}
