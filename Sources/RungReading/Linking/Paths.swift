/// `written` seen from the folder of the file at `base`, both below the content folder; nil where it leads out.
func resolvedPath(_ written: String, from base: String) -> String? {
  if written.hasPrefix("/") { return nil }
  var parts = base.split(separator: "/").dropLast().map(String.init)
  for part in written.split(separator: "/", omittingEmptySubsequences: true) {
    switch part {
    case ".": continue
    case "..":
      guard parts.popLast() != nil else { return nil }
    default: parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}

/// How to write a link to `path` in the file at `base`, both below one folder.
package func relativePath(to path: String, from base: String) -> String {
  let target = path.split(separator: "/")
  let start = base.split(separator: "/").dropLast()
  var shared = 0
  while shared < start.count, shared < target.count - 1, start[shared] == target[shared] { shared += 1 }
  let up = Array(repeating: "..", count: start.count - shared)
  return (up + target[shared...].map(String.init)).joined(separator: "/")
}

/// `%20` and the like as the bytes they stand for; text that is no valid UTF-8 afterwards is left as it is.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hexDigit(rest[rest.startIndex]),
      let low = hexDigit(rest[rest.startIndex + 1])
    {
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
