/// Makes the same texts every time: pieces that mean something to Markdown, in any order.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  private static let spans = [
    "word", "two words", "été", "日本", "*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "(", ")", "!", "<", ">",
    "&", "&amp;", "&copy;", "\\", "\"", "'", ":", "#", "|", "-", ".", " ", "  ", "\n", "  \n", "www.a.org",
    "https://a.org/b_c", "a@b.org", "[a](b.md)", "[a](role:b \"t\")", "![p](q.png)", "*em*", "**strong**", "~~gone~~",
    "`code`", "<b>", "</b>", "<!-- c -->", "[r]", "[r][]", "[t][r]", "[^n]", "1.", "w", "://", "www.", "{", "=", "x",
    "\t", "<https://a.org>", "\u{1}", "\u{A0}", "🙂",
  ]

  private static let starts = [
    "", "", "", "# ", "## ", "> ", "- ", "* ", "+ ", "1. ", "2) ", "    ", "  ", "- [ ] ", "- [x] ", "```\n",
    "~~~ yaml\n",
    "---\n", "===\n", "***\n", "| a | b |\n|---|:-:|\n| c |", "[r]: c.md 'T'\n", "[^n]: ", "<div>\n", "<!-- x\n", "\n",
    "|",
  ]

  /// One line of spans, without line ends.
  mutating func line(of count: Int) -> String {
    (0..<count).map { _ in pick(Self.spans).replacing("\n", with: " ") }.joined(separator: pick(["", " "]))
  }

  mutating func document(lines: Int) -> String {
    (0..<lines).map { _ in
      pick(Self.starts) + (0..<number(below: 8)).map { _ in pick(Self.spans) }.joined(separator: pick(["", " "]))
        + pick(["\n", "\n\n"])
    }.joined()
  }

  private static let words = [
    "Keep", "records", "of", "each", "check", "and", "x-rays,", "who's", "wow", "ready:", "1.5", "(see", "note)",
    "\"so\"",
    "café", "50%", "a+b", "!", "A&B", "https:", "w", "www", "#3", "=", "{}", "$5", ";", "—", "|", "+", "-", "7)", "12.",
  ]

  /// Words as statements hold them, most of which mean nothing to Markdown.
  mutating func statement() -> String {
    (0..<(1 + number(below: 9))).map { _ in pick(Self.words) }.joined(separator: pick([" ", " ", " ", "  ", ""]))
  }
}
