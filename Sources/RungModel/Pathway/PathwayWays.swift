/// Where each role stands, and which way each step takes from one to the other.
struct PathwayWays {
  struct Place {
    var row: Int
    var column: Int
  }

  struct Edge {
    var from: Int
    var to: Int
    var line: Pathway.Line
    var way = Way.direct
  }

  enum Way: Hashable {
    /// Straight down to the role beneath.
    case straight
    /// Down to a role of the next row, with a bend.
    case direct
    /// Past other rows, along one of the lanes beside the roles.
    case lane(Int)
  }

  let pathway: Pathway
  let rows: [PathwayRow]
  private(set) var places: [Place]
  private(set) var edges: [Edge] = []
  /// The lines that arrive at each role, from the left.
  private(set) var arrivals: [[Pathway.Line]] = []
  /// The lines that leave each role other than straight down, from the left.
  private(set) var departures: [[Pathway.Line]] = []
  private(set) var laneCount = 0
  /// Roles alone in their row have what is outside to their sides.
  let isSpread: [Bool]

  init(_ pathway: Pathway, _ shape: PathwayShape) {
    self.pathway = pathway
    rows = pathway.rows(columns: shape.columns)
    places = Array(repeating: Place(row: 0, column: 0), count: pathway.roles.count)
    var isSpread = [Bool](repeating: false, count: pathway.roles.count)
    for (row, details) in rows.enumerated() {
      for (column, role) in details.roles.enumerated() {
        places[role] = Place(row: row, column: column)
        isSpread[role] = shape == .wide && details.roles.count == 1
      }
    }
    self.isSpread = isSpread
    findEdges()
    findLanes()
  }

  /// Channel `n` lies above row `n`; the last one lies below all rows.
  func channels(of edge: Edge) -> (leaving: Int, arriving: Int) { (places[edge.from].row + 1, places[edge.to].row) }

  func isBare(_ role: Int) -> Bool {
    pathway.roles[role].waysIn.isEmpty && pathway.roles[role].routesOut.isEmpty
  }

  private mutating func findEdges() {
    for (from, role) in pathway.roles.enumerated() {
      edges += role.steps.map { Edge(from: from, to: $0.to, line: $0.line) }
    }
    var isBeneath = [Set<Pathway.Line>](repeating: [], count: pathway.roles.count)
    var arriving = isBeneath
    for edge in edges {
      arriving[edge.to].insert(edge.line)
      if leadsBeneath(edge) { isBeneath[edge.to].insert(edge.line) }
    }
    arrivals = zip(arriving, isBeneath).map { all, first in
      Pathway.Line.allCases.filter(first.contains) + Pathway.Line.allCases.filter(all.subtracting(first).contains)
    }
    for index in edges.indices where isStraight(edges[index]) { edges[index].way = .straight }
    var leaving = [Set<Pathway.Line>](repeating: [], count: pathway.roles.count)
    for edge in edges where edge.way != .straight { leaving[edge.from].insert(edge.line) }
    departures = leaving.map { Pathway.Line.allCases.filter($0.contains) }
  }

  /// Whether the role stands just beneath, in a cell of the same kind.
  private func leadsBeneath(_ edge: Edge) -> Bool {
    let (from, to) = (places[edge.from], places[edge.to])
    return to.row == from.row + 1 && to.column == from.column && rows[to.row].roles.count == rows[from.row].roles.count
  }

  /// What is outside stands in the way beneath a role, but for the leftmost line.
  private func isStraight(_ edge: Edge) -> Bool {
    guard leadsBeneath(edge) else { return false }
    return isSpread[edge.from] || isBare(edge.from) || arrivals[edge.to].first == edge.line
  }

  /// Short ways take the inner lanes; ways that meet in a channel do not share a lane.
  private mutating func findLanes() {
    var spans: [(edge: Int, span: ClosedRange<Int>)] = []
    for (index, edge) in edges.enumerated() where edge.way != .straight {
      let (leaving, arriving) = channels(of: edge)
      if leaving != arriving { spans.append((index, min(leaving, arriving)...max(leaving, arriving))) }
    }
    var lanes: [[ClosedRange<Int>]] = []
    for (edge, span) in spans.sorted(by: { ($0.span.count, $0.edge) < ($1.span.count, $1.edge) }) {
      let free = lanes.firstIndex { !$0.contains { $0.overlaps(span) } } ?? lanes.count
      if free == lanes.count { lanes.append([]) }
      lanes[free].append(span)
      edges[edge].way = .lane(free)
    }
    laneCount = lanes.count
  }
}
