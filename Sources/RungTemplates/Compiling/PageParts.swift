/// Turns the loads of the page's own records, as `site` and `page` are, into ones that are done once a page: these
/// are asked for dozens of times on each.
///
/// A page whose record can be found inside itself is left alone, since there its register does not stay what it is.
/// - Returns: the instructions, and how many registers behind the first `registers` they need.
func keepingPageParts(_ code: [Instruction], registers: Int) -> (code: [Instruction], parts: Int) {
  let isRefilled = code.contains { if case .each(_, pageRegister, _) = $0 { true } else { false } }
  guard !isRefilled else { return (code, 0) }
  var code = code
  var parts: [Int32: Int32] = [:]
  for index in code.indices.dropLast() {
    // What is loaded is used by the next instruction, and by no other.
    guard case .load(let field) = code[index], field.register == pageRegister,
      code[index + 1].field?.register == scratchRegister
    else { continue }
    let part = parts[field.slot] ?? Int32(registers + parts.count)
    parts[field.slot] = part
    code[index] = .keep(field, in: part)
    code[index + 1] = code[index + 1].asking(part)
  }
  return (code, parts.count)
}
