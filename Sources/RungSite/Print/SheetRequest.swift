/// What somebody wants on paper, in the names that content uses.
package enum SheetRequest: Sendable {
  /// A role is named as `framework/role`, or by its own name where no other has it.
  case role(String)
  /// The whole ladder where no roles are named; that of a crosswalk where `of` names one.
  case comparison(of: String, roles: [String], isNewAlone: Bool)
  case step(from: String, to: String)
  case book(String)
  case jobStarter(String, StatementChoice)
  case appraisalSheet(String)
  /// Every sheet that there is.
  case everything
}

/// Which of a role's statements somebody wants.
package struct StatementChoice: Sendable {
  /// The ids of those that are wanted; all where there are none.
  package var included: [String]
  /// The ids of those that are not.
  package var excluded: [String]

  package init(included: [String] = [], excluded: [String] = []) {
    self.included = included
    self.excluded = excluded
  }

  var isOfAll: Bool { included.isEmpty && excluded.isEmpty }
}

/// Something was asked for by a name that nothing has.
package struct UnknownSheet: Error, CustomStringConvertible {
  package var description: String

  init(_ description: String) { self.description = description }
}
