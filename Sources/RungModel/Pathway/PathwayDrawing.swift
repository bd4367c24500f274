/// A pathway as a drawing: boxes, words and lines, in whole units from the top left.
package struct PathwayDrawing: Equatable, Sendable {
  package struct Point: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  package struct Frame: Equatable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    package var maxX: Int { x + width }
    package var maxY: Int { y + height }
  }

  /// One line of words; `at` is where its baseline begins.
  package struct Words: Equatable, Sendable {
    package enum Style: String, CaseIterable, Sendable { case group, label, title, beneath, kind, name, asks }

    package var at: Point
    package var text: String
    package var style: Style
  }

  package struct Box: Equatable, Sendable {
    /// Roles and what is outside are named by their positions in the pathway.
    package enum Subject: Hashable, Sendable {
      case role(Int)
      case wayIn(role: Int, Int)
      case routeOut(role: Int, Int)
    }

    package var subject: Subject
    package var frame: Frame
    package var words: [Words]
  }

  package struct Stroke: Equatable, Sendable {
    package var line: Pathway.Line
    package var points: [Point]
  }

  package struct Head: Equatable, Sendable {
    package enum Direction: Sendable { case up, down, left, right }

    package var line: Pathway.Line
    package var tip: Point
    package var direction: Direction
  }

  package var width: Int
  package var height: Int
  /// In reading order.
  package var boxes: [Box] = []
  package var strokes: [Stroke] = []
  package var heads: [Head] = []
  /// Headings, and the words at the heads of arrows.
  package var words: [Words] = []
}

/// For which width a pathway is drawn.
package enum PathwayShape: String, CaseIterable, Sendable {
  /// Ways in to the left, routes out to the right, up to two roles side by side.
  case wide
  /// One column, for a phone of 320 pixels.
  case narrow

  var columns: Int { self == .wide ? 2 : 1 }
}
