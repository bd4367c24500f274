import ArgumentParser
import RungSite

@main
enum Program {
  static func main() {
    reportFileLimitsAsErrors()
    Rung.main()
  }
}

struct Rung: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rung",
    abstract: "Publishes career frameworks as a website.",
    discussion: """
      Rung reads Content/ (Markdown pages, and YAML frameworks: tiers, roles,
      areas, statements, sources) and writes a website to Site/. Its heart is the
      comparison between tiers.

        rung new my-site      write a small site that works
        cd my-site
        rung check            say what is wrong, and on which line
        rung build            write the website to Site/

      Exit codes: 0 all is well; 1 something in the content or the templates has
      to be mended; 2 rung itself could not run.
      """,
    version: "0.1.0",
    subcommands: [Build.self, CheckCommand.self, New.self, Reference.self])
}
