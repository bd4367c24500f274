extension PathwayDrawing {
  /// Draws a pathway: rows from the top, layer by layer along the steps. The same pathway always gives the same drawing.
  package init(_ pathway: Pathway, _ shape: PathwayShape) {
    let layout = PathwayLayout(pathway, shape)
    self = layout.drawing
  }
}

/// The making of a drawing. Rows alternate with channels, in which the lines between roles run to and fro.
struct PathwayLayout {
  private(set) var drawing: PathwayDrawing
  private let ways: PathwayWays
  private let columns: PathwayColumns
  private var cells: [PathwayCell]
  private var channels: [PathwayChannel]
  /// Where each row begins.
  private var tops: [Int] = []
  private var channelTops: [Int] = []

  init(_ pathway: Pathway, _ shape: PathwayShape) {
    let ways = PathwayWays(pathway, shape)
    let columns = PathwayColumns(ways, shape)
    let cells = pathway.roles.indices.map { PathwayCell($0, ways, columns) }
    (self.ways, self.columns, self.cells) = (ways, columns, cells)
    channels = PathwayChannel.all(ways, columns, cells)
    drawing = PathwayDrawing(width: columns.width, height: 0)
    stackRows()
    for row in ways.rows { for role in row.roles { add(role) } }
    addSteps()
  }

  private mutating func stackRows() {
    var y = 0
    for (index, row) in ways.rows.enumerated() {
      channelTops.append(y)
      let isJoined = index > 0 && ways.rows[index - 1].group == row.group
      let hasArrows = row.roles.contains { !ways.arrivals[$0].isEmpty }
      let minimum = index == 0 ? 0 : isJoined || !row.heading.isEmpty ? 36 : 44
      y += channels[index].height(hasArrows: hasArrows, minimum: minimum)
      y += addHeading(row.heading, y)
      tops.append(y)
      y += row.roles.map { cells[$0].height }.max() ?? 0
    }
    channelTops.append(y)
    drawing.height = y + (channels.last?.height(hasArrows: false, minimum: 0) ?? 0)
  }

  private mutating func addHeading(_ heading: String, _ y: Int) -> Int {
    guard !heading.isEmpty else { return 0 }
    var stack = WordStack(x: 0, y: y + (y > 0 ? 12 : 0), width: columns.content)
    stack.add(heading, .group, limit: 3)
    drawing.words += stack.words
    return stack.y - y + 8
  }

  private mutating func add(_ role: Int) {
    let cell = cells[role]
    let top = tops[ways.places[role].row]
    drawing.boxes += cell.boxes.map { $0.lowered(by: top) }
    drawing.words += cell.labels.map { $0.lowered(by: top) }
    drawing.heads += cell.heads.map { $0.lowered(by: top) }
    drawing.strokes += cell.strokes.map { PathwayDrawing.Stroke(line: $0.line, points: lowered($0.points, by: top)) }
  }

  // Steps

  private mutating func addSteps() {
    /// How far up the arrow into a role's box reaches, by role and line.
    var arrows: [Pathway.Step: Int] = [:]
    for (index, edge) in ways.edges.enumerated() {
      guard let x = cells[edge.to].arrivals[edge.line] else { continue }
      let points = way(index, edge, to: x)
      if edge.way != .straight { drawing.strokes.append(PathwayDrawing.Stroke(line: edge.line, points: points)) }
      let arrow = Pathway.Step(to: edge.to, line: edge.line)
      arrows[arrow] = min(arrows[arrow] ?? .max, points[points.count - 1].y)
    }
    for (role, lines) in ways.arrivals.enumerated() {
      for line in lines {
        guard let x = cells[role].arrivals[line], let top = arrows[Pathway.Step(to: role, line: line)] else { continue }
        let tip = PathwayDrawing.Point(x: x, y: tops[ways.places[role].row])
        drawing.strokes.append(PathwayDrawing.Stroke(line: line, points: [PathwayDrawing.Point(x: x, y: top), tip]))
        drawing.heads.append(PathwayDrawing.Head(line: line, tip: tip, direction: .down))
      }
    }
  }

  /// The way of a step up to the point from which an arrow goes down into the role's box.
  private func way(_ index: Int, _ edge: PathwayWays.Edge, to x: Int) -> [PathwayDrawing.Point] {
    let bottom = tops[ways.places[edge.from].row] + cells[edge.from].frame.height
    let start = cells[edge.from].departures[edge.line] ?? x
    let (leaving, arriving) = ways.channels(of: edge)
    switch edge.way {
    case .straight: return [PathwayDrawing.Point(x: x, y: bottom)]
    case .direct:
      let y = trackHeight(index, .direct, in: leaving)
      return corners([(start, bottom), (start, y), (x, y)])
    case .lane(let lane):
      let (out, back) = (trackHeight(index, .leaving, in: leaving), trackHeight(index, .arriving, in: arriving))
      let side = columns.lane(lane)
      return corners([(start, bottom), (start, out), (side, out), (side, back), (x, back)])
    }
  }

  private func corners(_ points: [(Int, Int)]) -> [PathwayDrawing.Point] {
    points.map { PathwayDrawing.Point(x: $0.0, y: $0.1) }
  }

  private func trackHeight(_ edge: Int, _ band: PathwayChannel.Band, in channel: Int) -> Int {
    return channelTops[channel] + channels[channel].offset(of: edge, band)
  }

  private func lowered(_ points: [PathwayDrawing.Point], by y: Int) -> [PathwayDrawing.Point] {
    points.map { $0.lowered(by: y) }
  }
}

extension PathwayDrawing.Point {
  fileprivate func lowered(by more: Int) -> Self { Self(x: x, y: y + more) }
}

extension PathwayDrawing.Words {
  fileprivate func lowered(by more: Int) -> Self { Self(at: at.lowered(by: more), text: text, style: style) }
}

extension PathwayDrawing.Head {
  fileprivate func lowered(by more: Int) -> Self { Self(line: line, tip: tip.lowered(by: more), direction: direction) }
}

extension PathwayDrawing.Box {
  fileprivate func lowered(by more: Int) -> Self {
    var box = self
    box.frame.y += more
    box.words = words.map { $0.lowered(by: more) }
    return box
  }
}
