// Which holders get which sheets.

/// A page that says nothing of its own: it puts the statements of a holder together, to work with.
package enum SheetPage {
  case step(to: ID<Holder>)
  case jobStarter, appraisalSheet
}

/// Why no starter of a job description is made of a role.
package enum JobRefusal {
  /// Its author says why.
  case authored(Text)
  /// The source gives it no list to start from.
  case noList(NoList)
  /// A tier is no job.
  case level
  /// There is a list, and nothing in it.
  case empty
}

extension Catalog {
  /// Those of a holder, the steps from it among them.
  package func sheetPages(of holder: Holder) -> [SheetPage] {
    stepPages(of: holder).filter { $0.from == holder.id }.map { .step(to: $0.to) }
      + (hasJobStarter(holder) ? [.jobStarter] : []) + (hasAppraisalSheet(holder) ? [.appraisalSheet] : [])
  }

  package func hasJobStarter(_ holder: Holder) -> Bool {
    !site.leftOut.contains(.jobStarters) && holder.kind == .role
  }

  package func hasAppraisalSheet(_ holder: Holder) -> Bool {
    !site.leftOut.contains(.appraisalSheets) && hasStatements(holder)
  }

  /// The holders of which there is a page with a starter of a job description: roles, for the page says too why there is none.
  package func jobStarters(of framework: Framework) -> [ID<Holder>] {
    framework.holders.filter { hasJobStarter(self[$0]) }
  }

  /// The holders of which there is an appraisal sheet: those that have statements.
  package func appraisalSheets(of framework: Framework) -> [ID<Holder>] {
    framework.holders.filter { hasAppraisalSheet(self[$0]) }
  }

  /// Nil where a starter is made.
  package func whyNoJobStarter(_ holder: Holder) -> JobRefusal? {
    if let why = holder.noJobStarter ?? self[holder.framework].noJobStarter { return .authored(why) }
    if let noList = holder.noList { return .noList(noList) }
    if holder.kind == .tier { return .level }
    return hasStatements(holder) ? nil : .empty
  }

  /// Its own, or carried up.
  package func hasStatements(_ holder: Holder) -> Bool {
    holder.parts.contains { !$0.statements.isEmpty } || carried[holder.id.index].contains { !$0.isEmpty }
  }
}
