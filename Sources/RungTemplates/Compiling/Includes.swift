import RungModel

// What partials, parents and their blocks refer to.
extension Compiler {
  /// The template that is named, or nil after a finding. A broken one has its findings already.
  mutating func template(_ include: Include, in scope: Scope) -> TemplateFile? {
    if let file = templates.files[include.name] { return file.isBroken ? nil : file }
    if report.isFull { return nil }
    let names = templates.files.keys.sorted()
    let hint = nearest(to: include.name, among: names).map { "write '\($0)'" } ?? "write one of these: \(listed(names))"
    let place = scope.file.place(include.range)
    report.add(Diagnostic(.templateUnknownPartial, at: place, "'\(include.name)' is no template", hint: hint))
    return nil
  }

  /// A block that fills nothing is most likely misspelt, and what is in it would be lost without a word.
  mutating func checkBlocks(_ include: Include, in scope: Scope) {
    let known = blocks(reachedFrom: include.name)
    for block in include.blocks where !report.isFull && !known.names.contains(block.name) && !known.isUncertain {
      let names = known.names.sorted()
      let list = names.isEmpty ? "take it out: there are no blocks to fill" : "write one of these: \(listed(names))"
      let hint = nearest(to: block.name, among: names).map { "write '\($0)'" } ?? list
      let place = scope.file.place(block.range)
      report.add(
        Diagnostic(.templateUnknownName, at: place, "'\(block.name)' is no block of '\(include.name)'", hint: hint))
    }
  }
}

/// The blocks of a template and of all that it calls. They are uncertain where one of these cannot be read.
struct ReachedBlocks {
  var names: Set<String> = []
  var isUncertain = false
}

extension Templates {
  func blocks(reachedFrom name: String) -> ReachedBlocks {
    let (names, keys) = reach(from: [name])
    var reached = ReachedBlocks()
    for file in names.map({ files[$0] }) + keys.compactMap({ words[$0] }) {
      guard let file, !file.isBroken else {
        reached.isUncertain = true
        continue
      }
      reached.names.formUnion(file.named.blocks)
    }
    return reached
  }
}

extension [Node] {
  func walk(_ visit: (Node) -> Void) {
    for node in self {
      visit(node)
      switch node {
      case .section(_, let body), .inverted(_, let body): body.walk(visit)
      case .block(let block): block.body.walk(visit)
      case .include(let include): for block in include.blocks { block.body.walk(visit) }
      case .line, .text, .variable: break
      }
    }
  }
}
