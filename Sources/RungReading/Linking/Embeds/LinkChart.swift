import RungModel

extension Linker {
  private enum ChartKind: String, CaseIterable { case range, bar, stacked }

  /// ```` ```chart ````
  func chart(_ fields: inout MappingReader, _ home: Home) -> ChartEmbed? {
    let kind = fields.choice("kind", ChartKind.self, required: true)
    let (title, label) = (text("title", required: true, &fields, home), text("label", &fields, home))
    let (citations, note) = (citations(&fields), text("note", &fields, home))
    let frame: ChartFrame? =
      switch kind {
      case .range: ranges(&fields)
      case .bar: ChartFrame(form: .bar)
      case .stacked: stacked(&fields, home)
      case nil: passOver(&fields)
      }
    guard var frame else { return nil }
    let rows = frame.isCounted ? [] : rows(&fields, &frame, home)
    guard let title else { return nil }
    return ChartEmbed(
      title: title, label: label, form: frame.form, groups: frame.groups.map(\.title), columns: frame.columns,
      rows: rows, citations: citations, note: note)
  }

  /// Of a chart of no known kind nothing more is said than that.
  private func passOver(_ fields: inout MappingReader) -> ChartFrame? {
    for name in ["scale", "groups", "columns", "rows", "parts", "count"] { _ = fields.has(name) }
    return nil
  }

  private func ranges(_ fields: inout MappingReader) -> ChartFrame {
    let scale = fields.value("scale", required: true)
    let steps = scale?.oneOrMore().compactMap { $0.text().map(Written.init) } ?? []
    if let scale, scale.node.items?.isEmpty == true {
      scale.report(.badValue, "the scale has no steps", hint: "name its steps in order, such as ['2', '3', '4']")
    }
    for (index, step) in steps.enumerated() where steps[..<index].contains(where: { $0.text == step.text }) {
      fields.value.findings.add(
        .badValue, at: step.place, "'\(step.text)' stands twice on the scale", hint: "name each step once")
    }
    return ChartFrame(form: .range(scale: steps.map(\.text)))
  }

  private func stacked(_ fields: inout MappingReader, _ home: Home) -> ChartFrame? {
    guard fields.has("count") else {
      let parts = fields.value("parts", required: true)?.oneOrMore() ?? []
      reportTooMany(parts.count, "parts", at: parts.last, fields)
      return ChartFrame(
        form: .stacked(
          parts: parts.compactMap { part in
            part.inline().map { prose in noting(fields) { text(prose, home, &$0) } }
          }))
    }
    let name = fields.name("count", required: true)
    for other in ["rows", "parts", "groups", "columns"] { reportUseless(other, &fields) }
    guard let name, let framework = framework(name, fields, home) else { return nil }
    reportTooMany(names.frameworks[framework].holders.count, "roles", at: fields.value("count"), fields)
    return ChartFrame(form: .counted(ID(framework)))
  }

  private func reportUseless(_ name: String, _ fields: inout MappingReader) {
    guard let value = fields.value(name) else { return }
    value.report(.badValue, "'\(name)' has no use beside 'count', which counts what there is", hint: "take it out")
  }

  private func reportTooMany(_ count: Int, _ what: String, at value: ValueReader?, _ fields: MappingReader) {
    guard count > ChartEmbed.patterns else { return }
    (value ?? fields.value).report(
      .badValue, "a chart can tell \(ChartEmbed.patterns) \(what) apart, and here are \(count)",
      hint: "show fewer in one chart")
  }

  private func rows(_ fields: inout MappingReader, _ frame: inout ChartFrame, _ home: Home) -> [ChartEmbed.Row] {
    let groups = fields.value("groups")
    frame.groups = groups?.entries().compactMap { key, value in value.text().map { (key.text, $0.text) } } ?? []
    reportTooMany(frame.groups.count, "groups", at: groups, fields)
    frame.columns = fields.keys("columns").map(\.text)
    let known = frame
    return fields.items("rows", required: true).compactMap { item in item.fields { row(&$0, known, home) } }
  }

  private func row(_ fields: inout MappingReader, _ frame: ChartFrame, _ home: Home) -> ChartEmbed.Row? {
    let title = text("title", required: true, &fields, home)
    let value = value(&fields, frame)
    let group = fields.name("group").flatMap { name in
      noting(fields) { position(of: name, among: frame.groups.map(\.key), "group of this chart", &$0) }
    }
    let more = more(&fields, frame, home)
    let (note, citations) = (text("note", &fields, home), citations(&fields))
    guard let title, let value else { return nil }
    return ChartEmbed.Row(title: title, value: value, group: group, note: note, citations: citations, more: more)
  }

  private func more(_ fields: inout MappingReader, _ frame: ChartFrame, _ home: Home) -> [Text?] {
    var more = [Text?](repeating: nil, count: frame.columns.count)
    for (key, value) in fields.entries("more") {
      noting(fields) { findings in
        guard let column = position(of: Written(key), among: frame.columns, "column of this chart", &findings) else {
          return
        }
        more[column] = value.inline().map { text($0, home, &findings) }
      }
    }
    return more
  }
}

/// What the rows of a chart are read against.
struct ChartFrame {
  var form: ChartEmbed.Form
  var groups: [(key: String, title: String)] = []
  var columns: [String] = []

  var isCounted: Bool { if case .counted = form { true } else { false } }
}
