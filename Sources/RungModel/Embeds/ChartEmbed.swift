/// Values drawn as bars, with the table that says the same. Nothing is drawn that is not authored, or counted.
package struct ChartEmbed: Sendable {
  package enum Form: Sendable {
    /// From step to step of a scale, whose steps are in order.
    case range(scale: [String])
    /// From zero.
    case bar
    /// From zero, in parts.
    case stacked(parts: [Text])
    /// The statements of a framework: a row an area, a part a holder.
    case counted(ID<Framework>)
  }

  package enum Value: Sendable {
    /// - Parameter shown: the value in the source's own form.
    case steps(ClosedRange<Int>, shown: String)
    case amount(Amount)
    case amounts([Amount])
  }

  package struct Row: Sendable {
    package var title: Text
    package var value: Value
    /// Index into `groups`.
    package var group: Int?
    package var note: Text?
    package var citations: [Citation]
    /// By `columns`; nil where the row leaves one empty.
    package var more: [Text?]

    package init(title: Text, value: Value, group: Int?, note: Text?, citations: [Citation], more: [Text?]) {
      self.title = title
      self.value = value
      self.group = group
      self.note = note
      self.citations = citations
      self.more = more
    }
  }

  /// So many groups or parts have a pattern of their own.
  package static let patterns = 8

  package var title: Text
  /// What the scale or the numbers are.
  package var label: Text?
  package var form: Form
  package var groups: [String]
  package var columns: [String]
  package var rows: [Row]
  package var citations: [Citation]
  package var note: Text?

  package init(
    title: Text, label: Text?, form: Form, groups: [String], columns: [String], rows: [Row], citations: [Citation],
    note: Text?
  ) {
    self.title = title
    self.label = label
    self.form = form
    self.groups = groups
    self.columns = columns
    self.rows = rows
    self.citations = citations
    self.note = note
  }

  var allCitations: [Citation] {
    var texts = [title, label, note]
    if case .stacked(let parts) = form { texts += parts }
    texts += rows.flatMap { [$0.title, $0.note] + $0.more }
    return citations + rows.flatMap(\.citations) + texts.flatMap { $0?.citations ?? [] }
  }
}

/// A number as its source writes it, and what it is worth.
package struct Amount: Sendable, Equatable {
  package var words: String
  package var thousandths: Int

  /// Digits, and behind a point up to three more; nil for anything else.
  package init?(_ words: String) {
    let parts = words.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, (1...9).contains(parts[0].utf8.count), let whole = digits(parts[0]) else { return nil }
    let rest = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(rest.utf8.count), var fraction = digits(rest) else { return nil }
    for _ in rest.utf8.count..<3 { fraction *= 10 }
    self.words = words
    thousandths = whole * 1000 + fraction
  }

  package init(count: Int) { (words, thousandths) = (String(count), count * 1000) }

  package init(sumOf amounts: [Amount]) {
    thousandths = amounts.reduce(0) { $0 + $1.thousandths }
    words = String(thousandths / 1000)
    var rest = String(String(thousandths % 1000 + 1000).dropFirst())
    while rest.hasSuffix("0") { rest.removeLast() }
    if !rest.isEmpty { words += "." + rest }
  }
}

private func digits(_ text: Substring) -> Int? {
  text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? Int(text) : nil
}

extension Catalog {
  /// How many statements each holder of a framework states in an area; points nested in them are not counted.
  package func statementCounts(_ area: Area) -> [Int] {
    self[area.framework].holders.map { self[$0].parts[area.position].statements.count }
  }
}
