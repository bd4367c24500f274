import RungModel

/// `written` seen from the folder of the file at `base`, both below the content folder; nil where it leads out.
func resolvedPath(_ written: String, from base: String) -> String? {
  let slash = UInt8(ascii: "/")
  if written.utf8.first == slash { return nil }
  var path = Array(base.utf8)
  leaveName(&path)
  for part in written.utf8.split(separator: slash) {
    if part.elementsEqual(".".utf8) { continue }
    if part.elementsEqual("..".utf8) {
      if path.isEmpty { return nil }
      leaveName(&path)
      continue
    }
    if !path.isEmpty { path.append(slash) }
    path += part
  }
  return String(decoding: path, as: UTF8.self)
}

/// Takes off the last name of `path`, and the slash before it.
private func leaveName(_ path: inout [UInt8]) {
  path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
}

/// How to write a link to `path` in the file at `base`, both below one folder.
package func relativePath(to path: String, from base: String) -> String {
  let target = path.pathParts
  let start = base.pathParts.dropLast()
  var shared = 0
  while shared < start.count, shared < target.count - 1, start[shared] == target[shared] { shared += 1 }
  let up = Array(repeating: "..", count: start.count - shared)
  return (up + target[shared...].map(String.init)).joined(separator: "/")
}

/// `%20` and the like as the bytes they stand for; text that is no valid UTF-8 afterwards is left as it is.
package func percentDecoded(_ text: String) -> String {
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
