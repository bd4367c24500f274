import RungModel

/// One page on its way into a buffer.
struct Rendering: ~Copyable {
  /// Calls and sections inside one another. No data that makes sense is nested so deep; what is beyond is left out,
  /// rather than the stack overrun.
  static let deepestNesting = 512
  /// The same for records that lead back to themselves: a page has an end whatever they say.
  static let mostRecursiveCalls = 200_000

  private let programs: [Range<Int>]
  private let code: UnsafeBufferPointer<Instruction>
  private let text: UnsafeBufferPointer<UInt8>
  let registers: Registers
  private let fragments: FragmentCache?
  /// Stands before every line of the template that is running.
  private var indent: [UInt8] = []
  private var depth = 0
  private var recursiveCalls = 0

  init(
    _ page: CompiledPage, code: UnsafeBufferPointer<Instruction>, text: UnsafeBufferPointer<UInt8>,
    _ fragments: FragmentCache?
  ) {
    self.fragments = fragments
    programs = page.programs
    self.code = code
    self.text = text
    registers = Registers(count: page.registers, parts: page.parts)
  }

  deinit { registers.deallocate() }

  mutating func run(_ range: Range<Int>, into out: inout ByteBuffer) {
    var next = range.lowerBound
    while next < range.upperBound {
      let current = next
      next += 1
      switch code[current] {
      case .text(let start, let count, let opensLine): write(start, count, opensLine, into: &out)
      case .escaped(let field): registers.write(field, into: &out, escaped: true)
      case .raw(let field): registers.write(field, into: &out, escaped: false)
      case .load(let field): registers.load(field, into: &out)
      case .keep(let field, let register): registers.keep(field, in: register, into: &out)
      case .each(let field, let target, let end):
        forEach(field, target, next..<Int(end), into: &out)
        next = Int(end)
      case .when(let field, let end): if !registers.holds(field) { next = Int(end) }
      case .unless(let field, let end): if registers.holds(field) { next = Int(end) }
      case .call(let call): self.call(call, into: &out)
      }
    }
  }

  private mutating func forEach(
    _ field: Instruction.Field, _ target: Int32, _ body: Range<Int>, into out: inout ByteBuffer
  ) {
    guard depth < Self.deepestNesting else { return }
    depth += 1
    let registers = registers
    let hidden = registers[target]
    registers.forEach(field, into: &out) { item, out in
      registers[target] = item
      run(body, into: &out)
    }
    registers[target] = hidden
    depth -= 1
  }

  private mutating func call(_ call: Instruction.Call, into out: inout ByteBuffer) {
    if call.isRecursive { recursiveCalls += 1 }
    guard depth < Self.deepestNesting, recursiveCalls <= Self.mostRecursiveCalls else { return }
    guard let fragments, let fragment = call.fragment, indent.isEmpty, call.indentCount == 0,
      let key = registers[fragment.register].pointee.fragmentKey
    else { return run(call, into: &out) }
    if fragments.append(fragment.number, key, to: &out) { return }
    let start = out.count
    run(call, into: &out)
    fragments.keep(fragment.number, key, out, from: start)
  }

  private mutating func run(_ call: Instruction.Call, into out: inout ByteBuffer) {
    depth += 1
    let outer = indent.count
    if call.isAlone {
      indent.append(contentsOf: text[Int(call.indentStart)..<Int(call.indentStart + call.indentCount)])
      run(programs[Int(call.program)], into: &out)
      indent.removeLast(indent.count - outer)
    } else {
      let outer = indent
      indent = []
      run(programs[Int(call.program)], into: &out)
      indent = outer
    }
    depth -= 1
  }

  private func write(_ start: Int32, _ count: Int32, _ opensLine: Bool, into out: inout ByteBuffer) {
    let piece = UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start + count)])
    if indent.isEmpty { out.append(piece) } else { writeIndented(piece, opensLine, into: &out) }
  }

  private func writeIndented(_ piece: UnsafeBufferPointer<UInt8>, _ opensLine: Bool, into out: inout ByteBuffer) {
    if opensLine { out.append(indent) }
    for index in piece.indices {
      out.append(piece[index])
      if piece[index] == UInt8(ascii: "\n"), index + 1 < piece.count { out.append(indent) }
    }
  }
}
