import ArgumentParser
import RungSite

struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists, in Markdown, the names that templates may use, or the rules.")

  enum Subject: String, CaseIterable, ExpressibleByArgument { case templates, rules }

  @Argument(help: "What to list.")
  var subject: Subject = .templates

  func run() {
    switch subject {
    case .templates: print(templateReference(), terminator: "")
    case .rules: print(ruleReference(), terminator: "")
    }
  }
}
