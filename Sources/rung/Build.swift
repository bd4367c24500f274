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

  @OptionGroup var earlier: EarlierSite

  @Option(
    help: ArgumentHelp(
      "Write the site as one HTML file instead, which needs no folder, no server and no network.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var singleFile: String?

  @Option(help: ArgumentHelp("Write only this framework into the one file.", valueName: "key"))
  var framework: String?

  func validate() throws {
    if framework != nil, singleFile == nil { throw ValidationError("--framework goes with --single-file") }
    if let singleFile, !singleFile.hasSuffix(".html") {
      throw ValidationError("--single-file takes the name of an HTML file, such as handout.html")
    }
  }

  func run() throws {
    let turn = SiteTurn(
      content: options.content, templates: options.templates, jobs: options.jobs,
      makers: .found, previous: earlier.previous, console: Console(options))
    if let singleFile {
      return try end(with: turn.buildHandout(singleFile, of: framework, isStrict: strictness.strict))
    }
    try end(with: turn.build(into: output, isStrict: strictness.strict, needsWorkbooks: strictness.strict))
  }
}
