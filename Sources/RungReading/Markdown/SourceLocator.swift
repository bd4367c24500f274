import CMarkShim

/// Finds where in the source a destination stands; the parser only says, roughly, where its link does.
///
/// The parser counts the columns of a paragraph's later lines as if each began like the first, and loses count behind
/// a reference or a title that spans lines. So whatever it says is checked against the source and searched for nearby
/// where it does not hold.
struct SourceLocator {
  private let source: SourceText
  private var starts: [Int] = []
  private var block = (line: 1, indent: 0)
  /// Where the latest destination ended: those after it come later.
  private var cursor = 0

  init(source: SourceText) { self.source = source }

  /// From now on, inline positions are those of the words of this block.
  mutating func enter(line: Int32, indent: Int32) {
    block = (Int(line), Int(indent))
  }

  mutating func line(at offset: Int) -> (line: Int, column: Int) {
    findLines()
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }

  mutating func start(ofLine line: Int) -> Int {
    findLines()
    return starts[min(max(line, 1), starts.count) - 1]
  }

  var lineCount: Int {
    mutating get {
      findLines()
      return starts.count
    }
  }

  private mutating func findLines() {
    guard starts.isEmpty else { return }
    starts.append(0)
    if source.contains(UInt8(ascii: "\r")) { return findOldLines() }
    var index = source.next(lineFeed, from: 0)
    while index < source.bytes.count {
      starts.append(index + 1)
      index = source.next(lineFeed, from: index + 1)
    }
  }

  private mutating func findOldLines() {
    for index in source.bytes.indices where isLineEnd(source.bytes[index]) {
      if !source.holds("\r\n", at: index) { starts.append(index + 1) }
    }
  }

  /// The offset of an inline position of the block that was entered last.
  mutating func offset(line: Int32, column: Int32) -> Int? {
    guard line > 0, column > 0 else { return nil }
    let start = start(ofLine: Int(line))
    let shift = Int(line) == block.line ? 0 : prefix(from: start) - block.indent
    let offset = start + shift + Int(column) - 1
    return source.bytes.indices.contains(offset) ? offset : nil
  }

  /// How many bytes of a paragraph's later line stand before its words: white space and signs of quotes.
  private func prefix(from start: Int) -> Int {
    var index = start
    var indent = 0
    while index < source.bytes.count {
      switch source.bytes[index] {
      case 0x20: indent += 1
      case 0x09: indent += 4
      case UInt8(ascii: ">") where indent <= 4: indent = 0
      default: return index - start
      }
      index += 1
    }
    return index - start
  }

  /// Where the destination of a link or picture stands, or the link itself where it is defined elsewhere.
  mutating func destination(of step: rung_step) -> Range<Int> {
    let url = UnsafeBufferPointer(start: step.words, count: Int(step.word_count))
    let close = offset(line: step.end_line, column: step.end_column)
    if let close, let open = opening(before: close), let found = match(url, after: open) {
      return advance(to: found)
    }
    if let reference = reference(of: step, close: close) { return reference }
    if let found = search(url, near: step) { return advance(to: found) }
    if let close, let open = opening(before: close) { return advance(to: open..<max(open, close)) }
    let start = offset(line: step.line, column: step.column) ?? start(ofLine: block.line)
    return start..<start
  }

  /// The first byte after `](` and what may stand between it and a destination.
  private func opening(before close: Int) -> Int? {
    guard source.bytes[close] == UInt8(ascii: ")") else { return nil }
    var index = close - 1
    while index > max(0, close - 4096), !source.holds("](", at: index - 1) { index -= 1 }
    guard source.holds("](", at: index - 1) else { return nil }
    index += 1
    while index < close, isSpace(source.bytes[index]) || source.bytes[index] == UInt8(ascii: "<") { index += 1 }
    return index
  }

  private func match(_ url: UnsafeBufferPointer<UInt8>, after start: Int) -> Range<Int>? {
    guard start + url.count <= source.bytes.count else { return nil }
    guard source.bytes[start..<(start + url.count)].elementsEqual(url) else { return nil }
    return start..<(start + url.count)
  }

  /// The whole of `[words][name]` and its shorter forms.
  private mutating func reference(of step: rung_step, close: Int?) -> Range<Int>? {
    guard let close, source.bytes[close] == UInt8(ascii: "]"),
      let start = offset(line: step.line, column: step.column), start < close,
      source.bytes[start] == UInt8(ascii: "[") || source.holds("![", at: start)
    else { return nil }
    return start..<(close + 1)
  }

  private mutating func search(_ url: UnsafeBufferPointer<UInt8>, near step: rung_step) -> Range<Int>? {
    var from = max(cursor, start(ofLine: max(block.line, Int(step.line))))
    let end = from + 4096
    while let found = source.find(url, from: from, to: end) {
      if found == 0 || mayStandBefore(source.bytes[found - 1]) { return found..<(found + url.count) }
      from = found + 1
    }
    return nil
  }

  private func mayStandBefore(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") || isSpace(byte)
  }

  private mutating func advance(to found: Range<Int>) -> Range<Int> {
    cursor = max(cursor, found.upperBound)
    return found
  }

  /// Moves on to the first `words` that no backslash stands before, if there are any in the next 4 KB.
  mutating func next(_ words: UnsafeBufferPointer<UInt8>, fromLine line: Int) -> Range<Int>? {
    var from = max(cursor, start(ofLine: line))
    let end = from + 4096
    while let found = source.find(words, from: from, to: end) {
      if !isEscaped(found) { return advance(to: found..<(found + words.count)) }
      from = found + 1
    }
    return nil
  }

  /// Where the whole word `word` of a text step stands: the step's own place, or else its line, is only near it.
  mutating func word(_ word: UnsafeBufferPointer<UInt8>, of step: rung_step) -> Range<Int>? {
    let line = start(ofLine: Int(step.line))
    let near = offset(line: step.line, column: step.column) ?? line
    return find(word, from: near) ?? find(word, from: line)
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var from = start
    while let found = source.find(word, from: from, to: start + 4096) {
      let range = found..<(found + word.count)
      if isWhole(range) { return range }
      from = found + 1
    }
    return nil
  }

  private func isWhole(_ word: Range<Int>) -> Bool {
    let isCutBefore = word.lowerBound > 0 && isWordByte(source.bytes[word.lowerBound - 1])
    let isCutBehind = word.upperBound < source.bytes.count && isWordByte(source.bytes[word.upperBound])
    return !isCutBefore && !isCutBehind
  }

  private func isEscaped(_ offset: Int) -> Bool {
    var first = offset
    while first > 0, source.bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (offset - first) % 2 == 1
  }
}
