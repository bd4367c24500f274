import ArgumentParser
import RungSite

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the website.",
    discussion: """
      Nothing is written until all content and templates have been checked; a build with errors leaves the site as
      it was. Files that are as they should be are not touched, and only files that Rung wrote before are removed.
      """)

  @OptionGroup var options: ContentOptions
  @OptionGroup var strictness: Strictness

  @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
  var output = "Site"

  func run() throws {
    let turn = SiteTurn(
      content: options.content, templates: options.templates, jobs: options.jobs,
      makers: .found, console: Console(options))
    try end(with: turn.build(into: output, isStrict: strictness.strict, needsWorkbooks: strictness.strict))
  }
}
