import ArgumentParser
import RungModel
import RungPaper
import RungSite

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Makes the paper that one takes into a room: PDFs of roles, comparisons, steps and whole frameworks.",
    discussion: """
      What to print:

        role framework/role                   a role sheet
        compare framework [role role …]       the whole ladder, or these roles
        step framework/role role              what changes from the one to the other
        book framework                        all of it, with contents and glossary
        job framework/role                    a starter of a job description; also as
                                              Markdown or, with pandoc, for word
                                              processors (-o NAME.md, -o NAME.docx)
        appraisal framework/role              its statements, with room to write

      A role can be named without its framework where no other has its name, and levels are
      named as roles are. 'compare' takes a crosswalk as well.

      Without -o the file is named after what is printed. -o NAME.html gives the document for
      any browser to print. A file of the name is replaced; nothing is written into the
      content or the templates.
      Chromium renders, or WeasyPrint where that is missing. The same content gives
      the same bytes, if the program and the fonts are the same.
      """)

  @Argument(help: ArgumentHelp("What to print, and of whom.", valueName: "what"))
  var what: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write, whose ending says what it is to be; with --all the folder. (default with --all: Paper)",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Everything: a file a sheet.")
  var all = false

  @Flag(help: "Of a comparison: only what is new or changed.")
  var new = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Of a job description: only these duties, by their ids, with spaces or commas between.", valueName: "id"))
  var include: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Of a job description: without these duties.", valueName: "id"))
  var exclude: [String] = []

  @Option(
    help:
      "What renders: \(RendererKind.allCases.map(\.rawValue).joined(separator: " or ")). (default: the first that is there)"
  )
  var renderer: RendererKind?

  @Option(help: "In which of the site's languages. (default: the one in which it was first written)")
  var language: String?

  @Option(help: "The paper: A4 or letter. (default: that of site.yaml)", transform: paperSize)
  var paper: PaperSize?

  @OptionGroup var options: ContentOptions
  @OptionGroup var strictness: Strictness

  func validate() throws { _ = try (request(), format()) }

  func run() throws {
    let console = Console(options)
    let turn = SiteTurn(content: options.content, templates: options.templates, jobs: options.jobs, console: console)
    let printing = Printing(
      turn: turn, console: console, jobs: options.jobs, renderer: renderer, language: language, paper: paper)
    try end(with: printing.run(request(), to: output, as: format(), isStrict: strictness.strict))
  }

  private func request() throws -> SheetRequest {
    if let output, output.isEmpty { throw ValidationError("-o needs a name") }
    if all {
      guard what.isEmpty, !new, include.isEmpty, exclude.isEmpty else {
        throw ValidationError("--all prints everything: name nothing else, and choose nothing")
      }
      if let output, output.hasSuffix(".pdf") { throw ValidationError("-o \(output): with --all it is a folder") }
      return .everything
    }
    guard let kind = what.first else {
      throw ValidationError("say what to print, such as 'role framework/role', or --all")
    }
    let names = Array(what.dropFirst())
    if new, kind != "compare" { throw ValidationError("--new is for 'compare'") }
    if kind != "job", !include.isEmpty || !exclude.isEmpty {
      throw ValidationError("--include and --exclude are for 'job'")
    }
    switch (kind, names.count) {
    case ("role", 1): return .role(names[0])
    case ("compare", 1...): return .comparison(of: names[0], roles: Array(names.dropFirst()), isNewAlone: new)
    case ("step", 2): return .step(from: names[0], to: names[1])
    case ("step", 3): return .step(from: "\(names[0])/\(names[1])", to: names[2])
    case ("book", 1): return .book(names[0])
    case ("job", 1): return .jobStarter(names[0], StatementChoice(included: ids(include), excluded: ids(exclude)))
    case ("appraisal", 1): return .appraisalSheet(names[0])
    case ("role", _), ("job", _), ("appraisal", _):
      throw ValidationError("'\(kind)' takes one role: \(kind) framework/role")
    case ("compare", _):
      throw ValidationError("'compare' takes a framework, and roles of it: compare framework role role")
    case ("step", _): throw ValidationError("'step' takes two roles: step framework/role role")
    case ("book", _): throw ValidationError("'book' takes one framework: book framework")
    default:
      throw ValidationError("'\(kind)' cannot be printed: write role, compare, step, book, job or appraisal")
    }
  }

  /// They may be joined with commas as well.
  private func ids(_ words: [String]) -> [String] { words.flatMap { $0.split(separator: ",").map(String.init) } }

  private func format() throws -> Printing.Format {
    guard let output, !all else { return .pdf }
    let ending = output.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    guard let format = Printing.Format(rawValue: ending) else {
      throw ValidationError("-o \(output): the file has to end in .pdf, .html, .md or .docx")
    }
    if format == .md || format == .docx, what.first != "job" {
      throw ValidationError("-o \(output): only 'job' can be had as Markdown or for word processors")
    }
    return format
  }
}

extension RendererKind: ExpressibleByArgument {}

/// Large and small letters are alike on the command line.
private func paperSize(_ word: String) throws -> PaperSize {
  guard let paper = PaperSize.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
    throw ValidationError("--paper takes A4 or letter, not '\(word)'")
  }
  return paper
}
