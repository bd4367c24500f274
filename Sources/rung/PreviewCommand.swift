import ArgumentParser
import RungPreview
import RungSite

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the website while it is being written.",
    discussion: """
      Pages follow the content and the templates as they are saved. Nothing is written, and only browsers on this \
      machine can ask for pages.
      """)

  @OptionGroup var options: ContentOptions

  @Option(
    help: ArgumentHelp("The port to be reached at. (default: 4747, or the next that is free)", valueName: "number"))
  var port: Int?

  @Option(
    help: ArgumentHelp("Another address of this machine to be reached at, for all who can.", valueName: "address"))
  var host: String?

  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp(
      """
      A name to answer to besides 'localhost', such as 'my-machine' or, where another port leads here, 'localhost:8080'. \
      Can be given several times. Places are then not opened in an editor.
      """, valueName: "name"))
  var allowedHosts: [String] = []

  @Flag(help: "Open the first page in a browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      """
      What opens the place where a statement is written, such as 'code' or 'myedit --at={line} {file}'. (default: \
      $VISUAL or $EDITOR, where that is known to take a place)
      """, valueName: "command"))
  var editor: String?

  @Flag(help: "Look for changed files twice a second, on disks where the system does not tell of them.")
  var poll = false

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 1 to 65535") }
    if let editor, editor.allSatisfy(\.isWhitespace) { throw ValidationError("--editor needs a program") }
    if let wrong = allowedHosts.first(where: { !isHostName($0) }) {
      throw ValidationError("--allow-host takes a name such as 'my-machine' or 'localhost:8080', not '\(wrong)'")
    }
    if let host, host.isEmpty { throw ValidationError("--host needs an address") }
  }

  func run() throws {
    var preview = Preview(
      paths: WatchedPaths(content: options.content, templates: options.templates), console: Console(options))
    (preview.jobs, preview.makers) = (options.jobs, .found)
    (preview.port, preview.host, preview.editor) = (port, host, editor)
    preview.allowedHosts = allowedHosts
    (preview.opensBrowser, preview.isPolling) = (open, poll)
    try preview.run()
  }
}
