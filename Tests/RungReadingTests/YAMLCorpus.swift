/// YAML texts for the tests that hold for any text: written by hand, and made from a seed.
enum YAMLCorpus {
  static let written = [
    "", "a", "'a'", "[]", "{}", "a: b\nc: d\n", "a:\n- b\n- c\n", "a:\n  - b\n  -\n    - c\n    - d: e\n      f: g\n",
    "- - a\n  - b\n- c: d\n  e:\n  - f\n", "a: >-\n  one\n  two\n\n  three\n\nb: |+\n  x\n\n\nc: d\n",
    "a: \"one\n  two \\\n  three\\n\"\nb: 'four\n\n  five'\n", "a: {b: c, d: [e, f, {g: h}]}\nb: [[], {}, '']\n",
    "a: [b c, d: e]\n", "\"a b\": c\n'd': e\n? f\n: g\n", "a: b # c\n# d\ne: f#g\n", "---\na: b\n...\n",
    "é: ü\n日本: [語, 'ö']\n😀: \"\\u263A\"\n", "a:\n\n\n  b: c\n\n\nd: e\n", "a: |2\n    b\n   c\n",
    "a: 1\r\nb: |\r\n  c\r\n",
    "a:  b  \nc:\t d\n", "url: https://example.org/a#b?c=d&e=f\n", "a: -b\nc: ?d\ne: :f\n",
    "- \"\\x41\\t\\\"\"\n- 'it''s'\n",
    "a: ~\nb: null\nc:\nd: ''\n", "a: >\n\n  x\n   y\n  z\n", "a:\n  b\n  c\nd: e\n", "{a: , b: }\n", "[a, b,]\n",
  ]

  static let generated = (0..<300).map { seed in
    var dice = Dice(seed: UInt64(seed))
    return generate(&dice, indent: 0, depth: 0)
  }

  private static let words = [
    "role", "tier – two", "https://x.org/a#b", "“quoted”", "12", "x: y", "it's", "a # b", "-", "é",
  ]

  private static func generate(_ dice: inout Dice, indent: Int, depth: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    let isList = dice.roll(3) == 0
    return (0...dice.roll(4)).map { number in
      let head = isList ? "\(pad)-" : "\(pad)key-\(number):"
      guard depth < 4, dice.roll(3) == 0 else { return head + scalar(&dice, indent: indent) }
      return head + "\n" + generate(&dice, indent: indent + 2 + dice.roll(2), depth: depth + 1)
    }.joined()
  }

  private static func scalar(_ dice: inout Dice, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent + 2 + dice.roll(3))
    let text = (0...dice.roll(3)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
    switch dice.roll(8) {
    case 0: return " '\(text.split(separator: "'").joined(separator: "''"))'\n"
    case 1: return " \"\(text)\"  # note\n"
    case 2: return " |\n\(pad)\(text)\n\n\(pad)  \(text)\n\(pad)end\n"
    case 3: return " >-\n\(pad)\(text)\n\(pad)\(text)\n\n\(pad)end\n"
    case 4: return " [one, '\(text.filter { $0 != "'" })', {a: b}]\n"
    case 5: return " plain text\n\(pad)that goes on – here\n"
    case 6: return "\n"
    default: return " plain – text \(dice.roll(100))\n"
    }
  }
}

/// A deterministic source of chance.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
