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
