import RungModel

// Lists of numbers as letters, six bits each, which a string of a script holds as they are.

extension ByteBuffer {
  /// A number in groups of five bits, the lowest first; all but the last have the sixth bit set.
  mutating func append(inLetters number: UInt32) {
    var rest = number
    while rest >= 32 {
      append(letter(UInt8(rest & 31) | 32))
      rest >>= 5
    }
    append(letter(UInt8(rest)))
  }

  /// Rising numbers, as what each leaves out; or, where that is shorter, behind a `!` one bit for every number there can be.
  mutating func append(list: [UInt32]) {
    guard let last = list.last else { return }
    if Int(last) / 6 + 1 < list.count { return append(bits: list, last) }
    var next: UInt32 = 0
    for number in list {
      append(inLetters: number - next)
      next = number + 1
    }
  }

  private mutating func append(bits list: [UInt32], _ last: UInt32) {
    append(UInt8(ascii: "!"))
    var bits = [UInt8](repeating: 0, count: Int(last) / 6 + 1)
    for number in list { bits[Int(number) / 6] |= 1 << UInt8(number % 6) }
    for six in bits { append(letter(six)) }
  }

  /// Each as the way from the last one's start, and its length; or, where that is shorter, as bits.
  mutating func append(runs: [SearchIndex.Run]) {
    if let last = runs.last, Int(last.end) / 6 < runs.count * 2 {
      return append(bits: runs.flatMap { Array($0.first..<$0.end) }, last.end)
    }
    var last: UInt32 = 0
    for run in runs {
      append(inLetters: run.first - last)
      append(inLetters: run.count)
      last = run.first
    }
  }
}

private func letter(_ six: UInt8) -> UInt8 { alphabet.utf8Start[Int(six)] }

private let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
