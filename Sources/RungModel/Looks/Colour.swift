/// A colour of a screen, in sRGB.
package struct Colour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// - Parameter hex: `#` and six hexadecimal digits, as in a stylesheet.
  package init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy(isHexDigit),
      let value = UInt32(String(hex.dropFirst()), radix: 16)
    else { return nil }
    self.init(value)
  }

  init(_ value: UInt32) {
    self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  package var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Colour {
  static let white = Colour(0xFFFFFF)
  static let black = Colour(0x000000)

  /// The ratio by which WCAG 2.2 measures whether words can be told from their ground: 1 to 21.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// With so many hundredths of `other` in it.
  package func mixed(with other: Colour, hundredths: Int) -> Colour {
    func mix(_ own: UInt8, _ its: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - hundredths) + Int(its) * hundredths + 50) / 100)
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The first on the way to `end` that has a contrast of `ratio` with all of `grounds`.
  func moved(towards end: Colour, untilReadableOn grounds: [Colour], _ ratio: Double) -> Colour {
    let steps = (0...100).lazy.map { mixed(with: end, hundredths: $0) }
    return steps.first { $0.contrast(withEach: grounds) >= ratio } ?? end
  }

  /// The smallest of its contrasts with `grounds`.
  package func contrast(withEach grounds: [Colour]) -> Double { grounds.map(contrast).min() ?? 21 }

  private var luminance: Double { 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) }
}

/// The light that a value of a screen stands for.
private func linear(_ value: UInt8) -> Double {
  let share = Double(value) / 255
  if share <= 0.04045 { return share / 12.92 }
  let base = (share + 0.055) / 1.055
  return base * base * fifthRoot(base * base)
}

/// Newton's way, so that the model needs no library of mathematics. `value` is between 0 and 1.
private func fifthRoot(_ value: Double) -> Double {
  var root = 1.0
  for _ in 0..<40 { root = (4 * root + value / (root * root * root * root)) / 5 }
  return root
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
}
