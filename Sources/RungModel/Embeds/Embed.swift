/// What a fenced block of a Markdown page describes. A kind of embed is a case here, a value beside this file, a reader in
/// `Linking/Embeds`, a view in `Embeds`, and a template in `Templates/embed`.
package enum Embed: Sendable {
  case comparison(ComparisonEmbed)
  case matrix(MatrixEmbed)
  case chart(ChartEmbed)
  case figures(FiguresEmbed)
  case pathway(PathwayEmbed)

  /// The language of the fence.
  package enum Kind: String, CaseIterable, Sendable {
    case compare, matrix, chart, figures, pathway
  }

  package var kind: Kind {
    switch self {
    case .comparison: .compare
    case .matrix: .matrix
    case .chart: .chart
    case .figures: .figures
    case .pathway: .pathway
    }
  }

  /// What the block itself cites; what it shows of the catalog is cited there.
  package var citations: [Citation] {
    switch self {
    case .comparison, .pathway: []
    case .matrix(let embed): embed.allCitations
    case .chart(let embed): embed.allCitations
    case .figures(let embed): embed.allCitations
    }
  }
}
