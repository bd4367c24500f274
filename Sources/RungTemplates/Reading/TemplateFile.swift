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

  /// A file that is broken renders as nothing, and its names are not looked at.
  var isBroken: Bool { !findings.isEmpty }

  /// Parses the template; what is wrong with it is in `findings`.
  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
    let (nodes, faults) = TreeBuilder.build(bytes)
    self.nodes = faults.isEmpty ? nodes : []
    findings = faults.map { fault in
      let notes = fault.note.map { [Diagnostic.Note($0.text, at: Place(path, bytes, $0.range))] } ?? []
      let place = Place(path, bytes, fault.range)
      return Diagnostic(.templateSyntax, at: place, fault.headline, hint: fault.hint, notes: notes)
    }
    .sorted()
  }

  /// The name is the path's, without its first folder.
  package convenience init(path: String, bytes: [UInt8]) {
    let below = path.split(separator: "/").dropFirst().joined(separator: "/")
    self.init(name: below.hasSuffix(".html") ? String(below.dropLast(5)) : below, path: path, bytes: bytes)
  }

  func place(_ range: Range<Int>) -> Place { Place(path, bytes, range) }
}

extension Place {
  fileprivate init(_ file: String, _ bytes: [UInt8], _ range: Range<Int>) {
    let (line, column) = bytes.position(of: range.lowerBound)
    self.init(file: file, line: line, column: column, width: range.count)
  }
}
