import RungModel

// Statements as data, wherever they stand: with all that a page says of them.

extension PageContext {
  /// - Parameter holder: where they are shown; points that it replaces are left out.
  func writeData(_ statements: [ID<Statement>], at holder: ID<Holder>, into out: inout ByteBuffer) {
    out.appendList("statements", statements) { writeData(catalog[$0], at: holder, into: &$1) }
  }

  private func writeData(_ statement: Statement, at holder: ID<Holder>, into out: inout ByteBuffer) {
    out.appendObject { out in
      writeFields(of: statement, into: &out)
      out.appendList("items", catalog.points(of: statement.id, at: holder)) {
        writeData(catalog[$0], at: holder, into: &$1)
      }
    }
  }

  /// What it says, and on which conditions.
  func writeWords(of statement: Statement, into out: inout ByteBuffer) {
    out.appendField("id", id(of: statement.id))
    out.appendField("page", href(statement))
    out.appendField("label", statement.label)
    out.appendField("text", statement.text.prose.plain)
    out.appendList("conditions", statement.conditions.lazy.map(\.prose.plain))
  }

  /// All but the points nested in it.
  func writeFields(of statement: Statement, into out: inout ByteBuffer) {
    writeWords(of: statement, into: &out)
    out.appendField("note", statement.note?.prose.plain)
    writeCitations(statement.citations, into: &out)
    out.appendField("continues", statement.continues.map(id))
    out.appendField("same-as", statement.sameAs.map(id))
    out.appendList("related", statement.related.lazy.map(id))
    writeCitations("our-reading", statement.ourReading, into: &out)
  }

  func writeData(_ cell: Cell, column: Int? = nil, into out: inout ByteBuffer) {
    let part = catalog[cell.holder].parts[catalog[cell.area].position]
    out.appendObject { out in
      if let column { out.appendField("column", number: column) }
      out.appendField("role", id(of: cell.holder))
      out.appendField("area", id(of: cell.area))
      out.appendField("state", cell.state.rawValue)
      out.appendField("title", part.title)
      out.appendField("note", part.note?.prose.plain)
      if part.note != nil || part.statements.isEmpty { writeCitations(part.citations, into: &out) }
      writeData(cell.stated, at: cell.holder, into: &out)
      out.appendList("carried", cell.carried) { writeData($0, into: &$1) }
    }
  }

  private func writeData(_ group: CarriedGroup, into out: inout ByteBuffer) {
    out.appendObject { out in
      out.appendField("from", id(of: group.origin))
      out.appendList("through", group.through.lazy.map(id))
      writeCitations("ground", group.ground, into: &out)
      writeData(group.statements, at: group.to, into: &out)
    }
  }

  func writeData(_ noList: NoList, into out: inout ByteBuffer) {
    out.appendObject("no-list") { out in
      out.appendField("why", noList.why.prose.plain)
      writeCitations(noList.citations, into: &out)
    }
  }

  /// Without a text where the source says nothing.
  func writeData(fact row: Int, of holder: Holder, into out: inout ByteBuffer) {
    let head = catalog[holder.framework].facts[row]
    let fact = holder.facts[row]
    out.appendObject { out in
      out.appendField("id", head.key)
      out.appendField("title", head.title)
      out.appendField("role", id(of: holder.id))
      out.appendField("text", fact?.text.prose.plain)
      out.appendField("note", fact?.note?.prose.plain)
      writeCitations(fact?.citations ?? [], into: &out)
    }
  }
}
