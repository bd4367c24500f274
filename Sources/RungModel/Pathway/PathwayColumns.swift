/// Where the columns of a drawing lie, from the left. Boxes of roles begin and end at multiples of `grid`: on these lines
/// arrive, and between them they leave, so that no line comes down on another.
struct PathwayColumns {
  static let grid = 8
  /// Between the boxes of two roles side by side.
  static let gutter = 24
  private var laneGap = 12

  /// Roles alone in their row, and what is outside to their sides.
  private(set) var role = 0..<0
  private(set) var waysIn = 0..<0
  private(set) var routesOut = 0..<0
  /// The boxes of all rows.
  private(set) var content = 0
  private(set) var firstLane = 0
  private(set) var width = 0

  init(_ ways: PathwayWays, _ shape: PathwayShape) {
    switch shape {
    case .narrow:
      content = 264
      role = 0..<content
      // The more lanes there are, the closer they lie, so that letters keep their size on a phone.
      laneGap = max(5, min(12, 36 / max(1, ways.laneCount)))
    case .wide: spread(ways)
    }
    let lanes = ways.laneCount
    if firstLane == 0 { firstLane = content + 14 }
    width = max(content, lanes == 0 ? 0 : lane(lanes - 1) + 4)
  }

  func lane(_ index: Int) -> Int { firstLane + laneGap * index }

  /// The box of a role among `count` in its row.
  func cell(_ column: Int, of count: Int) -> Range<Int> {
    if count == 1 { return role }
    let width = (content - Self.gutter * (count - 1)) / count / Self.grid * Self.grid
    let start = column * (width + Self.gutter)
    return start..<start + width
  }

  private mutating func spread(_ ways: PathwayWays) {
    let spread = ways.pathway.roles.indices.filter { ways.isSpread[$0] }.map { ways.pathway.roles[$0] }
    if spread.contains(where: { !$0.waysIn.isEmpty }) { waysIn = 0..<312 }
    let start = waysIn.isEmpty ? 0 : waysIn.upperBound + 40
    role = start..<start + 272
    content = role.upperBound
    var next = content + 36
    let hasPairs = ways.rows.contains { $0.roles.count > 1 }
    if !hasPairs, ways.laneCount > 0 {
      // Every row leaves room beside its role, so that the lanes need not go round what is outside.
      firstLane = content + 14
      next = lane(ways.laneCount - 1) + 44
    }
    if spread.contains(where: { !$0.routesOut.isEmpty }) {
      routesOut = next..<next + 190
      content = routesOut.upperBound
    }
    if hasPairs { content = max(content, 2 * 340 + Self.gutter) }
  }
}
