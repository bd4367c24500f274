package import RungModel

/// One template file, parsed. It depends on its own bytes and nothing else, so it can be kept while they stay the same.
package final class TemplateFile: Sendable {
  /// What partials and layouts call it: the path in the templates' folder, without `.html`.
  package let name: String
  /// As findings name it, with its folder.
  package let path: String
  /// What is wrong with how it is written. Names are looked at later, where it is known what is offered.
  package let findings: [Diagnostic]
  let bytes: [UInt8]
  let nodes: [Node]
  let named: NamedInside
  /// Whether it is a word of the interface: its text is plain words then, and not HTML.
  let isWord: Bool
  private let lines: LineStarts
  private let moving: @Sendable (Place) -> Place

  /// A file that is broken renders as nothing, and its names are not looked at.
  var isBroken: Bool { !findings.isEmpty }

  /// Parses the template; what is wrong with it is in `findings`.
  /// - Parameter faults: what is wrong with its bytes, which are not parsed then.
  package convenience init(name: String, path: String, bytes: [UInt8], faults: [Diagnostic] = []) {
    self.init(name: name, path: path, bytes: bytes, faults: faults, isWord: false) { $0 }
  }

  /// A word of the interface, out of a file that holds many.
  /// - Parameter moving: from a place in `text` to where that stands in the file at `path`.
  package convenience init(word key: String, path: String, text: String, moving: @escaping @Sendable (Place) -> Place) {
    self.init(name: key, path: path, bytes: Array(text.utf8), faults: [], isWord: true, moving: moving)
  }

  private init(
    name: String, path: String, bytes: [UInt8], faults: [Diagnostic], isWord: Bool,
    moving: @escaping @Sendable (Place) -> Place
  ) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.isWord = isWord
    self.moving = moving
    let lines = LineStarts(bytes)
    self.lines = lines
    let (nodes, syntaxFaults) = faults.isEmpty ? TreeBuilder.build(bytes) : ([], [])
    self.nodes = syntaxFaults.isEmpty ? nodes : []
    named = NamedInside(self.nodes)
    let found = syntaxFaults.map { fault in
      let notes = fault.note.map { [Diagnostic.Note($0.text, at: moving(lines.place(path, $0.range)))] } ?? []
      let place = moving(lines.place(path, fault.range))
      return Diagnostic(.templateSyntax, at: place, fault.headline, hint: fault.hint, notes: notes)
    }
    findings = (faults + found).sorted()
  }

  /// The name is the path's, without its first folder.
  package convenience init(path: String, bytes: [UInt8]) {
    let below = path.pathParts.dropFirst().joined(separator: "/")
    self.init(name: below.hasSuffix(".html") ? String(below.dropLast(5)) : below, path: path, bytes: bytes)
  }

  func place(_ range: Range<Int>) -> Place { moving(lines.place(path, range)) }
}

/// What a template names of others, gathered once: every page that comes to it asks.
struct NamedInside: Sendable {
  private(set) var includes: [String] = []
  private(set) var words: [String] = []
  private(set) var blocks: [String] = []

  init(_ nodes: [Node]) {
    nodes.walk { node in
      switch node {
      case .include(let include):
        includes.append(include.name)
        blocks += include.blocks.map(\.name)
      case .block(let block): blocks.append(block.name)
      case .variable(let name, _): if let key = name.wordKey { words.append(key) }
      case .line, .text, .section, .inverted: break
      }
    }
  }
}

/// Where the lines of a template begin.
private struct LineStarts: Sendable {
  private var offsets = [0]

  init(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { offsets.append(index + 1) }
  }

  func place(_ file: String, _ range: Range<Int>) -> Place {
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    return Place(file: file, line: low + 1, column: range.lowerBound - offsets[low] + 1, width: range.count)
  }
}
