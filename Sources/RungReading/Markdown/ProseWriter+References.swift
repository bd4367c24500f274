import CMarkShim
import RungModel

/// Where a text's character references (`&#8238;`, `&#x202E;`) stand that may bring in a sign which its bytes do not hold.
struct CharacterReferences {
  /// Nearly no text holds any. One whose bytes hold such signs themselves has had its finding.
  private(set) var mayStandForHidden: Bool
  /// Those before it have been reported.
  private var cursor = 0
  private var left = ByteLimits.findingsOfAFile

  init(_ source: SourceText) {
    let first = source.next(UInt8(ascii: "&"), from: 0)
    mayStandForHidden = first < source.bytes.count && firstHiddenSign(in: source.bytes) == nil
  }

  /// The next reference at or after `start` to `sign`.
  mutating func next(to sign: UInt32, from start: Int, in source: SourceText) -> Range<Int>? {
    left -= 1
    if left == 0 { mayStandForHidden = false }
    var index = source.next(UInt8(ascii: "&"), from: max(cursor, start))
    while index < source.bytes.count {
      if let (value, end) = reference(at: index, in: source), value == sign {
        cursor = end
        return index..<end
      }
      index = source.next(UInt8(ascii: "&"), from: index + 1)
    }
    return nil
  }

  private func reference(at start: Int, in source: SourceText) -> (value: UInt32, end: Int)? {
    guard source.holds("&#", at: start) else { return nil }
    let rest = source.bytes[(start + 2)...].prefix(10)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: rest[..<end], as: UTF8.self)
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    return UInt32(isHex ? String(digits.dropFirst()) : digits, radix: isHex ? 16 : 10).map { ($0, end + 1) }
  }
}

extension ProseWriter {
  /// Only texts, destinations and titles have their references read; code shows them as they are.
  mutating func checkReferences(of step: rung_step) {
    switch step.kind {
    case .RungStepText, .RungStepCodeBlock: break
    // At the end, as the words between the brackets come before the destination.
    case .RungStepLink, .RungStepImage: if step.entering { return }
    default: return
    }
    guard let sign = firstHiddenSign(in: step.wordBytes) ?? firstHiddenSign(in: step.extraBytes) else { return }
    let start = locator.offset(line: step.line, column: step.column) ?? locator.start(ofLine: Int(step.line))
    let found = references.next(to: sign, from: start, in: source)
    report(
      .controlByte, at: found.map { place(of: $0) } ?? place(of: step),
      "this stands for the \(nameOfHidden(sign))", hint: "take it out")
  }
}
