package import RungModel

/// Puts findings into words for a person: place, headline, the line itself with the spot underlined, hint and notes.
package struct TextReport: Sendable {
  /// With colours, for a terminal.
  package var isColoured: Bool
  /// The bytes of a file that a finding names, or nil where they cannot be had again.
  package var source: @Sendable (String) -> [UInt8]?

  package init(isColoured: Bool, source: @escaping @Sendable (String) -> [UInt8]?) {
    self.isColoured = isColoured
    self.source = source
  }

  /// More than so many nobody reads; programs get them all.
  private static let most = 200

  /// The findings, sorted, each followed by an empty line.
  package func text(_ findings: [Diagnostic]) -> String {
    var lines: [String: [ArraySlice<UInt8>]] = [:]
    let shown = findings.sorted().prefix(Self.most).map { finding in
      text(finding, lines: fileLines(finding.place.file, &lines)) + "\n"
    }.joined()
    let rest = findings.count - Self.most
    if rest <= 0 { return shown }
    return shown + "\(rest) more are not shown: mend these first, or ask for all with --format json\n"
  }

  private func fileLines(_ file: String, _ known: inout [String: [ArraySlice<UInt8>]]) -> [ArraySlice<UInt8>] {
    if let lines = known[file] { return lines }
    let lines = source(file)?.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    known[file] = lines
    return lines
  }

  private func text(_ finding: Diagnostic, lines: [ArraySlice<UInt8>]) -> String {
    let colour = finding.severity == .error ? "31" : "33"
    var text = paint("\(words(finding.place)): ", "1")
    text += paint("\(finding.severity.rawValue): ", "1;\(colour)")
    text += paint(printable(finding.headline), "1") + " [\(finding.rule.rawValue)]\n"
    text += frame(finding.place, lines: lines, colour) ?? ""
    if let hint = finding.hint { text += paint("  hint: ", "36") + printable(hint) + "\n" }
    for note in finding.notes { text += paint("  note: ", "36") + "\(words(note.place)): \(printable(note.text))\n" }
    return text
  }

  private func words(_ place: Place) -> String { printable("\(place.file):\(place.line):\(place.column)") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension TextReport {
  /// The longest stretch of a line that is shown, in characters, and how much of it stands before the spot.
  private static let window = (width: 100, before: 40)
  /// So many bytes to either side of the spot are looked at, however long the line.
  private static let reach = 500

  /// The lines of the text report that show each of `findings` in its file, or nil where there is no such line.
  package func frames(_ findings: [Diagnostic]) -> [String?] {
    var lines: [String: [ArraySlice<UInt8>]] = [:]
    return findings.map { frame($0.place, lines: fileLines($0.place.file, &lines), "") }
  }

  private func frame(_ place: Place, lines: [ArraySlice<UInt8>], _ colour: String) -> String? {
    let index = Int(place.line) - 1
    return lines.indices.contains(index) ? frame(place, lines[index], colour) : nil
  }

  private func frame(_ place: Place, _ line: ArraySlice<UInt8>, _ colour: String) -> String {
    let spot = line.startIndex + min(max(Int(place.column) - 1, 0), line.count)
    let near = line[max(spot - Self.reach, line.startIndex)..<min(spot + Self.reach, line.endIndex)]
    let before = Array(printable(near[..<spot]))
    let rest = printable(near[spot...])
    let start = max(0, before.count - Self.window.before)
    let shownBefore = (start > 0 || near.startIndex > line.startIndex ? "…" : "") + String(before[start...])
    let shownRest = String(rest.prefix(Self.window.width)) + (rest.count > Self.window.width ? "…" : "")
    let marked = printable(near[spot...].prefix(max(Int(place.width), 1)))
    let marks = max(1, min(marked.count, Self.window.width))
    let gutter = "  \(place.line) | "
    let margin = String(repeating: " ", count: gutter.count - 2) + "| "
    let pad = String(repeating: " ", count: shownBefore.count)
    return gutter + shownBefore + shownRest + "\n" + margin + pad
      + paint(String(repeating: "^", count: marks), "1;\(colour)") + "\n"
  }

  private func printable(_ bytes: ArraySlice<UInt8>) -> String { printable(String(decoding: bytes, as: UTF8.self)) }

  /// Text of an author for a terminal: tabs as one space, signs that nobody sees as `?`, so that nothing in a file can
  /// drive the terminal.
  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if (" "..."~").contains(scalar) { return scalar }
          if scalar == "\t" { return " " }
          return isUnseen(scalar) ? "?" : scalar
        }))
  }
}
