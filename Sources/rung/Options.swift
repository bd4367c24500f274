import ArgumentParser
import RungSite

/// Where the content is, and how findings are told: what all commands share.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to read.", valueName: "folder"), completion: .directory)
  var content = "Content"

  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      """
      The folder of templates. Files that it lacks are taken from the built-in theme. (default: Templates, where there \
      is such a folder)
      """, valueName: "folder"),
    completion: .directory)
  private var givenTemplates: String?

  var templates: String { givenTemplates ?? "Templates" }

  @Option(help: "How findings are written: as text, or as JSON objects, one a line.")
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("How many cores to use. The output does not depend on it.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
    if let givenTemplates, !folderExists(givenTemplates) {
      throw ValidationError("--templates: there is no folder '\(givenTemplates)'")
    }
  }
}

/// For commands that end with an outcome.
struct Strictness: ParsableArguments {
  @Flag(help: "Warnings count as errors.")
  var strict = false
}

/// For commands that compare a site with the one before it.
struct EarlierSite: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The addresses.txt of the site that this one replaces: addresses that are gone and lead nowhere are told of. \
      (default: the one in the folder that is written)
      """, valueName: "file"),
    completion: .file())
  var previous: String?
}

extension ReportFormat: ExpressibleByArgument {}

extension Console {
  init(_ options: ContentOptions, findings: Stream = .error) {
    self.init(format: options.format, findings: findings)
  }
}

/// Ends the command with the code that its outcome stands for.
func end(with outcome: Outcome) throws {
  if outcome != .clean { throw ExitCode(outcome.rawValue) }
}
