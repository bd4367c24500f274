import ArgumentParser
import RungSite

struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lists, in Markdown, the names that templates may use, or the rules; or the words of the interface, as YAML.")

  enum Subject: String, CaseIterable, ExpressibleByArgument { case templates, rules, words }

  @Argument(help: "What to list.")
  var subject: Subject = .templates

  func run() throws {
    let console = Console(format: .text, findings: .output)
    switch subject {
    case .templates: try console.say(templateReference())
    case .rules: try console.say(ruleReference())
    case .words: try console.say(String(decoding: englishWords(), as: UTF8.self))
    }
  }
}
