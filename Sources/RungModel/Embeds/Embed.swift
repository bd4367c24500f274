/// What a fenced block of a Markdown page describes. A kind of embed is a case here, a value beside this file, a reader in
/// `Linking/Embeds`, a view in `Embeds`, and a template in `Templates/embed`.
package enum Embed: Sendable {
  case comparison(ComparisonEmbed)

  /// The language of the fence.
  package enum Kind: String, CaseIterable, Sendable {
    case compare
  }

  package var kind: Kind {
    switch self {
    case .comparison: .compare
    }
  }

  /// What the block itself cites; what it shows of the catalog is cited there.
  package var citations: [Citation] {
    switch self {
    case .comparison: []
    }
  }
}
