/// Longer names, in bytes, are near to none.
package let longestNearName = 80

/// The candidate that is nearly the same as `name`, or nil where none is; of several, the nearest, then the first by name.
///
/// A wrong guess is worse than none: an author who follows it makes a second mistake. So this is the one place that says
/// what "nearly the same" means:
///
/// - Names are compared word by word, without regard to case and to what parts the words (`-`, `_`, `/`, `.`, a space). Each
///   word has to be near its counterpart: `senior-aide` is not near `junior-aide`, however long the rest.
/// - A word has at most one slip (a letter too many, missing, wrong or swapped with its neighbour), from eight letters
///   on two. A word of three letters or less is another word when a letter is wrong, and as a whole name with any slip.
/// - The first letter is right: prefixes make opposites (`aseptic`, `septic`).
/// - Digits are right: `band-3` is not a slip for `band-4`.
/// - All in all one letter in six may be wrong, two from eleven letters on, and at least one.
/// - Names that are parted into words differently (`cleanprobe`, `clean-probe`) are compared without the signs between.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let sought = NearName(name)
  guard sought.letters.count <= longestNearName, !sought.letters.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    guard let distance = sought.distance(to: candidate) else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// A name as it is compared: its letters and digits in lower case, and where each word of it ends.
private struct NearName {
  private(set) var letters: [UInt8] = []
  private var ends: [Int] = []

  init(_ name: String) {
    for byte in name.utf8 {
      if isSeparator(byte) {
        if letters.count > ends.last ?? 0 { ends.append(letters.count) }
      } else {
        letters.append(lowercase(byte))
      }
    }
    if letters.count > ends.last ?? 0 { ends.append(letters.count) }
  }

  private var digits: [UInt8] { letters.filter(isDigit) }

  private func word(_ index: Int) -> ArraySlice<UInt8> { letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// In slips; nil where the two are not near.
  func distance(to candidate: String) -> Int? {
    // Most candidates differ in their length or their first letter already.
    guard abs(letters.count - candidate.utf8.count { !isSeparator($0) }) <= 3 else { return nil }
    let other = NearName(candidate)
    guard digits == other.digits else { return nil }
    let most = max(1, (max(letters.count, other.letters.count) + 1) / 6)
    guard ends.count == other.ends.count else {
      return slips(letters[...], other.letters[...], most: 1)
    }
    var distance = 0
    for index in ends.indices {
      let (mine, theirs) = (word(index), other.word(index))
      let allowed = mostSlips(mine, theirs, isWholeName: ends.count == 1)
      guard let slips = slips(mine, theirs, most: allowed) else { return nil }
      distance += slips
    }
    return distance <= most ? distance : nil
  }
}

private func mostSlips(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, isWholeName: Bool) -> Int {
  switch max(one.count, other.count) {
  case ...3: isWholeName || one.count == other.count ? 0 : 1
  case ...7: 1
  default: 2
  }
}

/// Optimal string alignment: insertions, deletions, replacements and swapped neighbours count one each.
/// - Returns: nil where there are more than `most`, or the first letters differ and are not just swapped.
private func slips(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, most: Int) -> Int? {
  let (left, right) = (Array(one), Array(other))
  if left == right { return 0 }
  guard most > 0, abs(left.count - right.count) <= most, beginsAlike(left, right) else { return nil }
  var (beforeLast, last) = ([Int](), Array(0...right.count))
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count] <= most ? last[right.count] : nil
}

private func beginsAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  if left.first == right.first { return true }
  return left.count > 1 && right.count > 1 && left[0] == right[1] && left[1] == right[0]
}

private func isSeparator(_ byte: UInt8) -> Bool {
  byte < 0x80 && !isDigit(byte) && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func lowercase(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}
