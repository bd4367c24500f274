/// Where everything of a chart stands. Across, in hundredths of a per cent of the width, so that the drawing fills what
/// room there is while its words keep their size; down, in pixels. It is laid out for the narrowest room there is: in
/// any wider one, words only get farther apart.
struct ChartDrawing: Sendable {
  /// A part of a bar, in units of the chart.
  struct Mark: Sendable {
    var from: Int
    var to: Int
    /// 0 is no pattern at all.
    var pattern: Int
    var words = ""
  }

  /// What is to be drawn.
  struct Row: Sendable {
    var title: String
    var marks: [Mark]
    var value: String
    /// The word of its group.
    var aside = ""
  }

  struct Bar: Sendable {
    var x: Int
    var y: Int
    var width: Int
    var pattern: Int
  }

  /// An upright line.
  struct Line: Sendable {
    var x: Int
    var top: Int
    var bottom: Int
  }

  /// A piece of ground without lines, over the whole width.
  struct Ground: Sendable {
    var y: Int
    var height: Int
  }

  struct Words: Sendable {
    enum Anchor: String, Sendable { case start, middle, end }
    enum Kind: String, Sendable { case title, value, part, step, label }

    var text: String
    var aside = ""
    var x = 0
    var y: Int
    /// In pixels.
    var shift = 0
    var anchor = Anchor.start
    var kind: Kind
    /// The width in pixels of a plate behind them, which keeps a pattern away.
    var plate = 0
  }

  private(set) var bars: [Bar] = []
  private(set) var lines: [Line] = []
  private(set) var grounds: [Ground] = []
  private(set) var words: [Words] = []
  private(set) var height = 0
  /// Units of the chart at the right edge.
  private let extent: Int
  /// Kept free at the right edge for the values, in hundredths of a per cent.
  private let reserve: Int

  static let narrowest = 280
  static let barHeight = 18
  private static let lineHeight = 19
  private static let whole = 10_000

  /// - Parameter scale: the steps at the top; without one, bars begin at nothing and are as long as their numbers.
  init(_ rows: [Row], scale: [String]?, label: String?) {
    extent = max(1, scale?.count ?? rows.flatMap(\.marks).map(\.to).max() ?? 1)
    let widest = rows.map { width(of: $0.value) }.max() ?? 0
    reserve = scale == nil ? min(Self.whole / 2, (widest + 12) * Self.whole / Self.narrowest) : 0
    if let label { write(label, .label) }
    if let scale { draw(scale) }
    let start = height
    height += 8
    for row in rows { draw(row) }
    if let scale {
      for step in 0...scale.count { lines.append(Line(x: x(step), top: start, bottom: height - 10)) }
      // Far below, the scale is out of sight.
      if rows.count > 8 { draw(scale) }
    } else {
      lines.append(Line(x: 0, top: start, bottom: height - 10))
    }
    height += 4
  }

  private func x(_ units: Int) -> Int { units * (Self.whole - reserve) / extent }

  /// In pixels, where there is the least room.
  private func pixels(_ x: Int) -> Int { x * Self.narrowest / Self.whole }

  private mutating func write(_ text: String, _ kind: Words.Kind) {
    for line in wrapped(text, in: Self.narrowest) {
      height += Self.lineHeight
      words.append(Words(text: line, y: height - 5, kind: kind))
    }
  }

  private mutating func draw(_ row: Row) {
    let top = height
    write(row.title, .title)
    writeAside(row)
    // From where the lines of the row above have come to their end.
    grounds.append(Ground(y: top - 10, height: height + 11 - top))
    height += 5
    for mark in row.marks { draw(mark) }
    let y = height + Self.barHeight - 4
    height += Self.barHeight
    writeValue(row, y: y)
    height += 14
  }

  /// Behind the title, where there is room.
  private mutating func writeAside(_ row: Row) {
    guard !row.aside.isEmpty else { return }
    let last = words.count - 1
    if width(of: words[last].text + " · " + row.aside) <= Self.narrowest {
      words[last].aside = row.aside
    } else {
      for line in wrapped(row.aside, in: Self.narrowest) {
        height += Self.lineHeight
        words.append(Words(text: "", aside: line, y: height - 5, kind: .title))
      }
    }
  }

  private mutating func draw(_ mark: Mark) {
    let (left, right) = (x(mark.from), x(mark.to))
    guard right > left else { return }
    bars.append(Bar(x: left, y: height, width: right - left, pattern: mark.pattern))
    let plate = width(of: mark.words) + 6
    guard plate + 4 <= pixels(right - left), !mark.words.isEmpty else { return }
    words.append(
      Words(
        text: mark.words, x: (left + right) / 2, y: height + Self.barHeight - 4, anchor: .middle, kind: .part,
        plate: plate))
  }

  /// Beside the bar on the side that has room, or else below it.
  private mutating func writeValue(_ row: Row, y: Int) {
    let (left, right) = (x(row.marks.first?.from ?? 0), x(row.marks.last?.to ?? 0))
    let room = width(of: row.value) + 8
    if room <= Self.narrowest - pixels(right) {
      words.append(Words(text: row.value, x: right, y: y, shift: 6, kind: .value))
    } else if room <= pixels(left) {
      words.append(Words(text: row.value, x: left, y: y, shift: -6, anchor: .end, kind: .value))
    } else {
      grounds.append(Ground(y: height + 2, height: 0))
      height += 3
      write(row.value, .value)
      grounds[grounds.count - 1].height = height + 5 - grounds[grounds.count - 1].y
    }
  }

  /// The steps above their columns; those that are too wide for one take turns on up to three lines.
  private mutating func draw(_ scale: [String]) {
    let column = Self.narrowest / max(1, scale.count)
    let widest = scale.map { width(of: $0) + 4 }.max() ?? 0
    let turns = max(1, (widest + column - 1) / max(1, column))
    let (levels, every) = (min(3, turns), (turns + 2) / 3)
    for (index, step) in scale.enumerated() where index % every == 0 {
      let level = index / every % levels
      words.append(label(step, at: index, y: height + Self.lineHeight * (level + 1) - 5))
    }
    height += Self.lineHeight * levels
  }

  /// In the middle of its column, unless it would reach beyond the edge.
  private func label(_ step: String, at index: Int, y: Int) -> Words {
    let middle = (x(index) + x(index + 1)) / 2
    let half = width(of: step) / 2
    if half > pixels(middle) { return Words(text: step, y: y, kind: .step) }
    if pixels(middle) + half > Self.narrowest {
      return Words(text: step, x: Self.whole, y: y, anchor: .end, kind: .step)
    }
    return Words(text: step, x: middle, y: y, anchor: .middle, kind: .step)
  }
}
