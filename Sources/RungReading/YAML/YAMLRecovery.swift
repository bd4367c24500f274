import RungModel

/// How far what a fault spoils reaches below its line.
enum YAMLExtent {
  /// All that is indented below the entry, and a list that begins in its column.
  case entry
  /// A text that goes on, without a colon, in the column of its own key.
  case text
  /// All lines that are indented at least as far: none of them has a neighbour.
  case level
  /// All that stands further in than the line above.
  case below(Int)
  /// The keys that stand in a list.
  case keys
  /// The list items that stand among keys.
  case items
  /// The lines whose indentation is of other signs than spaces.
  case oddIndents
  /// The rest of the text cannot be told.
  case all
}

/// Takes out of a YAML text what a fault spoils, so that the rest can be read: faults further down are found too. What is taken
/// out becomes blanks, so that everything else keeps its place.
struct YAMLRecovery {
  private var bytes: [UInt8]
  private let source: YAMLSource
  /// What has been taken out.
  private var ranges: [Range<Int>] = []

  init(_ source: YAMLSource) {
    self.source = source
    bytes = Array(source.bytes)
  }

  /// The text without what the faults so far have spoilt.
  func withRest<Value>(_ read: (YAMLSource) -> Value) -> Value {
    bytes.withUnsafeBufferPointer {
      read(YAMLSource(bytes: $0, file: source.file, firstLine: source.firstLine, indent: source.indent))
    }
  }

  /// Takes out what the fault spoils.
  /// - Returns: false where nothing is left to be told.
  mutating func takeOut(_ stop: YAMLStop) -> Bool {
    let range = withRest { $0.spoilt(by: stop) }
    guard let range, bytes[range].contains(where: { !isBlank($0) && $0 != UInt8(ascii: "\n") }) else { return false }
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    ranges.append(range)
    return true
  }

  /// Whether `stop` is told of what has been taken out, and so follows from a fault that is known.
  func isEcho(_ stop: YAMLStop) -> Bool {
    let offset = source.offset(of: stop.finding.place)
    return ranges.contains { $0.contains(offset) }
  }
}

extension YAMLSource {
  /// The byte at `place`, which is one of this text.
  fileprivate func offset(of place: Place) -> Int {
    var start = 0
    for _ in firstLine..<max(firstLine, Int(place.line)) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
      start = end + 1
    }
    return min(bytes.count, start + max(0, Int(place.column) - 1 - indent))
  }

  fileprivate func spoilt(by stop: YAMLStop) -> Range<Int>? {
    if case .all = stop.extent { return nil }
    let fault = min(offset(of: stop.finding.place), stop.head ?? .max)
    let start = entryStart(of: fault)
    let column = start - lineStart(of: start)
    let isItem = isDash(start)
    var end = nextLine(start)
    while end < bytes.count {
      let text = textStart(of: end)
      if text < lineEnd(of: end), bytes[text] != UInt8(ascii: "#") {
        let line = YAMLLine(
          column: text - end, isItem: isDash(text),
          hasColon: bytes[text..<lineEnd(of: text)].contains(UInt8(ascii: ":")),
          isOddlyIndented: isOddlyIndented(end))
        guard !isMarker(end), line.belongs(to: column, isItem: isItem, stop.extent) else { break }
      }
      end = nextLine(end)
    }
    return min(start, fault)..<end
  }

  /// Where the entry of the line begins: behind the dashes of a list, unless one of them is at fault.
  private func entryStart(of fault: Int) -> Int {
    var start = textStart(of: fault)
    while start < fault, isDash(start), let text = bytes[(start + 1)...].firstIndex(where: { !isBlank($0) }),
      text < lineEnd(of: fault), text <= fault
    {
      start = text
    }
    return start
  }

  private func isDash(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: "-") && (self[offset + 1].map { isBlank($0) || $0 == 0x0A } ?? true)
  }

  private func nextLine(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// Whether a document begins or ends on the line at `start`.
  private func isMarker(_ start: Int) -> Bool {
    let text = bytes[start..<max(start, lineEnd(of: start))]
    return text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8)
  }

  private func isOddlyIndented(_ start: Int) -> Bool {
    let text = bytes[start...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    return self[text] == UInt8(ascii: "\t") || oddSpace(at: text) != nil
  }
}

/// A line below a fault, as far as it matters to whom it belongs.
private struct YAMLLine {
  let column: Int
  let isItem: Bool
  let hasColon: Bool
  let isOddlyIndented: Bool

  func belongs(to start: Int, isItem startIsItem: Bool, _ extent: YAMLExtent) -> Bool {
    let isOfEntry = column > start || column == start && isItem && !startIsItem
    return switch extent {
    case .entry: isOfEntry
    case .text: isOfEntry || column == start && !hasColon && !isItem
    case .level: column >= start
    case .below(let above): column > above
    case .keys: column > start || column == start && !isItem
    case .items: column > start || column == start && isItem
    case .oddIndents: isOddlyIndented
    case .all: true
    }
  }
}
