import RungModel

/// What a chart says on one page: its rows, authored or counted, and what is drawn of them. Made once an embed.
final class ChartContent: Sendable {
  struct Row: Sendable {
    enum Title: Sendable {
      case authored(Text)
      case area(ID<Area>)
    }

    var title: Title
    /// In the words of the source; the values of the parts, and their sum. Empty for a role without a list.
    var values: [String]
    var group: Int?
    var note: Text?
    var citations: [Citation] = []
    var more: [Text?] = []
  }

  let page: PageContext
  let prefix: String
  let embed: ChartEmbed
  let rows: [Row]
  let drawing: ChartDrawing

  init(page: PageContext, prefix: String, embed: ChartEmbed) {
    self.page = page
    self.prefix = prefix
    self.embed = embed
    var (rows, drawn): ([Row], [ChartDrawing.Row]) = ([], [])
    if case .counted(let framework) = embed.form {
      for id in page.catalog[framework].areas {
        let area = page.catalog[id]
        let counts = page.catalog.statementCounts(area).map(Amount.init(count:))
        var values = valuesAndSum(counts)
        for (part, holder) in page.catalog[framework].holders.enumerated() where page.catalog[holder].noList != nil {
          values[part] = ""
        }
        rows.append(Row(title: .area(id), values: values))
        drawn.append(ChartDrawing.Row(title: area.title, amounts: counts))
      }
    } else {
      for row in embed.rows {
        rows.append(Row(row))
        drawn.append(ChartDrawing.Row(row, of: embed))
      }
    }
    self.rows = rows
    let scale: [String]? = if case .range(let scale) = embed.form { scale } else { nil }
    drawing = ChartDrawing(drawn, scale: scale, label: embed.label?.prose.plain)
  }

  /// The holders whose statements are counted.
  var holders: [ID<Holder>] {
    if case .counted(let framework) = embed.form { page.catalog[framework].holders } else { [] }
  }
}

extension ChartContent.Row {
  fileprivate init(_ row: ChartEmbed.Row) {
    let values =
      switch row.value {
      case .steps(_, let shown): [shown]
      case .amount(let amount): [amount.words]
      case .amounts(let amounts): valuesAndSum(amounts)
      }
    self.init(
      title: .authored(row.title), values: values, group: row.group, note: row.note, citations: row.citations,
      more: row.more)
  }
}

private func valuesAndSum(_ amounts: [Amount]) -> [String] { (amounts + [Amount(sumOf: amounts)]).map(\.words) }

extension ChartDrawing.Row {
  /// - Parameter amounts: one bar in parts, each with a pattern of its own.
  fileprivate init(title: String, amounts: [Amount]) {
    var marks: [ChartDrawing.Mark] = []
    var end = 0
    for (part, amount) in amounts.enumerated() {
      let start = end
      end += amount.thousandths
      marks.append(ChartDrawing.Mark(from: start, to: end, pattern: part + 1, words: amount.words))
    }
    self.init(title: title, marks: marks, value: Amount(sumOf: amounts).words)
  }

  fileprivate init(_ row: ChartEmbed.Row, of chart: ChartEmbed) {
    let title = row.title.prose.plain
    // Without groups all is filled alike; among groups, a row of none is left empty.
    let pattern = row.group.map { $0 + 1 } ?? (chart.groups.isEmpty ? 1 : 0)
    switch row.value {
    case .amounts(let amounts): self.init(title: title, amounts: amounts)
    case .amount(let amount):
      let mark = ChartDrawing.Mark(from: 0, to: amount.thousandths, pattern: pattern)
      self.init(title: title, marks: [mark], value: amount.words)
    case .steps(let steps, let shown):
      let mark = ChartDrawing.Mark(from: steps.lowerBound, to: steps.upperBound + 1, pattern: pattern)
      self.init(title: title, marks: [mark], value: shown)
    }
    if let group = row.group { aside = chart.groups[group] }
  }
}
