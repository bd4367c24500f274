/// The room between two rows, in which lines run from side to side, each on a track of its own where they would meet.
struct PathwayChannel {
  /// From the top: what leaves for a lane, what goes from row to row, what arrives from a lane. So a line that comes down
  /// from a role has ended where another begins that goes down at the same place.
  enum Band: Int { case leaving, direct, arriving }

  private struct Run: Hashable {
    var edge: Int
    var band: Band
  }

  private struct Span {
    var run: Run
    var x: ClosedRange<Int>
    var order: Int
  }

  private static let first = 12
  private static let gap = 10

  private var spans: [Span] = []
  private var tracks: [Run: Int] = [:]
  private var trackCount = 0

  static func all(_ ways: PathwayWays, _ columns: PathwayColumns, _ cells: [PathwayCell]) -> [PathwayChannel] {
    var channels = [PathwayChannel](repeating: PathwayChannel(), count: ways.rows.count + 1)
    for (index, edge) in ways.edges.enumerated() {
      guard let end = cells[edge.to].arrivals[edge.line], let start = cells[edge.from].departures[edge.line] else {
        continue
      }
      let (leaving, arriving) = ways.channels(of: edge)
      switch edge.way {
      case .straight: break
      case .direct: channels[leaving].add(index, .direct, start, end, order: start)
      case .lane(let lane):
        // What starts further to the right turns off first, and what ends further to the right arrives last.
        channels[leaving].add(index, .leaving, start, columns.lane(lane), order: -start)
        channels[arriving].add(index, .arriving, end, columns.lane(lane), order: end)
      }
    }
    for index in channels.indices { channels[index].assignTracks() }
    return channels
  }

  private mutating func add(_ edge: Int, _ band: Band, _ one: Int, _ other: Int, order: Int) {
    spans.append(Span(run: Run(edge: edge, band: band), x: min(one, other)...max(one, other), order: order))
  }

  private mutating func assignTracks() {
    var open: [[ClosedRange<Int>]] = []
    var (band, firstOfBand) = (Band.leaving, 0)
    let sorted = spans.sorted {
      ($0.run.band.rawValue, $0.order, $0.run.edge) < ($1.run.band.rawValue, $1.order, $1.run.edge)
    }
    for span in sorted {
      if span.run.band != band { (band, firstOfBand) = (span.run.band, open.count) }
      let wider = span.x.lowerBound - 12...span.x.upperBound + 12
      let free = open[firstOfBand...].firstIndex { !$0.contains { $0.overlaps(wider) } } ?? open.count
      if free == open.count { open.append([]) }
      open[free].append(span.x)
      tracks[span.run] = free
    }
    trackCount = open.count
  }

  /// Below the channel's top.
  func offset(of edge: Int, _ band: Band) -> Int {
    Self.first + Self.gap * (tracks[Run(edge: edge, band: band)] ?? 0)
  }

  func height(hasArrows: Bool, minimum: Int) -> Int {
    let tracks = trackCount == 0 ? 0 : Self.first + Self.gap * (trackCount - 1)
    return max(minimum, tracks + (hasArrows ? 24 : trackCount == 0 ? 0 : 12))
  }
}
