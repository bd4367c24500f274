import RungModel
import Testing

/// Drawings are clear, whatever the pathway: boxes apart, lines beside them, no two kinds of line on one another.
@Suite struct PathwayDrawingTests {
  private typealias Point = PathwayDrawing.Point
  private typealias Frame = PathwayDrawing.Frame

  private static let leaver = Pathway.Outside(name: "School leavers", asks: "Level 2 education.", line: .wayIn)
  private static let degree = Pathway.Outside(name: "A pre-registration degree", line: .possible)
  private static let long = String(repeating: "Senior practitioner of diagnostics ", count: 6)

  static let pathways: [String: Pathway] = [
    "nothing": Pathway(roles: [], words: .ofTests),
    "no steps": chain([[], [], []]),
    "a circle": chain([[1], [2], [0]]),
    "back and forth": chain([[1], [0]]),
    "a line": chain([[1], [2], []]),
    "all from one": chain([[1, 2, 3, 4, 5], [], [], [], [], []]),
    "all to one": chain([[5], [5], [5], [5], [5], []]),
    "twelve": chain([[1, 2], [3], [3, 7], [4, 0], [5], [6, 11], [8], [8], [9, 2], [10], [], []]),
    "long words": Pathway(
      roles: [
        Pathway.Role(
          title: long, beneath: long, waysIn: [Pathway.Outside(name: long, asks: long + long + long, line: .wayIn)],
          steps: [Pathway.Step(to: 1, line: .next)], routesOut: [Pathway.Outside(name: long, line: .requires)]),
        Pathway.Role(title: String(repeating: "Pneumono", count: 12)),
      ], words: .ofTests),
    "every line": Pathway(
      roles: [
        Pathway.Role(
          title: "A", waysIn: [leaver], steps: [.next, .possible, .requires].map { Pathway.Step(to: 1, line: $0) }),
        Pathway.Role(title: "B", waysIn: [leaver, leaver], routesOut: [degree, degree]),
      ], words: .ofTests),
  ]

  private static func drawings() -> [(name: String, drawing: PathwayDrawing, pathway: Pathway)] {
    let made = pathways.merging((0..<200).map { ("random \($0)", random(seed: UInt64($0))) }) { $1 }
    return made.flatMap { name, pathway in
      PathwayShape.allCases.map { ("\(name), \($0)", PathwayDrawing(pathway, $0), pathway) }
    }
  }

  @Test func boxesStandApartAndWithinTheDrawing() {
    for (name, drawing, _) in Self.drawings() {
      for (index, box) in drawing.boxes.enumerated() {
        #expect(isWithin(box.frame, drawing), "\(name): \(box)")
        for other in drawing.boxes[..<index] {
          #expect(!overlap(box.frame, other.frame), "\(name): \(box.subject) and \(other.subject)")
        }
      }
    }
  }

  @Test func linesRunStraightAndBesideTheBoxes() {
    for (name, drawing, _) in Self.drawings() {
      for part in parts(drawing) {
        #expect(part.start.x == part.end.x || part.start.y == part.end.y, "\(name): \(part)")
        #expect(isWithin(part.frame, drawing), "\(name): \(part)")
        for box in drawing.boxes where overlap(part.frame, box.frame) {
          Issue.record("\(name): \(part) runs through \(box.subject)")
        }
      }
    }
  }

  /// Lines of one kind may share a way, where they leave one role or arrive at one.
  @Test func linesOfTwoKindsNeverLieOnOneAnother() {
    for (name, drawing, _) in Self.drawings() {
      let parts = parts(drawing)
      for (index, part) in parts.enumerated() {
        for other in parts[..<index] where other.line != part.line && lieOnOneAnother(part, other) {
          Issue.record("\(name): \(part) and \(other)")
        }
      }
    }
  }

