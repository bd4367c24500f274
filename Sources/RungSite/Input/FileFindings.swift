import RungModel
import RungReading

// What a finding about a file as such says.
extension InputFolder {
  func unreadable(_ path: String, _ error: Errno) -> Diagnostic {
    Diagnostic(.unreadableFile, at: place(path), "'\(path)' cannot be read: \(error.words)")
  }

  func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: place(path), "'\(path)' is neither a file nor a folder and is left out",
      hint: "remove it, or put a file in its place")
  }

  func tooLarge(_ path: String, _ size: Int, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place(path), "'\(path)' has \(size) bytes, and at most \(limit) are read",
      hint: "make it smaller, or split it")
  }

  func tooLargeToCopy(_ path: String, _ size: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place(path), "'\(path)' has \(size) bytes, and a file to copy may have \(ByteLimits.copied)",
      hint: "put it where large files are kept, and link to it")
  }

  /// The finding on a file that is one too many: those before it fill what all together may have.
  func tooMuch(_ path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place(path), "with '\(path)' the files of its kind have more than \(limit) bytes altogether",
      hint: "keep large files elsewhere, and link to them")
  }

  func linked(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .linkedFile, at: place(path), "'\(path)' \(reason), and is left out", hint: "put a copy in its place")
  }

  func badName(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .badFileName, at: place(path), "'\(path)' has a name that \(reason), and is left out",
      hint: "rename it; letters, digits and '-' are safe everywhere")
  }
}
