/// A fault of the machine (a full disk, a missing permission, a link where none may be), never of an author: the one
/// error that reading and writing folders throw.
package struct MachineFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What could not be done, as a verb: "write", "open".
  package var action: String
  /// As the user would name it: the folder as it was given, then the file in it.
  package var path: String
  /// In plain English.
  package var reason: String

  package init(_ action: String, _ path: String, _ reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  init(_ action: String, _ path: String, _ error: Errno) {
    self.init(action, path, error.words)
  }

  package var description: String { "cannot \(action) \(path): \(reason)" }
}
