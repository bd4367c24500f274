import RungModel

extension Linker {
  /// The value of a chart's row, in the form of its chart.
  func value(_ fields: inout MappingReader, _ frame: ChartFrame) -> ChartEmbed.Value? {
    switch frame.form {
    case .range(let scale): steps(&fields, of: scale)
    case .bar: fields.value("value", required: true)?.amount().map(ChartEmbed.Value.amount)
    case .stacked(let parts): amounts(&fields, count: parts.count).map(ChartEmbed.Value.amounts)
    case .counted: nil
    }
  }

  private func steps(_ fields: inout MappingReader, of scale: [String]) -> ChartEmbed.Value? {
    let from = fields.name("from", required: true)
    let to = fields.name("to", required: true)
    let shown = fields.string("shown")
    return noting(fields) { findings in
      // Without a scale, which is reported, no step is on it.
      guard !scale.isEmpty else { return nil }
      let first = from.flatMap { position(of: $0, among: scale, "step of the scale", &findings) }
      let last = to.flatMap { position(of: $0, among: scale, "step of the scale", &findings) }
      guard let from, let to, let first, let last else { return nil }
      guard first <= last else {
        findings.append(
          Diagnostic(
            .badValue, at: to.place, "'\(to.text)' comes before '\(from.text)' on the scale",
            hint: "write 'from: \(to.text)' and 'to: \(from.text)'"))
        return nil
      }
      let words = first == last ? from.text : "\(from.text)–\(to.text)"
      return .steps(first...last, shown: shown ?? words)
    }
  }

  private func amounts(_ fields: inout MappingReader, count: Int) -> [Amount]? {
    guard let value = fields.value("values", required: true) else { return nil }
    let items = value.oneOrMore()
    let amounts = items.compactMap { $0.amount() }
    guard items.count == count || count == 0 else {
      value.report(
        .badValue, "\(items.count) of 'values' for \(count) of 'parts'", hint: "write one value for each of the parts")
      return nil
    }
    return amounts.count == items.count ? amounts : nil
  }
}

extension ValueReader {
  fileprivate func amount() -> Amount? {
    guard let text = text() else { return nil }
    if let amount = Amount(text.text) { return amount }
    report(.badValue, "'\(text.text)' is no number", hint: "write digits alone, such as 44 or 4.5")
    return nil
  }
}
