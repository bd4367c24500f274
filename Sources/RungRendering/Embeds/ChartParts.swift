import RungTemplates

// What a drawing is made of, for the template that writes it.

/// Hundredths of a per cent as SVG writes them: 1250 is `12.5%`.
private func percent(_ hundredths: Int) -> String {
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return "\(whole)%" }
  return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest / 10)\(rest % 10)%"
}

struct ChartBarView: Offering {
  let bar: ChartDrawing.Bar

  static let offers = Offers<Self>(
    "chart-bar", "A bar of a drawing, or a part of one",
    [
      .text("x", "Its left edge, in per cent of the width") { percent($0.bar.x) },
      .text("y", "Its upper edge, in pixels") { String($0.bar.y) },
      .text("width", "Its width, in per cent") { percent($0.bar.width) },
      .flag("solid", "It is filled, which is the first of the patterns") { $0.bar.pattern == 1 },
      .text("pattern", "The number of its pattern; empty where it has none") { view in
        view.bar.pattern == 0 ? "" : String(view.bar.pattern)
      },
    ])
}

struct ChartLineView: Offering {
  let line: ChartDrawing.Line

  static let offers = Offers<Self>(
    "chart-line", "An upright line of a drawing",
    [
      .text("x", "Where it stands, in per cent of the width") { percent($0.line.x) },
      .text("top", "Its upper end, in pixels") { String($0.line.top) },
      .text("bottom", "Its lower end, in pixels") { String($0.line.bottom) },
    ])
}

struct ChartGroundView: Offering {
  let ground: ChartDrawing.Ground

  static let offers = Offers<Self>(
    "chart-ground", "A piece of a drawing where no line is to be seen, over the whole width",
    [
      .text("y", "Its upper edge, in pixels") { String($0.ground.y) },
      .text("height", "Its height, in pixels") { String($0.ground.height) },
    ])
}

struct ChartWordsView: Offering {
  let words: ChartDrawing.Words

  static let offers = Offers<Self>(
    "chart-words", "A line of words in a drawing",
    [
      .text("text", "The words; may be empty before an aside") { $0.words.text },
      .text("aside", "The word of the group, behind a title; may be empty") { $0.words.aside },
      .text("kind", "`title`, `value`, `part`, `step` or `label`") { $0.words.kind.rawValue },
      .text("x", "Where they stand, in per cent of the width") { percent($0.words.x) },
      .text("y", "Their line, in pixels") { String($0.words.y) },
      .text("shift", "How far they are moved to the right of that, in pixels; empty for not at all") { view in
        view.words.shift == 0 ? "" : String(view.words.shift)
      },
      .text("plate", "The width in pixels of a plate behind them; empty where no pattern is") { view in
        view.words.plate == 0 ? "" : String(view.words.plate)
      },
      .text("plate-shift", "How far the plate's left edge is from there, in pixels") { String(-$0.words.plate / 2) },
      .text("plate-y", "The plate's upper edge, in pixels") { String($0.words.y - ChartDrawing.barHeight + 6) },
      .text("anchor", "`start`, `middle` or `end`: what of them stands there") { $0.words.anchor.rawValue },
    ])
}
