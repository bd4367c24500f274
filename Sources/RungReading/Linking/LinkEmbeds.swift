import RungModel

extension Linker {
  func embed(_ mention: Mention, _ body: String, _ home: Home, _ findings: inout [Diagnostic]) -> Target { .broken }
}
