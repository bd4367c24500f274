import RungModel

/// Where in the compilation a piece of template stands: which file, inside which sections, and with which blocks
/// filled from outside.
struct Scope {
  let file: TemplateFile
  var overrides: Overrides
  var context: Context
  var reindent = Reindent()
  /// What the sections open since the program began have moved, for telling sound recursion from endless.
  var moves: [Move] = []
  var depth = 0
  /// Where the file was called, for findings that depend on it.
  let caller: Place?
  /// The words of the interface that it stands in, the outermost first.
  var words: [String] = []
}

/// The open sections, as far as names can tell them apart: each shape once, the innermost first.
///
/// An outer record of the same shape offers the same names, so none of its own can ever be reached. This makes the
/// contexts of recursive templates finite without giving up a single name.
struct Context: Hashable {
  private(set) var shapes: [Shape]
  /// What `{{.}}` is inside a section on a text.
  var text: Target?

  init(_ shape: Shape) { shapes = [shape] }

  mutating func enter(_ shape: Shape) {
    shapes.removeAll { $0 == shape }
    shapes.insert(shape, at: 0)
    text = nil
  }
}

/// What a name in a template was found to be.
struct Target: Hashable {
  let register: Int32
  /// The records to go through for a dotted name.
  var path: [Int32] = []
  var slot: Int32
  var shape: Shape
  /// `list.any`: whether the list has items, without going through them.
  var isAny = false

  init(register: Int32, slot: Int, shape: Shape) {
    self.register = register
    self.slot = Int32(slot)
    self.shape = shape
  }

  var field: Shape.Field { shape.fields[Int(slot)] }
  var kind: Shape.Kind { isAny ? .flag : field.kind }

  func stepping(to slot: Int, of shape: Shape) -> Target {
    var next = self
    next.path.append(self.slot)
    next.slot = Int32(slot)
    next.shape = shape
    return next
  }
}

/// A section has filled one register with something out of another.
struct Move: Hashable {
  let from: Int32
  let to: Int32
}

/// What becomes of the white space before the lines of a block that stands in for another.
struct Reindent {
  var strip: ArraySlice<UInt8> = []
  var add: [UInt8] = []

  func callAsFunction(_ blanks: ArraySlice<UInt8>) -> [UInt8] {
    let common = zip(strip, blanks).prefix { $0 == $1 }.count
    return add + blanks.dropFirst(common)
  }
}
