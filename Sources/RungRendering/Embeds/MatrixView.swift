import RungModel
import RungTemplates

/// Who does what to what, as a table.
struct MatrixView: Offering {
  let content: MatrixContent

  fileprivate var page: PageContext { content.page }
  fileprivate var framework: Framework { page.catalog[content.embed.framework] }

  static let offers = Offers<Self>(
    "matrix", "Who does what to what",
    [
      .text("prefix", "Before every element id") { $0.content.prefix },
      .markup("title", "The table's caption") { $0.page.write($0.content.embed.title, into: &$1) },
      .text("framework", "The framework's key") { $0.framework.key },
      .list("columns", "The framework's roles, in authored order", of: HolderBriefView.self) { view in
        view.framework.holders.map { HolderBriefView(page: view.page, holder: view.page.catalog[$0]) }
      },
      .list("facts", "The fact rows", of: FactRowView.self) { view in
        let columns = Comparison(framework: view.framework.id, holders: view.framework.holders, areas: [])
        let table = ComparisonView(
          page: view.page, comparison: columns, showsFacts: true, prefix: view.content.prefix)
        return view.content.embed.facts.map { FactRowView(comparison: table, row: $0) }
      },
      .list("rows", "What is acted on", of: ActRowView.self) { view in
        view.content.embed.rows.indices.map { ActRowView(content: view.content, index: $0) }
      },
      .list("citations", "What it rests on", of: CitationView.self) { $0.page.views($0.content.embed.citations) },
      .markup("note", "A note; may be empty") { $0.page.write($0.content.embed.note, into: &$1) },
    ])
}

/// The values behind a `MatrixView`, made once an embed.
final class MatrixContent: Sendable {
  let page: PageContext
  let prefix: String
  let embed: MatrixEmbed

  init(page: PageContext, prefix: String, embed: MatrixEmbed) {
    self.page = page
    self.prefix = prefix
    self.embed = embed
  }
}

struct ActRowView: Offering {
  let content: MatrixContent
  let index: Int

  private var row: MatrixEmbed.Row { content.embed.rows[index] }

  static let offers = Offers<Self>(
    "act-row", "Something that is acted on, and what each role does to it",
    [
      .text("key", "Its key") { $0.row.key },
      .markup("title", "What it is") { $0.content.page.write($0.row.title, into: &$1) },
      .list("cells", "A cell a role", of: ActCellView.self) { view in
        view.content.page.catalog[view.content.embed.framework].holders.map {
          ActCellView(content: view.content, row: view.index, holder: $0)
        }
      },
    ])
}

struct ActCellView: Offering {
  let content: MatrixContent
  let row: Int
  let holder: ID<Holder>

  static let offers = Offers<Self>(
    "act-cell", "What one role does to one thing",
    [
      .record("holder", "The role", of: HolderBriefView.self) { view in
        HolderBriefView(page: view.content.page, holder: view.content.page.catalog[view.holder])
      },
      .text("row", "The key of the row") { $0.content.embed.rows[$0.row].key },
      .list("acts", "What it does, in authored order", of: ActView.self) { $0.acts },
      .list("notes", "What is to be added to that", of: TextView.self) { view in
        view.own.compactMap(\.note).map { TextView(page: view.content.page, text: $0) }
      },
    ])

  private var own: [MatrixEmbed.Act] { content.embed.acts.filter { $0.row == row && $0.holder == holder } }

  private var acts: [ActView] {
    own.flatMap { act in act.verbs.map { ActView(page: content.page, verb: $0, statement: act.statement) } }
  }
}

struct ActView: Offering {
  let page: PageContext
  let verb: String
  let statement: ID<Statement>?

  static let offers = Offers<Self>(
    "act", "One thing that a role does",
    [
      .text("verb", "The word for it") { $0.verb },
      .text("href", "The statement that says so; empty where none is named") { view in
        view.statement.map { view.page.href(.statement($0)) } ?? ""
      },
    ])
}
