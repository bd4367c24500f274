import RungModel

/// Compiles one kind of page: its template, and each partial once for every context that it is called in.
struct Compiler {
  static let mostPrograms = 5_000
  static let deepestNesting = 200
  /// Of templates that a page includes, each counted as often as it is included. The built-in ones have a few thousand.
  static let mostCalls = 100_000

  let templates: Templates
  let assets: AssetAddresses
  var report: Report
  var fragments: FragmentNames
  var emitter = Emitter()
  var calls: [RecordedCall] = []
  private var pool = OverridesPool()
  private var registers: [Shape: Int32] = [:]
  private var programs: [Program: Int] = [:]
  private var waiting: [(file: TemplateFile, scope: Scope)] = []
  private var isExhausted = false
  private var reached: [String: ReachedBlocks] = [:]

  /// A template in a context. Calls in the same one share the code.
  private struct Program: Hashable {
    let file: ObjectIdentifier
    let context: Context
    let overrides: Int
  }

  /// A call of one program by another, for telling whether recursion ends.
  struct RecordedCall {
    let from: Int
    let to: Int
    let instruction: Int
    let name: String
    let place: Place
    let moves: [Move]
  }

  init(_ templates: Templates, _ assets: AssetAddresses, _ report: Report, _ fragments: FragmentNames) {
    self.templates = templates
    self.assets = assets
    self.report = report
    self.fragments = fragments
  }

  mutating func compile(_ file: TemplateFile, for kind: PageKind) -> CompiledPage {
    _ = register(of: kind.shape)
    let scope = Scope(file: file, overrides: pool.set([:]), context: Context(kind.shape), caller: nil)
    _ = program(file, scope)
    var ranges: [Range<Int>] = []
    while ranges.count < waiting.count {
      let start = emitter.mark()
      compile(waiting[ranges.count].file.nodes, in: waiting[ranges.count].scope, of: ranges.count)
      ranges.append(start..<emitter.mark())
    }
    settleRecursion(programs: ranges.count)
    markFragments(ranges)
    let count = registers.count + Int(pageRegister)
    let (code, parts) = keepingPageParts(emitter.instructions, registers: count)
    return CompiledPage(
      shape: kind.shape, instructions: code, text: emitter.text, programs: ranges, registers: count + parts,
      parts: parts)
  }

  /// Marks the calls of programs that look at nothing but the innermost record.
  private mutating func markFragments(_ ranges: [Range<Int>]) {
    let free = freeRegisters(of: ranges, emitter.instructions)
    for recorded in calls {
      let (file, scope) = waiting[recorded.to]
      guard case .call(var call) = emitter.instructions[recorded.instruction], scope.context.text == nil,
        let shape = scope.context.shapes.first, let register = register(shape), free[recorded.to] == [register],
        let number = fragments.number(of: file, on: shape, filling: scope.overrides)
      else { continue }
      call.fragment = Instruction.Fragment(number: number, register: register)
      emitter.replace(recorded.instruction, with: .call(call))
    }
  }

  mutating func compile(_ nodes: [Node], in scope: Scope, of program: Int) {
    guard scope.depth < Self.deepestNesting, !emitter.isFull else { return noteExhausted(scope) }
    for node in nodes {
      switch node {
      case .line(let range) where scope.file.isWord, .text(let range) where scope.file.isWord:
        emitter.append(escaped(scope.file.bytes[range]), opensLine: false)
      case .line(let range): emitter.append(scope.reindent(scope.file.bytes[range]), opensLine: true)
      case .text(let range): emitter.append(scope.file.bytes[range], opensLine: false)
      case .variable(let name, let escaped):
        if !word(name, escaped: escaped, in: scope, of: program) { variable(name, escaped: escaped, in: scope) }
      case .section(let name, let body): section(name, body, in: scope, of: program)
      case .inverted(let name, let body): inverted(name, body, in: scope, of: program)
      case .include(let include): self.include(include, in: scope, of: program)
      case .block(let block): self.block(block, in: scope, of: program)
      }
    }
  }

  func register(_ shape: Shape) -> Int32? { registers[shape] }

  private mutating func register(of shape: Shape) -> Int32 {
    if let known = registers[shape] { return known }
    let new = pageRegister + Int32(registers.count)
    registers[shape] = new
    return new
  }

  private mutating func program(_ file: TemplateFile, _ scope: Scope) -> Int? {
    let key = Program(file: ObjectIdentifier(file), context: scope.context, overrides: scope.overrides.id)
    if let known = programs[key] { return known }
    guard waiting.count < Self.mostPrograms else { return nil }
    programs[key] = waiting.count
    waiting.append((file, scope))
    return waiting.count - 1
  }

