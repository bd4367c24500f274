package import RungModel

/// One template file, parsed. It depends on its own bytes and nothing else, so it can be kept while they stay the same.
package final class TemplateFile: Sendable {
  /// As the author names it, with its folder.
  package let path: String
  /// What is wrong with how it is written. Names are looked at later, where it is known what is offered.
  package let findings: [Diagnostic]
  let bytes: [UInt8]
  let nodes: [Node]

  /// A file that is broken renders as nothing, and its names are not looked at.
  var isBroken: Bool { !findings.isEmpty }

  /// Parses the template; what is wrong with it is in `findings`.
  package init(path: String, bytes: [UInt8]) {
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

  func place(_ range: Range<Int>) -> Place { Place(path, bytes, range) }
}

extension Place {
  fileprivate init(_ file: String, _ bytes: [UInt8], _ range: Range<Int>) {
    let (line, column) = bytes.position(of: range.lowerBound)
    self.init(file: file, line: line, column: column, width: range.count)
  }
}
