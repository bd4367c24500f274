/// One step of a compiled template.
///
/// Records stand in registers, one for each shape that the page meets, because of two records of one shape an inner
/// section hides the outer one altogether: that is the whole Mustache context stack, however deep recursion goes.
enum Instruction: Sendable {
  /// A piece of the page's text, line breaks included. `opensLine` says that it begins at the start of a line.
  case text(start: Int32, count: Int32, opensLine: Bool)
  case escaped(Field)
  case raw(Field)
  /// Puts the record in a field into the scratch register, or nothing if there is none.
  case load(Field)
  /// Puts a record of the page itself into a register of its own, the first time that it is asked for.
  case keep(Field, in: Int32)
  /// Runs what follows up to `end` once for every item, with the item in register `into`.
  case each(Field, into: Int32, end: Int32)
  case when(Field, end: Int32)
  case unless(Field, end: Int32)
  case call(Call)

  struct Field: Hashable, Sendable {
    let register: Int32
    let slot: Int32
  }

  struct Fragment: Sendable {
    let number: Int32
    let register: Int32
  }

  struct Call: Sendable {
    let program: Int32
    /// The call is a line of its own, and these bytes of the page's text stand before every line it writes.
    let isAlone: Bool
    let indentStart: Int32
    let indentCount: Int32
    /// The program is on the way to itself.
    var isRecursive = false
    /// The program looks at the record of one register alone, and what it writes can be used again.
    var fragment: Fragment?
  }
}

/// Where `load` puts records on the way along a dotted name; they are used at once.
let scratchRegister: Int32 = 0
/// Where the page's own record is.
let pageRegister: Int32 = 1

/// All that is needed to render one kind of page.
extension Instruction {
  /// The field that the instruction asks for.
  var field: Field? {
    switch self {
    case .escaped(let field), .raw(let field), .load(let field), .keep(let field, _), .each(let field, _, _),
      .when(let field, _), .unless(let field, _):
      field
    case .text, .call: nil
    }
  }

  /// The same asked of the record in another register.
  func asking(_ register: Int32) -> Instruction {
    func moved(_ field: Field) -> Field { Field(register: register, slot: field.slot) }
    return switch self {
    case .escaped(let field): .escaped(moved(field))
    case .raw(let field): .raw(moved(field))
    case .load(let field): .load(moved(field))
    case .keep(let field, let part): .keep(moved(field), in: part)
    case .each(let field, let into, let end): .each(moved(field), into: into, end: end)
    case .when(let field, let end): .when(moved(field), end: end)
    case .unless(let field, let end): .unless(moved(field), end: end)
    case .text, .call: self
    }
  }
}

struct CompiledPage: Sendable {
  let shape: Shape
  let instructions: [Instruction]
  let text: [UInt8]
  /// The instructions of the page's template, and then of everything that is called.
  let programs: [Range<Int>]
  let registers: Int
  /// How many of the registers, the last ones, are for records kept for the whole page.
  let parts: Int
}