  private mutating func noteExhausted(_ scope: Scope) {
    guard !isExhausted else { return }
    isExhausted = true
    noteEndless(scope.caller ?? scope.file.place(0..<0))
  }
}

// Names
extension Compiler {
  private mutating func variable(_ name: Name, escaped: Bool, in scope: Scope) {
    if asset(name, escaped: escaped, in: scope) { return }
    guard let target = find(name, in: scope), check(target, name, escaped: escaped, in: scope) else { return }
    let field = reach(target)
    emitter.append(escaped ? .escaped(field) : .raw(field))
  }

  private mutating func section(_ name: Name, _ body: [Node], in scope: Scope, of program: Int) {
    guard let target = find(name, in: scope) else { return }
    var inner = scope
    inner.depth += 1
    let field = reach(target)
    guard let shape = target.kind.inside else {
      if case .flag = target.kind {} else { inner.context.text = target }
      return wrap(body, inner, program) { .when(field, end: $0) }
    }
    let into = register(of: shape)
    inner.context.enter(shape)
    inner.moves.append(Move(from: target.register, to: into))
    wrap(body, inner, program) { .each(field, into: into, end: $0) }
  }

  private mutating func inverted(_ name: Name, _ body: [Node], in scope: Scope, of program: Int) {
    var inner = scope
    inner.depth += 1
    guard let target = find(name, in: scope) else { return compile(body, in: inner, of: program) }
    let field = reach(target)
    wrap(body, inner, program) { .unless(field, end: $0) }
  }

  private mutating func wrap(_ body: [Node], _ scope: Scope, _ program: Int, _ instruction: (Int32) -> Instruction) {
    let index = emitter.count
    emitter.append(instruction(0))
    compile(body, in: scope, of: program)
    emitter.replace(index, with: instruction(Int32(clamping: emitter.mark())))
  }

  /// Goes along a dotted name, and returns where its last part is then.
  private mutating func reach(_ target: Target) -> Instruction.Field {
    var register = target.register
    for slot in target.path {
      emitter.append(.load(Instruction.Field(register: register, slot: slot)))
      register = scratchRegister
    }
    return Instruction.Field(register: register, slot: target.slot)
  }
}

// Partials, parents and blocks
extension Compiler {
  private mutating func include(_ include: Include, in scope: Scope, of program: Int) {
    guard let file = template(include, in: scope) else { return }
    if !include.blocks.isEmpty { checkBlocks(include, in: scope) }
    let place = scope.file.place(include.range)
    let overrides = include.blocks.isEmpty ? scope.overrides : pool.adding(include.blocks, in: scope)
    let inner = Scope(
      file: file, overrides: pool.keeping(blocks(reachedFrom: include.name), of: overrides), context: scope.context,
      caller: place)
    guard let called = self.program(file, inner) else { return noteEndless(place) }
    let (start, count) = emitter.keep(include.indent.map { scope.reindent(scope.file.bytes[$0]) } ?? [])
    calls.append(
      RecordedCall(
        from: program, to: called, instruction: emitter.count, name: include.name, place: place, moves: scope.moves))
    emitter.append(
      .call(
        Instruction.Call(
          program: Int32(called), isAlone: include.indent != nil, indentStart: start, indentCount: count)))
  }

  mutating func blocks(reachedFrom name: String) -> ReachedBlocks {
    if let known = reached[name] { return known }
    let blocks = templates.blocks(reachedFrom: name)
    reached[name] = blocks
    return blocks
  }

  private mutating func block(_ block: Block, in scope: Scope, of program: Int) {
    var inner = scope
    inner.depth += 1
    guard let filling = scope.overrides.fillings[block.name] else {
      return compile(block.body, in: inner, of: program)
    }
    inner = Scope(
      file: filling.file, overrides: filling.overrides, context: scope.context, moves: scope.moves,
      depth: inner.depth, caller: filling.caller)
    inner.reindent.strip = filling.file.bytes[filling.block.bodyIndent ?? 0..<0]
    inner.reindent.add = scope.reindent(scope.file.bytes[block.bodyIndent ?? block.indent])
    if block.startsLine && !filling.block.startsLine { emitter.append(inner.reindent.add, opensLine: true) }
    compile(joiningLine(filling.block, at: block, in: &inner), in: inner, of: program)
  }

  /// A block that begins on a line of its own has to give up that beginning where it is put into the midst of a line.
  private mutating func joiningLine(_ filling: Block, at block: Block, in scope: inout Scope) -> [Node] {
    guard !block.startsLine, filling.startsLine, case .line(let blanks) = filling.body.first else {
      return filling.body
    }
    let strip = Reindent(strip: scope.reindent.strip)
    emitter.append(strip(scope.file.bytes[blanks]), opensLine: false)
    return Array(filling.body.dropFirst())
  }
}
