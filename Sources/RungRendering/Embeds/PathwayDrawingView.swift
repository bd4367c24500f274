import RungModel
import RungTemplates

/// A pathway as boxes, words and lines, for one width.
struct PathwayDrawingView: Offering {
  let pathway: PathwayView
  let shape: PathwayShape
  let drawing: PathwayDrawing
  /// Round the drawing, for the halves of lines on its edges.
  private static let margin = 3

  init(pathway: PathwayView, shape: PathwayShape) {
    self.pathway = pathway
    self.shape = shape
    drawing = PathwayDrawing(pathway.pathway, shape)
  }

  static let offers = Offers<Self>(
    "pathway-drawing", "A drawing of a pathway, in whole units from the top left",
    [
      .text("shape", "For which windows it is: `wide` or `narrow`") { $0.shape.rawValue },
      .text("width", "How wide it is") { String($0.drawing.width + 2 * margin) },
      .text("height", "How high it is") { String($0.drawing.height + 2 * margin) },
      .flag("tall", "It is too high to stand on one printed page") { 2 * $0.drawing.height > 3 * $0.drawing.width },
      .text("view-box", "Which part of the plane it shows, as SVG writes it") { view in
        let (width, height) = (view.drawing.width + 2 * margin, view.drawing.height + 2 * margin)
        return "-\(margin) -\(margin) \(width) \(height)"
      },
      .list("strokes", "The lines, and the heads of arrows", of: PathwayStrokeView.self) { view in
        view.drawing.strokes.map(PathwayStrokeView.init) + view.drawing.heads.map(PathwayStrokeView.init)
      },
      .list("boxes", "The boxes, in reading order", of: PathwayBoxView.self) { view in
        view.drawing.boxes.map { PathwayBoxView(pathway: view.pathway, box: $0) }
      },
      .list("words", "Headings, and the words at the heads of arrows", of: PathwayWordsView.self) { view in
        view.drawing.words.map(PathwayWordsView.init)
      },
    ])
}

/// A line with bends, or the head of an arrow.
struct PathwayStrokeView: Offering {
  let line: Pathway.Line
  let isHead: Bool
  let path: String

  init(_ stroke: PathwayDrawing.Stroke) {
    line = stroke.line
    isHead = false
    path = roundedPath(stroke.points)
  }

  init(_ head: PathwayDrawing.Head) {
    line = head.line
    isHead = true
    let (x, y) = (head.tip.x, head.tip.y)
    path =
      switch head.direction {
      case .down: "M\(x - 5) \(y - 9)L\(x) \(y)L\(x + 5) \(y - 9)"
      case .up: "M\(x - 5) \(y + 9)L\(x) \(y)L\(x + 5) \(y + 9)"
      case .right: "M\(x - 9) \(y - 5)L\(x) \(y)L\(x - 9) \(y + 5)"
      case .left: "M\(x + 9) \(y - 5)L\(x) \(y)L\(x + 9) \(y + 5)"
      }
  }

  static let offers = Offers<Self>(
    "pathway-line", "A line of a drawing, or the head of an arrow",
    [
      .text("line", "Its kind: `next`, `possible`, `requires` or `way-in`") { $0.line.rawValue },
      .flag("head", "It is the head of an arrow") { $0.isHead },
      .text("path", "Its shape, as SVG writes it") { $0.path },
    ])
}

/// A role, or a place outside the framework.
struct PathwayBoxView: Offering {
  let pathway: PathwayView
  let box: PathwayDrawing.Box

  static let offers = Offers<Self>(
    "pathway-box", "A role, or a place outside the framework",
    [
      .text("kind", "`role`, `way-in` or `route-out`") { $0.kind },
      .flag("outside", "It is a role that stands beside the ladder") { $0.isBeside },
      .flag("here", "It is the role on whose page it is drawn") { $0.isHere },
      .text("href", "The page of the role; empty for a place outside the site") { $0.href },
      .text("label", "What a link of it says") { $0.label },
      .text("x", "Its left edge") { String($0.box.frame.x) },
      .text("y", "Its top") { String($0.box.frame.y) },
      .text("width", "How wide it is") { String($0.box.frame.width) },
      .text("height", "How high it is") { String($0.box.frame.height) },
      .list("words", "Its words, line by line", of: PathwayWordsView.self) { $0.box.words.map(PathwayWordsView.init) },
    ])

  private var kind: String {
    switch box.subject {
    case .role: "role"
    case .wayIn: "way-in"
    case .routeOut: "route-out"
    }
  }

  private var holder: Holder? {
    switch box.subject {
    case .role(let role): pathway.page.catalog[pathway.holders[role]]
    case .wayIn: nil
    case .routeOut(let role, let route):
      pathway.pathway.roles[role].routesOut[route].holder.map { pathway.page.catalog[$0] }
    }
  }

  private var isBeside: Bool {
    if case .role = box.subject { holder?.isOutside == true } else { false }
  }

  private var isHere: Bool {
    if case .role = box.subject { holder.map { $0.id == pathway.here } ?? false } else { false }
  }

  private var href: String { holder.map { pathway.page.href(.holder($0.id)) } ?? "" }

  private var label: String {
    switch box.subject {
    case .role(let role):
      let role = pathway.pathway.roles[role]
      return role.beneath.isEmpty ? role.title : role.title + ", " + role.beneath
    case .wayIn(let role, let way): return pathway.pathway.roles[role].waysIn[way].name
    case .routeOut(let role, let route): return pathway.pathway.roles[role].routesOut[route].name
    }
  }
}

/// One line of words in a drawing.
struct PathwayWordsView: Offering {
  let words: PathwayDrawing.Words

  static let offers = Offers<Self>(
    "pathway-words", "A line of words in a drawing",
    [
      .text("style", "What it is: `group`, `label`, `title`, `beneath`, `kind`, `name` or `asks`") {
        $0.words.style.rawValue
      },
      .text("x", "Where it begins") { String($0.words.at.x) },
      .text("y", "Its baseline") { String($0.words.at.y) },
      .text("text", "The words") { $0.words.text },
    ])
}

/// A line through `points` with its corners rounded, where there is room.
private func roundedPath(_ points: [PathwayDrawing.Point]) -> String {
  guard let first = points.first else { return "" }
  var path = "M\(first.x) \(first.y)"
  for index in points.indices.dropFirst() {
    let corner = points[index]
    guard index + 1 < points.count else {
      path += "L\(corner.x) \(corner.y)"
      break
    }
    let radius = min(6, span(points[index - 1], corner) / 2, span(corner, points[index + 1]) / 2)
    let (before, after) = (from(corner, radius, to: points[index - 1]), from(corner, radius, to: points[index + 1]))
    path += "L\(before.x) \(before.y)Q\(corner.x) \(corner.y) \(after.x) \(after.y)"
  }
  return path
}

/// Of a line that runs straight down or across.
private func span(_ one: PathwayDrawing.Point, _ other: PathwayDrawing.Point) -> Int {
  abs(one.x - other.x) + abs(one.y - other.y)
}

private func from(
  _ corner: PathwayDrawing.Point, _ length: Int, to other: PathwayDrawing.Point
) -> PathwayDrawing.Point {
  PathwayDrawing.Point(
    x: corner.x + (other.x - corner.x).signum() * length, y: corner.y + (other.y - corner.y).signum() * length)
}
