import RungModel

// What names in templates mean, and what to say of those that mean nothing.
extension Compiler {
  /// Looks `name` up in the open sections, the innermost first, and notes what is wrong with it.
  mutating func find(_ name: Name, in scope: Scope) -> Target? {
    guard let first = name.parts.first else { return itself(name, in: scope) }
    guard var target = outermost(first.text, in: scope.context) else {
      noteUnknown(first, among: scope.context.shapes, in: scope)
      return nil
    }
    for (part, before) in zip(name.parts.dropFirst(), name.parts) {
      if case .list = target.kind, part.text == "any" {
        target.isAny = true
        continue
      }
      guard case .record(let shape) = target.kind else {
        noteNoRecord(before, target, in: scope)
        return nil
      }
      guard let slot = shape().slot(of: part.text) else {
        noteUnknown(part, among: [shape()], in: scope)
        return nil
      }
      target = target.stepping(to: slot, of: shape())
    }
    return target
  }

  private func outermost(_ name: String, in context: Context) -> Target? {
    for shape in context.shapes {
      guard let slot = shape.slot(of: name), let register = register(shape) else { continue }
      return Target(register: register, slot: slot, shape: shape)
    }
    return nil
  }

  /// `{{.}}`: the text whose section is open, or an item of a list of texts.
  private mutating func itself(_ name: Name, in scope: Scope) -> Target? {
    if let text = scope.context.text { return text }
    guard let shape = scope.context.shapes.first, let register = register(shape) else { return nil }
    if let slot = shape.slot(of: ".") { return Target(register: register, slot: slot, shape: shape) }
    note(
      .templateKind, name.range, in: scope, "'.' is a record here (\(shape.name)), not a text",
      hint: "write one of its names: \(listed(shape.fields.map(\.name)))")
    return nil
  }

  /// Whether `target` can be written by such a tag.
  mutating func check(_ target: Target, _ name: Name, escaped: Bool, in scope: Scope) -> Bool {
    let word = name.parts.last?.text ?? "."
    let whole = name.parts.isEmpty ? "." : name.parts.map(\.text).joined(separator: ".")
    let range = name.parts.last?.range ?? name.range
    switch target.kind {
    case .text where escaped: return true
    case .text:
      let hint = "write {{\(whole)}}, which escapes it"
      note(.templateRawText, range, in: scope, "'\(word)' is a text, and would be read as HTML here", hint: hint)
    case .markup where escaped:
      let hint = "write {{{\(whole)}}}"
      note(.templateKind, range, in: scope, "'\(word)' is finished HTML, and would be shown as source here", hint: hint)
    case .markup: return true
    case .flag, .list, .record:
      let words = target.kind.words
      let hint = "open it with {{#\(whole)}} and close it with {{/\(whole)}}"
      note(.templateKind, range, in: scope, "'\(word)' is \(words), not a text", hint: hint)
      return false
    }
    return true
  }

  private mutating func noteNoRecord(_ part: Name.Part, _ target: Target, in scope: Scope) {
    let hint: String
    if case .list = target.kind {
      hint =
        "open it with {{#\(part.text)}} and write what is of each item inside, or ask with '.any' whether there are items"
    } else {
      hint = "take out what follows the dot"
    }
    let headline = "'\(part.text)' is \(target.kind.words), so nothing of it can be named with a dot"
    note(.templateKind, part.range, in: scope, headline, hint: hint)
  }

  private mutating func noteUnknown(_ part: Name.Part, among shapes: [Shape], in scope: Scope) {
    if report.isFull { return }
    let names = shapes.flatMap { $0.fields.map(\.name) }.filter { $0 != "." }
    let offered = shapes.map { "\(listed($0.fields.map(\.name))) (\($0.name))" }.joined(separator: "; ")
    let hint = nearest(to: part.text, among: names).map { "write '\($0)'" } ?? "write one of these: \(offered)"
    let headline = shapes.count == 1 ? "'\(part.text)' is nothing that '\(shapes[0].name)' offers" : nil
    note(.templateUnknownName, part.range, in: scope, headline ?? "'\(part.text)' is not offered here", hint: hint)
  }

  mutating func note(_ rule: Rule, _ range: Range<Int>, in scope: Scope, _ headline: String, hint: String) {
    let notes = scope.caller.map { [Diagnostic.Note("used here", at: $0)] } ?? []
    report.add(Diagnostic(rule, at: scope.file.place(range), headline, hint: hint, notes: notes))
  }
}

/// Names in a sentence, as many as can be read.
func listed(_ names: [String]) -> String {
  names.count <= 24 ? names.joined(separator: ", ") : names.prefix(24).joined(separator: ", ") + ", …"
}
