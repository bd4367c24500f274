import RungReading

/// What a name on the disk is to a scan.
enum FileName: Equatable {
  case usable(String)
  /// Passed over without a word.
  case hidden
  /// No page or file of the site could have such a name; `shown` is the name as it can be printed.
  case bad(shown: String, reason: String)
}

func fileName(_ bytes: UnsafeBufferPointer<UInt8>) -> FileName {
  if bytes.first == UInt8(ascii: ".") { return .hidden }
  guard let name = String(validating: bytes, as: UTF8.self) else {
    return .bad(shown: shown(bytes), reason: "is not UTF-8")
  }
  if bytes.contains(where: isControl) { return .bad(shown: shown(bytes), reason: "holds a control character") }
  if name.unicodeScalars.contains(where: { isHidden($0.value) }) {
    return .bad(shown: shown(bytes), reason: "holds a hidden control sign")
  }
  if bytes.contains(UInt8(ascii: "\\")) { return .bad(shown: name, reason: "holds a backslash") }
  return .usable(name)
}

private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

/// With control characters, and all that is not ASCII, by number.
private func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  bytes.map { byte in
    if !isControl(byte), byte < 0x80 { return String(UnicodeScalar(byte)) }
    return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }.joined()
}

/// Whether an editor keeps or forgets files of this name beside the one that is edited.
func isEditorLeftover(_ name: String) -> Bool {
  let isAutosave = name.utf8.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
  return isAutosave || name == "4913" || ["~", ".swp", ".tmp"].contains(where: name.hasSuffix)
}

func kind(of path: String) -> ScannedFile.Kind {
  if path.hasSuffix(".md") { return .markdown }
  return path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? .yaml : .other
}
