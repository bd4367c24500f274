import RungSite

/// Numbers that are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts of any script, as authors might write them and as nobody would.
struct RandomText {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// A text between double quotes of YAML.
  mutating func quoted(_ longest: Int = 60) -> String { jsonString(text(longest)) }

  /// At least one letter, at most about `longest` scalars.
  mutating func text(_ longest: Int = 60) -> String {
    let wished = number(1...longest)
    let script = scripts.randomElement(using: &numbers) ?? 0x41...0x5A
    // Many scripts do without blanks.
    let blanks = [0, 0, 6, 12].randomElement(using: &numbers) ?? 6
    var text = String.UnicodeScalarView()
    // A sign at the beginning may mean something to Markdown.
    while text.isEmpty { append(script.randomElement(using: &numbers), to: &text) }
    while text.count < wished {
      switch number(0...99) {
      case 0..<blanks: text.append(" ")
      case 90..<93: for _ in 0..<number(1...12) { append(marks.randomElement(using: &numbers), to: &text) }
      case 93..<95: text.append(contentsOf: (clusters.randomElement(using: &numbers) ?? "").unicodeScalars)
      case 95..<97: append(signs.randomElement(using: &numbers), to: &text)
      case 97: append(UInt32(number(0xA1...0x2_FFFF)), to: &text)
      default: append(script.randomElement(using: &numbers), to: &text)
      }
    }
    return String(text)
  }

  /// What no text may hold is left out.
  private func append(_ value: UInt32?, to text: inout String.UnicodeScalarView) {
    guard let value, let scalar = Unicode.Scalar(value), !isRefused(scalar) else { return }
    text.append(scalar)
  }

  private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
    }
  }
}

/// Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Bengali, Tamil, Sinhala, Thai, Lao, Tibetan, Burmese, Georgian,
/// Hangul, Ethiopic, Cherokee, Khmer, Mongolian, Vietnamese, kana, Han, Yi, Gothic, Egyptian, mathematical, emoji, private use, rare Han.
private let scripts: [ClosedRange<UInt32>] = [
  0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x391...0x3C9, 0x410...0x44F, 0x531...0x556, 0x5D0...0x5EA, 0x620...0x64A,
  0x904...0x939, 0x985...0x9B9, 0xB85...0xBB9, 0xD85...0xDC6, 0xE01...0xE30, 0xE81...0xEB0, 0xF40...0xF6C,
  0x1000...0x103E, 0x10D0...0x10FA, 0x1100...0x11FF, 0x1200...0x135A, 0x13A0...0x13F5, 0x1780...0x17D3, 0x1820...0x1878,
  0x1E00...0x1EFF, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xA000...0xA48C, 0xAC00...0xD7A3, 0x10330...0x1034A,
  0x13000...0x1342E, 0x1D400...0x1D7FF, 0x1F300...0x1FAFF, 0xE000...0xF8FF, 0x20000...0x2A6DF,
]

private let marks: [UInt32] = [
  0x300, 0x301, 0x308, 0x327, 0x338, 0x345, 0x489, 0x20DD, 0x20E3, 0x3099, 0xFE0F, 0x1D165,
]

/// Signs of several scalars: families, flags, a keycap, a jamo syllable, a conjunct, and letters with stacks of marks.
private let clusters = [
  "👨‍👩‍👧‍👦", "👩🏽‍⚕️", "🇬🇧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "#️⃣", "각", "ក្ស្ត្រ", "क्ष्म्य", "မြန်မာ", "Z" + String(repeating: "\u{336}", count: 60),
]

/// Signs that HTML, YAML, tables or addresses act on.
private let signs: [UInt32] = Array("'\";=|&,.-+@:/%^~#()".unicodeScalars.map(\.value))