  @Test func everyStepArrivesAtItsRole() {
    for (name, drawing, pathway) in Self.drawings() {
      let wanted = Set(pathway.roles.flatMap(\.steps))
      let arrows = drawing.heads.filter { $0.direction == .down }
      #expect(arrows.count == wanted.count, "\(name)")
      for step in wanted {
        let box = drawing.boxes.first { $0.subject == .role(step.to) }
        #expect(
          arrows.contains { arrow in
            arrow.line == step.line && box.map { touches($0.frame, arrow.tip) && arrow.tip.y == $0.frame.y } == true
          }, "\(name)")
      }
      #expect(drawing.words.filter { $0.style == .label }.count == wanted.count, "\(name)")
    }
  }

  @Test func everyRoleAndEveryPlaceOutsideHasOneBox() {
    for (name, drawing, pathway) in Self.drawings() {
      let count = pathway.roles.reduce(0) { $0 + 1 + $1.waysIn.count + $1.routesOut.count }
      #expect(drawing.boxes.count == count, "\(name)")
      #expect(Set(drawing.boxes.map(\.subject)).count == count, "\(name)")
    }
  }

  @Test func aDrawingIsTheSameEveryTime() {
    for shape in PathwayShape.allCases {
      for pathway in Self.pathways.values {
        #expect(PathwayDrawing(pathway, shape) == PathwayDrawing(pathway, shape))
      }
    }
  }

  @Test(arguments: pathways.keys.sorted()) func onAPhoneADrawingKeepsItsLetters(name: String) throws {
    let drawing = PathwayDrawing(try #require(Self.pathways[name]), .narrow)
    #expect(drawing.width <= 316)
  }

  @Test func rolesOfOneLayerStandSideBySide() {
    let frames = PathwayDrawing(chain([[1, 2], [], []]), .wide).boxes.map(\.frame)
    #expect(frames[1].y == frames[2].y)
    #expect(frames[1].y > frames[0].maxY)
  }

  @Test func wordsAreWrappedAndCutWithASign() throws {
    let drawing = PathwayDrawing(try #require(Self.pathways["long words"]), .narrow)
    let words = drawing.boxes.flatMap(\.words)
    #expect(words.filter { $0.style == .asks }.count == 12)
    #expect(words.last { $0.style == .asks }?.text.hasSuffix(" …") == true)
    for box in drawing.boxes {
      for word in box.words { #expect(word.at.y < box.frame.maxY && word.at.y > box.frame.y) }
    }
    #expect(drawing.boxes.last?.words.map(\.text).joined() == String(repeating: "Pneumono", count: 12))
  }
}

// How things lie

private struct Part: CustomStringConvertible {
  var line: Pathway.Line
  var start: PathwayDrawing.Point
  var end: PathwayDrawing.Point

  /// Without a thickness.
  var frame: PathwayDrawing.Frame {
    PathwayDrawing.Frame(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(start.x - end.x), height: abs(start.y - end.y))
  }

  var description: String { "\(line) from \(start.x), \(start.y) to \(end.x), \(end.y)" }
}

private func parts(_ drawing: PathwayDrawing) -> [Part] {
  drawing.strokes.flatMap { stroke in
    zip(stroke.points, stroke.points.dropFirst()).map { Part(line: stroke.line, start: $0, end: $1) }
  }
}

/// Edges may touch.
private func overlap(_ one: PathwayDrawing.Frame, _ other: PathwayDrawing.Frame) -> Bool {
  one.x < other.maxX && other.x < one.maxX && one.y < other.maxY && other.y < one.maxY
}

private func lieOnOneAnother(_ one: Part, _ other: Part) -> Bool {
  let (one, other) = (one.frame, other.frame)
  if one.width == 0, other.width == 0, one.x == other.x { return one.y < other.maxY && other.y < one.maxY }
  if one.height == 0, other.height == 0, one.y == other.y { return one.x < other.maxX && other.x < one.maxX }
  return false
}

private func touches(_ frame: PathwayDrawing.Frame, _ point: PathwayDrawing.Point) -> Bool {
  (frame.x...frame.maxX).contains(point.x) && (frame.y...frame.maxY).contains(point.y)
}

private func isWithin(_ frame: PathwayDrawing.Frame, _ drawing: PathwayDrawing) -> Bool {
  frame.x >= 0 && frame.y >= 0 && frame.maxX <= drawing.width && frame.maxY <= drawing.height
}

/// A pathway of up to twelve roles, always the same for one seed.
private func random(seed: UInt64) -> Pathway {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  let lines: [Pathway.Line] = [.next, .possible, .requires]
  let count = 1 + below(12)
  let roles = (0..<count).map { role in
    let steps = (0..<below(4)).map { _ in Pathway.Step(to: below(count), line: lines[below(3)]) }
    return Pathway.Role(
      title: String(repeating: "Worker ", count: 1 + below(8)), beneath: below(2) == 0 ? "" : "Tier",
      waysIn: (0..<below(3)).map { _ in
        let asks = String(repeating: "One thing. ", count: below(30))
        return Pathway.Outside(name: "Leavers", asks: asks, line: [.wayIn, .requires][below(2)])
      },
      steps: Array(Set(steps.filter { $0.to != role }))
        .sorted { ($0.to, $0.line.rawValue) < ($1.to, $1.line.rawValue) },
      routesOut: (0..<below(3)).map { _ in Pathway.Outside(name: "A degree", line: lines[below(3)]) })
  }
  return Pathway(roles: roles, words: .ofTests)
}
