import RungModel

/// Gives each different word a number, from 0, in the order in which they come.
struct WordTable: Sendable {
  /// All words, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [UInt32] = []
  private var slots: [Int32]

  init(room: Int = 256) {
    var size = 512
    while size < room * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { ends.count }

  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

  subscript(word: Int) -> ArraySlice<UInt8> { bytes[range(word)] }

  /// The number of a word, a new one where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = place(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    if ends.count * 2 >= slots.count {
      grow()
      slot = place(of: word)
    }
    slots[slot] = Int32(ends.count)
    bytes += word
    ends.append(UInt32(bytes.count))
    return ends.count - 1
  }

  /// Gives back all room that is needed to find a word's number: words are known by theirs alone from here on.
  mutating func seal() {
    slots = []
    bytes = bytes.trimmed
    ends = ends.trimmed
  }

  /// The number of a word; nil where it has none.
  func known(_ word: String) -> Int? {
    var word = word
    let found = word.withUTF8 { slots[place(of: $0)] }
    return found >= 0 ? Int(found) : nil
  }

  /// Where a word's number stands, or where it would.
  private func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(word)) & mask
    while slots[slot] >= 0, !matches(Int(slots[slot]), word) { slot = (slot + 1) & mask }
    return slot
  }

  private func matches(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    for index in 0..<word.count where bytes[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let words = bytes
    words.withUnsafeBufferPointer { words in
      for number in ends.indices {
        slots[place(of: UnsafeBufferPointer(rebasing: words[range(number)]))] = Int32(number)
      }
    }
  }
}

extension Array {
  /// The same without room to grow.
  var trimmed: [Element] { withUnsafeBufferPointer { Array($0) } }
}

/// FNV-1a, with its upper half brought down. No seed: the same on every run.
private func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash ^ hash >> 32
}
