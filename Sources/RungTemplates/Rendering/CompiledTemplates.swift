package import RungModel

/// Templates ready to render: every name in them has been found, so that rendering cannot fail.
package struct CompiledTemplates: Sendable {
  let pages: [String: CompiledPage]

  /// Appends the page that the template `name` makes of `record`. Writes nothing if no such kind of page was compiled,
  /// or for a record of another shape.
  /// - Parameter fragments: pieces of pages rendered before, and for those after.
  package func render(
    _ name: String, _ record: any Record, into out: inout ByteBuffer, fragments: FragmentCache? = nil
  ) {
    guard let page = pages[name], page.shape == record.shape else { return }
    page.instructions.withUnsafeBufferPointer { code in
      page.text.withUnsafeBufferPointer { text in
        var rendering = Rendering(page, code: code, text: text, fragments)
        withUnsafePointer(to: record) {
          rendering.registers[pageRegister] = $0
          rendering.run(page.programs[0], into: &out)
        }
      }
    }
  }
}
