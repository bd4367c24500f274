import ArgumentParser
import RungSite

struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists, in Markdown, the names that templates may use, or the rules.")

  enum Subject: String, CaseIterable, ExpressibleByArgument { case templates, rules }

  @Argument(help: "What to list.")
  var subject: Subject = .templates

  func run() throws {
    let console = Console(format: .text, findings: .output)
    switch subject {
    case .templates: try console.say(templateReference())
    case .rules: try console.say(ruleReference())
    }
  }
}
