// A handout ends with the fingerprint of all that stands before: so a file that Rung wrote in full is known from one that
// somebody changed, or that only quotes a handout.
private let sealStart = Array("<!-- rung build --single-file ".utf8)
private let sealEnd = Array(" -->\n".utf8)

/// `bytes` with the fingerprint of it at the end.
func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + seal(of: bytes[...]) }

/// Whether it is just what `sealed` made.
func isSealed(_ bytes: [UInt8]) -> Bool {
  let length = sealStart.count + 16 + sealEnd.count
  guard bytes.count > length else { return false }
  return bytes.suffix(length).elementsEqual(seal(of: bytes.dropLast(length)))
}

private func seal(of bytes: ArraySlice<UInt8>) -> [UInt8] {
  sealStart + digits(bytes.withUnsafeBufferPointer(FilePrint.of)).utf8 + sealEnd
}
