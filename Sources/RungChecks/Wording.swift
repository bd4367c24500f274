import RungModel

/// The words of a text as numbers, which are quick to compare: letters and digits, whatever the case of ASCII letters.
struct Wording {
  let words: [UInt64]

  init(_ text: String) {
    var text = text
    words = text.withUTF8 { bytes in
      var words: [UInt64] = []
      var word = start
      for byte in bytes {
        if let letter = spoken(byte) {
          word = (word ^ UInt64(letter)) &* prime
        } else if word != start {
          words.append(word)
          word = start
        }
      }
      return word == start ? words : words + [word]
    }
  }

  /// Some of the words of `text` as letters again.
  static func spelling(of range: Range<Int>, in text: String) -> String {
    let words = text.utf8.split { spoken($0) == nil }
    return words[range].map { String(Substring($0)).lowercased() }.joined(separator: " ")
  }

  /// Each word once: the second "and" of a sentence is another word than the first.
  var distinct: [UInt64] {
    var sorted = words.sorted()
    var (previous, repeats) = (start, UInt64(0))
    for index in sorted.indices {
      repeats = sorted[index] == previous ? repeats + 1 : 0
      previous = sorted[index]
      sorted[index] = previous &+ repeats &* prime
    }
    return sorted
  }

  /// How many words both have in the same order.
  func common(with other: Wording) -> Int {
    let (left, right) = (words[...], other.words[...])
    let head = zip(left, right).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.dropFirst(head), right.dropFirst(head))
    let tail = zip(leftRest.reversed(), rightRest.reversed()).prefix { $0 == $1 }.count
    return head + longestRun(leftRest.dropLast(tail), rightRest.dropLast(tail)) + tail
  }
}

private let start: UInt64 = 0xCBF2_9CE4_8422_2325
private let prime: UInt64 = 0x100_0000_01B3

private func spoken(_ byte: UInt8) -> UInt8? {
  if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return byte | 0x20 }
  return byte &- UInt8(ascii: "0") < 10 || byte >= 0x80 ? byte : nil
}

private func longestRun(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return 0 }
  var lengths = [Int](repeating: 0, count: right.count + 1)
  for word in left {
    var diagonal = 0
    for (column, other) in right.enumerated() {
      let above = lengths[column + 1]
      lengths[column + 1] = word == other ? diagonal + 1 : max(above, lengths[column])
      diagonal = above
    }
  }
  return lengths[right.count]
}
