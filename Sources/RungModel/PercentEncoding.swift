/// `text` as an address writes it: all but letters, digits and `/ - . _ ~` as `%XX`. Nothing else in Rung writes addresses, so that two
/// spellings of one address never miss one another.
package func percentEncoded(_ text: String) -> String {
  if text.utf8.allSatisfy(isAddressByte) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if isAddressByte(byte) {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
  let isDigit = byte &- UInt8(ascii: "0") < 10
  return isLetter || isDigit || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
}
