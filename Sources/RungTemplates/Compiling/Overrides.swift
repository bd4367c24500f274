import RungModel

/// The blocks that are filled from outside, as a parent template sees them.
///
/// A block that fills another still belongs to the file it is written in: blocks inside it are filled by whoever
/// filled that file's, so that two cards on one page do not take each other's titles.
final class Overrides {
  struct Filling {
    let block: Block
    let file: TemplateFile
    let overrides: Overrides
    let caller: Place?
  }

  /// Equal sets have the same number.
  let id: Int
  let fillings: [String: Filling]

  init(id: Int, fillings: [String: Filling]) {
    self.id = id
    self.fillings = fillings
  }
}

/// Makes each set of overrides once, so that programs can be told apart by number.
struct OverridesPool {
  private struct Key: Hashable {
    let name: String
    let block: ObjectIdentifier
    let overrides: Int
  }

  static let none = 0
  private var known: [[Key]: Overrides] = [:]

  /// What the blocks of a parent tag in `scope` fill. Where both do, the outermost template has the last word.
  mutating func adding(_ blocks: [Block], in scope: Scope) -> Overrides {
    var fillings = scope.overrides.fillings
    for block in blocks where fillings[block.name] == nil {
      fillings[block.name] = Overrides.Filling(
        block: block, file: scope.file, overrides: scope.overrides, caller: scope.caller)
    }
    return set(fillings)
  }

  /// Without what `blocks` can never come upon, so that a partial is one program wherever its fillings make no
  /// difference to it.
  mutating func keeping(_ blocks: ReachedBlocks, of overrides: Overrides) -> Overrides {
    if blocks.isUncertain { return overrides }
    return set(overrides.fillings.filter { blocks.names.contains($0.key) })
  }

  mutating func set(_ fillings: [String: Overrides.Filling]) -> Overrides {
    let key = fillings.map { Key(name: $0, block: ObjectIdentifier($1.block), overrides: $1.overrides.id) }
      .sorted { $0.name < $1.name }
    if let found = known[key] { return found }
    let made = Overrides(id: known.count, fillings: fillings)
    known[key] = made
    return made
  }
}
