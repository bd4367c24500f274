import ArgumentParser
import Glibc
import RungSite

@main
enum Program {
  static func main() {
    reportFileLimitsAsErrors()
    do {
      var command = try Rung.parseAsRoot()
      if let lack = missingMeans() { throw lack }
      reportLackOfMemory()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// A command that was not understood has not run, so it ends like any that could not.
  private static func end(with error: any Error) -> Never {
    let console = Console(format: .text, findings: .error)
    if let fault = error as? MachineFault {
      console.notice("\(fault)")
    } else if Rung.exitCode(for: error) == .validationFailure {
      try? console.say(Rung.fullMessage(for: error) + "\n", on: .error)
    } else {
      Rung.exit(withError: error)
    }
    exit(Outcome.fault.rawValue)
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
        rung preview          show it in a browser while you write
        rung build            write the website to Site/
        rung print role ...   make a PDF to hand over

      Exit codes: 0 all is well; 1 something in the content or the templates has
      to be mended; 2 rung itself could not run, or the command was not understood.
      """,
    version: "0.1.0",
    subcommands: [Build.self, CheckCommand.self, New.self, PreviewCommand.self, PrintCommand.self, Reference.self])
}
