import RungModel

/// Looks for what git leaves in a file where two versions of it did not fit together, and nobody has chosen yet.
///
/// Code on a page may show such lines; what describes an embed may not.
struct MergeConflicts {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var findings: [Diagnostic] = []
  /// The fence of the code that is open, unless an embed is described there.
  private var fence: UnsafeBufferPointer<UInt8>.SubSequence?

  init(bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Nearly no file has a line that begins like a conflict; the others are not looked through.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, of file: String) -> [Diagnostic] {
    var search = MergeConflicts(bytes: bytes, file: file)
    guard search.mayHoldMarks else { return [] }
    search.run()
    return search.findings
  }

  private var mayHoldMarks: Bool {
    [UInt8(ascii: "<"), UInt8(ascii: ">")].contains { sign in
      var index = bytes.firstIndex(of: sign)
      while let start = index {
        let end = bytes[start...].firstIndex { $0 != sign } ?? bytes.count
        if end - start == markLength, start == 0 || isLineEnd(bytes[start - 1]) { return true }
        index = bytes[end...].firstIndex(of: sign)
      }
      return false
    }
  }

  private mutating func run() {
    var (start, line) = (0, 1)
    var open: (line: Int, mark: String)?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let text = bytes[start..<end]
      noteFence(text)
      if fence == nil, isMark(text, UInt8(ascii: "<")) {
        if let open { report(open.line, open.mark, nil) }
        open = (line, shown(text))
      } else if fence == nil, isMark(text, UInt8(ascii: ">")) {
        report(open?.line ?? line, open?.mark, shown(text))
        open = nil
      }
      (start, line) = (end + 1, line + 1)
    }
    if let open { report(open.line, open.mark, nil) }
  }

  private mutating func report(_ line: Int, _ first: String?, _ last: String?) {
    guard findings.count < ByteLimits.findingsOfAFile else { return }
    let mark = first ?? last ?? ""
    let hint =
      if first != nil, let last {
        "keep the lines that are right, and delete this line, the line '=======' and the line '\(last)'"
      } else {
        "delete this line, and the lines that belong to the other version"
      }
    findings.append(
      Diagnostic(
        .mergeConflict, at: Place(file: file, line: line, width: mark.utf8.count),
        "'\(mark)' is left over from an unfinished merge", hint: hint))
  }

  private func shown(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: line, as: UTF8.self).trimmingSpace
    return text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) : text
  }

  /// Seven of the sign at the start of a line, and a blank or nothing behind them.
  private func isMark(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ sign: UInt8) -> Bool {
    let rest = line.drop { $0 == sign }
    return line.count - rest.count == markLength && (rest.first.map(isBlank) ?? true)
  }

  private mutating func noteFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return }
    let run = text.prefix { $0 == sign }
    let rest = text.dropFirst(run.count)
    if let open = fence {
      if run.count >= open.count, open.first == sign, rest.allSatisfy(isBlank) { fence = nil }
    } else if run.count >= 3, file.hasSuffix(".md") {
      let language = String(decoding: rest, as: UTF8.self).trimmingSpace
      if Embed.Kind(rawValue: language) == nil { fence = run }
    }
  }
}

private let markLength = 7

extension String {
  fileprivate var trimmingSpace: String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
