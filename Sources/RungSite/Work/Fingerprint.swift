/// FNV-1a of 64 bits: it tells versions of a file apart, and is no defence against anybody.
/// - Parameter start: the fingerprint of what stands before `bytes`.
func fingerprint(_ bytes: [UInt8], after start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
  bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

/// A fingerprint as sixteen hexadecimal digits.
func digits(_ fingerprint: UInt64) -> String {
  let digits = String(fingerprint, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The fingerprint of a whole file, taken eight bytes at a time: every byte of a site goes through it in every build.
struct FilePrint {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  private var count: UInt64 = 0

  /// Takes the next piece in. The length of each piece but the last is a multiple of 32.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 32 <= bytes.count {
      lanes.0 = mixed(lanes.0, word(bytes, index))
      lanes.1 = mixed(lanes.1, word(bytes, index + 8))
      lanes.2 = mixed(lanes.2, word(bytes, index + 16))
      lanes.3 = mixed(lanes.3, word(bytes, index + 24))
      index += 32
    }
    for byte in bytes[index...] { lanes.0 = mixed(lanes.0, UInt64(byte)) }
    count &+= UInt64(bytes.count)
  }

  var value: UInt64 { [lanes.1, lanes.2, lanes.3, count].reduce(lanes.0, mixed) }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var print = FilePrint()
    print.add(UnsafeRawBufferPointer(bytes))
    return print.value
  }
}

private func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
}

/// Turned, so that what differs in a word's highest bits soon differs in all.
private func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  let sum = lane ^ word
  return (sum << 31 | sum >> 33) &* 0x9E37_79B1_85EB_CA87
}
