package let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The sign that starts at `offset`, or nil where the bytes are no UTF-8: overlong forms, surrogates and cut-off
/// sequences are none.
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, width: Int)? {
  let lead = bytes[offset]
  guard lead >= 0x80 else { return (UInt32(lead), 1) }
  guard let width = sequenceWidth(lead), offset + width <= bytes.count else { return nil }
  var scalar = UInt32(lead) & (0x7F >> UInt32(width))
  for index in offset + 1..<offset + width {
    let byte = bytes[index]
    guard byte & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  guard Unicode.Scalar(scalar) != nil, scalar >= smallestScalar(ofWidth: width) else { return nil }
  return (scalar, width)
}

private func sequenceWidth(_ lead: UInt8) -> Int? {
  switch lead {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: nil
  }
}

private func smallestScalar(ofWidth width: Int) -> UInt32 {
  switch width {
  case 2: 0x80
  case 3: 0x800
  default: 0x10000
  }
}

func hex(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
