/// A role in a drawing, with its ways in and its routes out. Heights count from the top of its row.
struct PathwayCell {
  typealias Point = PathwayDrawing.Point
  typealias Frame = PathwayDrawing.Frame

  private(set) var frame: Frame
  /// Where lines arrive at the top of the role's box.
  private(set) var arrivals: [Pathway.Line: Int] = [:]
  /// Where lines leave its bottom, other than straight down.
  private(set) var departures: [Pathway.Line: Int] = [:]
  private(set) var height = 0
  /// The role's box, then what is outside.
  private(set) var boxes: [PathwayDrawing.Box] = []
  private(set) var strokes: [PathwayDrawing.Stroke] = []
  private(set) var heads: [PathwayDrawing.Head] = []
  private(set) var labels: [PathwayDrawing.Words] = []
  private let words: PathwayWords

  private static let firstPort = 16
  /// Between lines that run side by side.
  private static let portGap = 12
  private static let padding = 12
  private static let gap = 12

  init(_ role: Int, _ ways: PathwayWays, _ columns: PathwayColumns) {
    words = ways.pathway.words
    let place = ways.places[role]
    let x = columns.cell(place.column, of: ways.rows[place.row].roles.count)
    frame = Frame(x: x.lowerBound, y: 0, width: x.count, height: 0)
    addRole(role, ways)
    height = frame.height
    if ways.isSpread[role] {
      addBeside(role, ways.pathway.roles[role], columns)
    } else {
      addBeneath(role, ways)
    }
  }

  private mutating func addRole(_ role: Int, _ ways: PathwayWays) {
    var stack = WordStack(x: frame.x + Self.padding, y: 10, width: frame.width - 2 * Self.padding)
    stack.y += addArrivals(ways.arrivals[role])
    stack.add(ways.pathway.roles[role].title, .title, limit: 6)
    stack.add(ways.pathway.roles[role].beneath, .beneath, limit: 4)
    frame.height = stack.y + 10
    boxes.append(PathwayDrawing.Box(subject: .role(role), frame: frame, words: stack.words))
    for (index, line) in ways.departures[role].enumerated() {
      let grid = PathwayColumns.grid
      departures[line] =
        ways.isSpread[role]
        ? frame.maxX - Self.firstPort - grid / 2 - 2 * grid * index
        : frame.x + Self.firstPort + grid + grid / 2 + grid * index
    }
  }

  /// Puts the word of each line beneath its arrow. Where there is no room for the last one, it stands a line lower.
  /// - Returns: the height of that.
  private mutating func addArrivals(_ lines: [Pathway.Line]) -> Int {
    var (port, row) = (frame.x + Self.firstPort, 0)
    let measure = WordStack.measure(.label)
    for line in lines {
      let width = measure.width(of: words.line(line))
      var x = port - 4
      if x + width > frame.maxX - Self.padding {
        row += 1
        port = min(port, frame.maxX - Self.firstPort)
        x = frame.maxX - Self.padding - width
      }
      arrivals[line] = port
      labels.append(PathwayDrawing.Words(at: Point(x: x, y: 18 + 16 * row), text: words.line(line), style: .label))
      let grid = PathwayColumns.grid
      port = (port + width + 16 + grid - 1) / grid * grid
    }
    return lines.isEmpty ? 0 : 14 + 16 * row
  }

  // Ways in to the left, routes out to the right

  private mutating func addBeside(_ role: Int, _ details: Pathway.Role, _ columns: PathwayColumns) {
    let waysIn = details.waysIn.enumerated().map { ($1, PathwayDrawing.Box.Subject.wayIn(role: role, $0)) }
    let routesOut = details.routesOut.enumerated().map { ($1, PathwayDrawing.Box.Subject.routeOut(role: role, $0)) }
    let left = addColumn(waysIn, columns.waysIn)
    join(details.waysIn, left, side: .left)
    let right = addColumn(routesOut, columns.routesOut)
    join(details.routesOut, right, side: .right)
  }

  private mutating func addColumn(
    _ outsides: [(Pathway.Outside, PathwayDrawing.Box.Subject)], _ x: Range<Int>, from top: Int = 0
  ) -> [Frame] {
    var y = top
    var frames: [Frame] = []
    for (outside, subject) in outsides {
      let frame = addOutside(outside, subject, x: x, y: y)
      y = frame.maxY + Self.gap
      frames.append(frame)
    }
    if let last = frames.last { height = max(height, last.maxY) }
    return frames
  }

  private mutating func addOutside(
    _ outside: Pathway.Outside, _ subject: PathwayDrawing.Box.Subject, x: Range<Int>, y: Int
  ) -> Frame {
    var stack = WordStack(x: x.lowerBound + Self.padding, y: y + 8, width: x.count - 2 * Self.padding)
    if case .wayIn = subject {
      stack.add(outside.line == .requires ? words.wayInRequires : words.wayIn, .kind, limit: 2)
      stack.add(outside.name, .name, limit: 6)
      stack.add(outside.asks, .asks, limit: 12)
    } else {
      stack.add(words.leadsOn[outside.line] ?? "", .kind, limit: 2)
      stack.add(outside.name, .name, limit: 6)
    }
    let frame = Frame(x: x.lowerBound, y: y, width: x.count, height: stack.y + 8 - y)
    boxes.append(PathwayDrawing.Box(subject: subject, frame: frame, words: stack.words))
    return frame
  }

