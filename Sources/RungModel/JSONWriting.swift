// JSON, written straight into bytes, with its keys in the order in which they come. Nothing has to be remembered for the
// commas: what follows an opening bracket or a colon needs none.

extension ByteBuffer {
  /// A text as JSON.
  package mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON($0) }
  }

  /// The same for bytes that are already UTF-8.
  package mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    append(UInt8(ascii: "\""))
    var plain = 0
    for index in text.indices where isEscapedInJSON(text[index]) {
      append(UnsafeBufferPointer(rebasing: text[plain..<index]))
      appendJSONEscape(text[index])
      plain = index + 1
    }
    append(UnsafeBufferPointer(rebasing: text[plain...]))
    append(UInt8(ascii: "\""))
  }

  package mutating func appendKey(_ key: StaticString) {
    separate()
    append(UInt8(ascii: "\""))
    append(key)
    append("\":")
  }

  /// A field; nothing where there is no text, or an empty one.
  package mutating func appendField(_ key: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    appendKey(key)
    appendJSON(text)
  }

  package mutating func appendField(_ key: StaticString, number: Int) {
    appendKey(key)
    append(number: number)
  }

  /// A flag; nothing where it is not so.
  package mutating func appendField(_ key: StaticString, ifSo isSo: Bool) {
    guard isSo else { return }
    appendKey(key)
    append("true")
  }

  package mutating func appendObject(_ write: (inout ByteBuffer) -> Void) {
    separate()
    append(UInt8(ascii: "{"))
    write(&self)
    append(UInt8(ascii: "}"))
  }

  package mutating func appendObject(_ key: StaticString, _ write: (inout ByteBuffer) -> Void) {
    appendKey(key)
    appendObject(write)
  }

  /// A list of values, each written by `write`; nothing where it is empty.
  package mutating func appendList<Item>(
    _ key: StaticString, _ items: some Sequence<Item>, _ write: (Item, inout ByteBuffer) -> Void
  ) {
    let start = count
    appendKey(key)
    append(UInt8(ascii: "["))
    let empty = count
    for item in items { write(item, &self) }
    if count == empty { return truncate(to: start) }
    append(UInt8(ascii: "]"))
  }

  package mutating func appendList(_ key: StaticString, _ texts: some Sequence<String>) {
    appendList(key, texts) { text, out in out.appendJSON(text) }
  }

  /// Of JSON that stands in a page: no end tag may be found in what was written since `start`.
  package mutating func escapeTags(from start: Int) {
    let written = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let first = written.firstIndex(of: UInt8(ascii: "<")) else { return }
    let rest = Array(written[first...])
    truncate(to: start + first)
    for byte in rest {
      if byte == UInt8(ascii: "<") { append("\\u003c") } else { append(byte) }
    }
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: append(UInt8(ascii: ","))
    }
  }

  private mutating func appendJSONEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x09: append("\\t")
    case 0x0D: append("\\r")
    default:
      append(byte < 16 ? "\\u000" : "\\u00")
      append(String(byte, radix: 16))
    }
  }
}

private func isEscapedInJSON(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
