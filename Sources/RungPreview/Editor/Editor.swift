import RungModel
import RungSite
import Subprocess
import SystemPackage

/// Opens places in the user's editor.
struct Editor: Sendable {
  let command: EditorCommand
  let console: Console

  enum Outcome { case opened, missingFile, missingProgram }

  func open(_ place: Place) -> Outcome {
    guard let file = absolutePath(place.file) else { return .missingFile }
    let arguments = command.arguments(file: file, line: Int(place.line), column: Int(place.column))
    return launch(command.program, arguments, console) ? .opened : .missingProgram
  }
}

/// Starts a program and does not wait for it. It is no part of this one's terminal: Ctrl-C here is not for it.
/// - Returns: whether there is such a program.
func launch(_ program: String, _ arguments: [String], _ console: Console) -> Bool {
  guard let path = programPath(program) else { return false }
  var apart = PlatformOptions()
  apart.createSession = true
  let options = apart
  Task {
    do {
      _ = try await run(
        .path(FilePath(path)), arguments: Arguments(arguments), platformOptions: options, input: .none,
        output: .discarded, error: .discarded)
    } catch { console.notice("cannot run \(program): \(error)") }
  }
  return true
}