  /// Lines of one kind share a trunk, which starts at the role, so that their dashes fall on one another.
  private mutating func join(_ outsides: [Pathway.Outside], _ boxes: [Frame], side: PathwayDrawing.Head.Direction) {
    let lines = lines(of: outsides)
    for (index, line) in lines.enumerated() {
      let own = zip(outsides, boxes).filter { $0.0.line == line }.map(\.1)
      var y = frame.height * (index + 1) / (lines.count + 1)
      if lines.count == 1, let first = own.first { y = min(frame.height, first.height) / 2 }
      let start = Point(x: side == .left ? frame.x : frame.maxX, y: y)
      for box in own {
        let isLevel = (box.y...box.maxY).contains(y)
        let end = Point(x: side == .left ? box.maxX : box.x, y: isLevel ? y : (box.y + box.maxY) / 2)
        let trunk = side == .left ? end.x + 10 + 8 * index : end.x - 20 - 8 * index
        let bends = end.y == y ? [] : [Point(x: trunk, y: y), Point(x: trunk, y: end.y)]
        strokes.append(PathwayDrawing.Stroke(line: line, points: [start] + bends + [end]))
        if side == .right { heads.append(PathwayDrawing.Head(line: line, tip: end, direction: .right)) }
      }
      if side == .left { heads.append(PathwayDrawing.Head(line: line, tip: start, direction: .right)) }
    }
  }

  /// In the order of the boxes.
  private func lines(of outsides: [Pathway.Outside]) -> [Pathway.Line] {
    outsides.reduce(into: []) { lines, outside in
      if !lines.contains(outside.line) { lines.append(outside.line) }
    }
  }

  // All beneath one another

  private mutating func addBeneath(_ role: Int, _ ways: PathwayWays) {
    let details = ways.pathway.roles[role]
    // Past the lines that leave for other roles.
    var trunk = (departures.values.max() ?? frame.x + Self.firstPort) + 14
    // The lines to lower boxes pass to the left of the upper ones.
    let outLines: [Pathway.Line] = lines(of: details.routesOut).reversed()
    let inLines: [Pathway.Line] = lines(of: details.waysIn).reversed()
    var trunks: [Int] = []
    for _ in outLines + inLines {
      trunks.append(trunk)
      trunk += Self.portGap
    }
    let x = trunk + 2..<frame.maxX
    let waysIn = details.waysIn.enumerated().map { ($1, PathwayDrawing.Box.Subject.wayIn(role: role, $0)) }
    let inner = addColumn(waysIn, x, from: frame.height + 18)
    let routesOut = details.routesOut.enumerated().map { ($1, PathwayDrawing.Box.Subject.routeOut(role: role, $0)) }
    let outer = addColumn(routesOut, x, from: inner.isEmpty ? frame.height + 18 : height + Self.gap)
    for (outside, box) in zip(details.routesOut, outer) {
      let end = hang(box, outside.line, trunks[outLines.firstIndex(of: outside.line) ?? 0])
      heads.append(PathwayDrawing.Head(line: outside.line, tip: end, direction: .right))
    }
    for (outside, box) in zip(details.waysIn, inner) {
      _ = hang(box, outside.line, trunks[outLines.count + (inLines.firstIndex(of: outside.line) ?? 0)])
    }
    for (index, line) in inLines.enumerated() {
      let tip = Point(x: trunks[outLines.count + index], y: frame.maxY)
      heads.append(PathwayDrawing.Head(line: line, tip: tip, direction: .up))
    }
  }

  /// Joins a box beneath the role to its bottom.
  private mutating func hang(_ box: Frame, _ line: Pathway.Line, _ trunk: Int) -> Point {
    let end = Point(x: box.x, y: box.y + min(box.height / 2, 24))
    let points = [Point(x: trunk, y: frame.maxY), Point(x: trunk, y: end.y), end]
    strokes.append(PathwayDrawing.Stroke(line: line, points: points))
    return end
  }
}

/// Words set in lines, one style beneath the other.
struct WordStack {
  var x: Int
  var y: Int
  var width: Int
  private(set) var words: [PathwayDrawing.Words] = []

  init(x: Int, y: Int, width: Int) {
    self.x = x
    self.y = y
    self.width = width
  }

  mutating func add(_ text: String, _ style: PathwayDrawing.Words.Style, limit: Int) {
    let measure = Self.measure(style)
    if style == .asks { y += 3 }
    for line in measure.lines(of: text, width: width, limit: limit) {
      let baseline = PathwayDrawing.Point(x: x, y: y + measure.size - 1)
      words.append(PathwayDrawing.Words(at: baseline, text: line, style: style))
      y += measure.size + 4
    }
  }

  /// As the style sheet sets it.
  static func measure(_ style: PathwayDrawing.Words.Style) -> TextMeasure {
    switch style {
    case .title: TextMeasure(size: 17, isBold: true)
    case .name: TextMeasure(size: 15, isBold: true)
    case .group, .beneath, .asks: TextMeasure(size: 14)
    case .label, .kind: TextMeasure(size: 13)
    }
  }
}
