/// Collects instructions and the text that they write, joining pieces of text where nothing stands between them.
struct Emitter {
  /// Far more than any site's templates come to; it stops those that multiply themselves.
  static let mostInstructions = 500_000
  static let mostText = 64 << 20

  private(set) var instructions: [Instruction] = []
  private(set) var text: [UInt8] = []
  /// A jump leads to the next instruction, so it cannot become part of the one before.
  private var isTarget = true

  var count: Int { instructions.count }
  var isFull: Bool { instructions.count > Self.mostInstructions || text.count > Self.mostText }

  mutating func append(_ instruction: Instruction) {
    instructions.append(instruction)
    isTarget = false
  }

  /// Nothing before this point is joined with what comes after it.
  mutating func mark() -> Int {
    isTarget = true
    return instructions.count
  }

  mutating func replace(_ index: Int, with instruction: Instruction) { instructions[index] = instruction }

  /// Text that begins a line has the indentation of the page's lines put before it; other text has not.
  mutating func append(_ bytes: some Collection<UInt8>, opensLine: Bool) {
    let start = Int32(clamping: text.count)
    text.append(contentsOf: bytes)
    let count = Int32(clamping: bytes.count)
    if let joined = joined(start, count, opensLine) {
      instructions[instructions.count - 1] = joined
    } else if opensLine || count > 0 {
      append(.text(start: start, count: count, opensLine: opensLine))
    }
  }

  private func joined(_ start: Int32, _ count: Int32, _ opensLine: Bool) -> Instruction? {
    guard !isTarget, count > 0, case .text(let before, let length, let opens) = instructions.last,
      before + length == start
    else { return nil }
    let endsLine = length > 0 && text[Int(start) - 1] == UInt8(ascii: "\n")
    guard opensLine == endsLine else { return nil }
    return .text(start: before, count: length + count, opensLine: opens)
  }

  /// Bytes that an instruction refers to by itself.
  mutating func keep(_ bytes: [UInt8]) -> (start: Int32, count: Int32) {
    text.append(contentsOf: bytes)
    return (Int32(clamping: text.count - bytes.count), Int32(clamping: bytes.count))
  }
}
