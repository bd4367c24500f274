import ArgumentParser
import RungModel
import RungSite

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong in content and templates, and on which line.",
    discussion: "Nothing is written. Findings go to standard output.")

  @OptionGroup var options: ContentOptions
  @OptionGroup var strictness: Strictness

  @OptionGroup var earlier: EarlierSite

  @Flag(help: "List the rules instead.")
  var rules = false

  func run() throws {
    if rules { return try listRules() }
    let turn = SiteTurn(
      content: options.content, templates: options.templates, jobs: options.jobs,
      makers: .found, previous: earlier.previous,
      console: Console(options, findings: .output))
    try end(with: turn.check(isStrict: strictness.strict))
  }

  private func listRules() throws {
    let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
    let lines = Rule.allCases.map { rule in
      let name = rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count)
      return "\(name)  \(rule.severity == .error ? "error  " : "warning")  \(rule.explanation)\n"
    }
    try Console(format: .text, findings: .output).say(lines.joined())
  }
}
