/// A partial, the blocks in it that are filled, and the shape of the one record that it looks at: the same fragment on
/// every kind of page.
struct FragmentNames {
  private struct Key: Hashable {
    let file: ObjectIdentifier
    let shape: Shape
    let fillings: [String: ObjectIdentifier]
  }

  private var known: [Key: Int32] = [:]

  /// Nil where blocks are filled with templates that have blocks of their own: such a call is rare, and has no number
  /// that holds on other kinds of page.
  mutating func number(of file: TemplateFile, on shape: Shape, filling overrides: Overrides) -> Int32? {
    guard overrides.fillings.values.allSatisfy({ $0.overrides.fillings.isEmpty }) else { return nil }
    let fillings = overrides.fillings.mapValues { ObjectIdentifier($0.block) }
    let key = Key(file: ObjectIdentifier(file), shape: shape, fillings: fillings)
    if let number = known[key] { return number }
    let number = Int32(known.count)
    known[key] = number
    return number
  }
}

/// The registers that each program reads before it fills them itself: what its output depends on.
func freeRegisters(of programs: [Range<Int>], _ code: [Instruction]) -> [Set<Int32>] {
  var free = [Set<Int32>](repeating: [], count: programs.count)
  var isSettled = false
  // Recursive calls settle after a few rounds, as the sets only grow.
  while !isSettled {
    isSettled = true
    for (index, range) in programs.enumerated() {
      let found = freeRegisters(in: range, code, calling: free)
      if found != free[index] { (free[index], isSettled) = (found, false) }
    }
  }
  return free
}

private func freeRegisters(in range: Range<Int>, _ code: [Instruction], calling free: [Set<Int32>]) -> Set<Int32> {
  var found: Set<Int32> = []
  var next = range.lowerBound
  while next < range.upperBound {
    let current = next
    next += 1
    switch code[current] {
    case .text: break
    case .escaped(let field), .raw(let field), .load(let field), .keep(let field, _), .when(let field, _),
      .unless(let field, _):
      found.insert(field.register)
    case .each(let field, let into, let end):
      found.insert(field.register)
      found.formUnion(freeRegisters(in: next..<Int(end), code, calling: free).subtracting([into]))
      next = Int(end)
    case .call(let call): found.formUnion(free[Int(call.program)])
    }
  }
  return found.subtracting([scratchRegister])
}
