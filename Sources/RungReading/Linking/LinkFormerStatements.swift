import RungModel

// Where statements were before they were given other ids, or other roles.
extension Linker {
  mutating func linkFormerStatements(_ content: ContentSet) -> [FormerStatement] {
    var search = FormerStatements(linker: self)
    for (index, files) in content.frameworks.enumerated() { search.look(at: files, names.frameworks[index]) }
    findings += search.findings
    return search.found
  }
}

private struct FormerStatements {
  let linker: Linker
  private(set) var found: [FormerStatement] = []
  private(set) var findings: [Diagnostic] = []
  /// The roles of the framework by their keys of today and of old.
  private var holders: [String: ID<Holder>] = [:]
  /// Where each role had each id.
  private var known: [String: Place] = [:]

  init(linker: Linker) { self.linker = linker }

  mutating func look(at files: ContentSet.FrameworkFiles, _ local: Names.Local) {
    holders = local.holders
    known = [:]
    for holder in files.holders {
      for name in holder.draft.formerly where holders[name.text] == nil {
        holders[name.text] = local.holders[holder.draft.key]
      }
      for duties in holder.draft.duties { noteKeys(of: duties.statements, holder.draft.key) }
    }
    for holder in files.holders {
      for duties in holder.draft.duties { look(at: duties.statements, holder.draft.key, local) }
    }
  }

  private mutating func noteKeys(of statements: [StatementDraft], _ holder: String) {
    for statement in statements {
      known[address(statement.key.text, holder)] = statement.key.place
      noteKeys(of: statement.details.items, holder)
    }
  }

  private mutating func look(at statements: [StatementDraft], _ holder: String, _ local: Names.Local) {
    for statement in statements {
      if let id = local.statements[statement.key.text] {
        for name in statement.details.formerly { look(at: name, id, holder, local) }
      }
      look(at: statement.details.items, holder, local)
    }
  }

  private mutating func look(
    at name: Written, _ id: ID<Statement>, _ holder: String, _ local: Names.Local
  ) {
    let slash = name.text.firstIndex(of: "/")
    let role = slash.map { String(name.text[..<$0]) } ?? holder
    let key = slash.map { String(name.text[name.text.index(after: $0)...]) } ?? name.text
    guard let place = holders[role] else {
      if local.mayDeclare(role, in: \.holders) { return }
      findings.append(
        Diagnostic(
          .unknownRole, at: name.place, "'\(role)' is no role of this framework, and none was called so",
          hint: "write 'formerly: \(role)' in the file of the role that takes its place, and its old page leads there"))
      return
    }
    let address = address(key, role)
    if let first = known[address] {
      findings.append(
        Diagnostic(
          .duplicateID, at: name.place, "'\(name.text)' cannot lead here: the id is taken on the page of '\(role)'",
          hint: "take it out", notes: [.init("it is taken here", at: first)]))
      return
    }
    known[address] = name.place
    found.append(FormerStatement(holder: place, key: key, statement: id, place: name.place))
  }

  private func address(_ key: String, _ holder: String) -> String {
    "\(holders[holder].map { String($0.index) } ?? holder)#\(key)"
  }
}
