import RungModel
import RungTemplates

/// A chart: what is drawn, and the rows of the table that says the same.
struct ChartView: Offering {
  let content: ChartContent

  private var embed: ChartEmbed { content.embed }

  static let offers = Offers<Self>(
    "chart", "Values drawn as bars, and the table that says the same",
    [
      .text("prefix", "Before every element id") { $0.content.prefix },
      .markup("title", "Its title") { $0.content.page.write($0.embed.title, into: &$1) },
      .text("plain-title", "The title without markup") { $0.embed.title.prose.plain },
      .markup("label", "What the scale or the numbers are; may be empty") {
        $0.content.page.write($0.embed.label, into: &$1)
      },
      .flag("range", "Its bars reach from step to step of a scale") { !$0.scale.isEmpty },
      .flag("bar", "Its bars begin at nothing, and are one piece each") { !$0.isInParts && $0.scale.isEmpty },
      .flag("stacked", "Its bars begin at nothing, and are in parts") { $0.isInParts },
      .flag("counted", "Its numbers are counted from the statements of a framework") { !$0.content.holders.isEmpty },
      .text("first-step", "The first step of the scale; empty without one") { $0.scale.first ?? "" },
      .text("last-step", "The last step of the scale; empty without one") { $0.scale.last ?? "" },
      .text("row-count", "How many rows it has") { String($0.content.rows.count) },
      .flag("has-groups", "Its rows are told apart by groups") { !$0.embed.groups.isEmpty },
      .list("keys", "The patterns and what each stands for: its groups or parts", of: ChartKeyView.self) { $0.keys },
      .text("height", "The height of the drawing in pixels") { String($0.content.drawing.height) },
      .text("bar-height", "The height of a bar in pixels") { _ in String(ChartDrawing.barHeight) },
      .list("lines", "The upright lines of the drawing", of: ChartLineView.self) { view in
        view.content.drawing.lines.map { ChartLineView(line: $0) }
      },
      .list("grounds", "Where no line is to be seen", of: ChartGroundView.self) { view in
        view.content.drawing.grounds.map { ChartGroundView(ground: $0) }
      },
      .list("bars", "The bars of the drawing, or their parts", of: ChartBarView.self) { view in
        view.content.drawing.bars.map { ChartBarView(bar: $0) }
      },
      .list("words", "The words of the drawing", of: ChartWordsView.self) { view in
        view.content.drawing.words.map { ChartWordsView(words: $0) }
      },
      .texts("columns", "More columns of the table") { view in view.embed.columns.map(columnTitle) },
      .flag("has-ground", "A row of the table has a note or a citation") { view in
        view.content.rows.contains { $0.note != nil || !$0.citations.isEmpty }
      },
      .list("rows", "The rows of the table", of: ChartRowView.self) { view in
        view.content.rows.indices.map { ChartRowView(content: view.content, index: $0) }
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.content.page.views($0.embed.citations) },
      .markup("note", "A note; may be empty") { $0.content.page.write($0.embed.note, into: &$1) },
    ])

  private var scale: [String] { if case .range(let scale) = embed.form { scale } else { [] } }

  private var isInParts: Bool {
    switch embed.form {
    case .range, .bar: false
    case .stacked, .counted: true
    }
  }

  private var keys: [ChartKeyView] {
    let words: [ChartKeyView.Words] =
      switch embed.form {
      case .range, .bar: embed.groups.map { .plain($0) }
      case .stacked(let parts): parts.map { .authored($0) }
      case .counted: content.holders.map { .holder($0) }
      }
    return words.enumerated().map { ChartKeyView(page: content.page, number: $0 + 1, words: $1) }
  }
}

/// `pay-scale` as "Pay scale".
private func columnTitle(_ key: String) -> String {
  let words = key.split(separator: "-").joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

/// A pattern and what it stands for.
struct ChartKeyView: Offering {
  enum Words: Sendable {
    case plain(String)
    case authored(Text)
    case holder(ID<Holder>)
  }

  let page: PageContext
  let number: Int
  let words: Words

  static let offers = Offers<Self>(
    "chart-key", "A pattern of a chart, and what it stands for",
    [
      .flag("solid", "It is filled, which is the first of the patterns") { $0.number == 1 },
      .text("pattern", "The pattern's number") { String($0.number) },
      .markup("html", "What it stands for") { view, out in
        switch view.words {
        case .plain(let words): out.appendEscaped(words)
        case .authored(let text): view.page.write(text, into: &out)
        case .holder(let id): out.appendEscaped(view.page.catalog[id].title)
        }
      },
      .text("href", "Its page; empty where it has none") { view in
        if case .holder(let id) = view.words { view.page.href(.holder(id)) } else { "" }
      },
    ])
}

/// A row of a chart's table.
struct ChartRowView: Offering {
  let content: ChartContent
  let index: Int

  private var row: ChartContent.Row { content.rows[index] }

  static let offers = Offers<Self>(
    "chart-row", "A row of a chart's table",
    [
      .text("number", "Its number, from 1") { String($0.index + 1) },
      .markup("title", "Its title") { view, out in
        switch view.row.title {
        case .authored(let text): view.content.page.write(text, into: &out)
        case .area(let id): out.appendEscaped(view.content.page.catalog[id].title)
        }
      },
      .text("href", "The page of what is counted; empty where nothing is") { view in
        if case .area(let id) = view.row.title { view.content.page.href(.area(id)) } else { "" }
      },
      .list("values", "Its value; or the values of the parts, and their sum", of: ChartValueView.self) { view in
        view.row.values.map { ChartValueView(words: $0) }
      },
      .text("group", "Its group; may be empty") { view in view.row.group.map { view.content.embed.groups[$0] } ?? "" },
      .list("more", "What stands in the further columns; each may be empty", of: ChartCellView.self) { view in
        view.row.more.map { ChartCellView(page: view.content.page, text: $0) }
      },
      .markup("note", "A note; may be empty") { $0.content.page.write($0.row.note, into: &$1) },
      .list("citations", "What it rests on", of: CitationView.self) { $0.content.page.views($0.row.citations) },
    ])
}

struct ChartValueView: Offering {
  let words: String

  static let offers = Offers<Self>(
    "chart-value", "A value of a row",
    [.text("value", "The value; empty for a role to which the source gives no list") { $0.words }])
}

struct ChartCellView: Offering {
  let page: PageContext
  let text: Text?

  static let offers = Offers<Self>(
    "chart-cell", "What a row says in a further column",
    [.markup("html", "The text; empty where nothing is stated") { $0.page.write($0.text, into: &$1) }])
}
