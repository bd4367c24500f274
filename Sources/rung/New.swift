import ArgumentParser
import RungSite

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a small site that works, to start from.",
    discussion: "A framework of two tiers, a page, sources and a glossary. Nothing that exists is replaced.")

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder needs a name") }
  }

  func run() throws { try end(with: startSite(in: folder, console: Console(format: .text, findings: .error))) }
}
