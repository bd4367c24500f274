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
struct CompiledPage: Sendable {
  let shape: Shape
  let instructions: [Instruction]
  let text: [UInt8]
  /// The instructions of the page's template, and then of everything that is called.
  let programs: [Range<Int>]
  let registers: Int
}
