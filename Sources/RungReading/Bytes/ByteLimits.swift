package import RungModel

/// The bounds on what is read. They stand far above anything that is written by hand and keep a hostile or mistaken
/// file from costing more than its share.
package enum ByteLimits {
  /// Of a framework, a list of sources or a Markdown page.
  package static let file = 1 << 20
  /// Of all such files together.
  package static let allFiles = 1 << 29
  /// Of a file that is copied as it is, such as a film.
  package static let copied = 1 << 30
  /// Of all those together.
  package static let allCopied = 8 << 30
  /// Of a file that is held in memory whole, such as a picture that goes into a PDF or a font in Templates/.
  package static let held = 1 << 25
  /// Of all files in Templates/ together.
  package static let templates = 1 << 26
  /// Of lists and mappings in YAML.
  package static let nesting = 24
  /// Of a key or an id.
  package static let key = 100
  /// Findings of one kind from the bytes of one file.
  package static let findingsOfAKind = 3
  /// Faults of syntax in one YAML text, each of which takes one more look at it.
  package static let faultsOfAText = 20
  /// Findings from the keys and tags of one file, or of one mapping: nobody reads more.
  package static let findingsOfAFile = 100
}

/// The finding on a file of `count` bytes that is too large to be read, or nil. It needs the size alone, so that it can
/// be asked before the file is opened.
package func checkSize(_ count: Int, in file: String) -> Diagnostic? {
  guard count > ByteLimits.file else { return nil }
  return Diagnostic(
    .fileTooLarge, at: Place(file: file), "\(count) bytes are more than the \(ByteLimits.file) that a file may have",
    hint: "divide the file into smaller ones")
}
