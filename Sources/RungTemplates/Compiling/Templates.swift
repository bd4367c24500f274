package import RungModel

/// The template that makes a kind of page, and what its records offer.
package struct PageKind: Sendable {
  package let template: String
  package let shape: Shape

  package init(_ template: String, _ shape: Shape) {
    self.template = template
    self.shape = shape
  }
}

/// All templates of a site, by name: the path in the templates' folder, without `.html`.
///
/// A name means what the sections open around it offer, the innermost first, so a partial is compiled anew for every
/// context that it is used in; what is compiled for one page kind is checked against nothing but its shape.
package struct Templates: Sendable {
  let folder: String
  let files: [String: TemplateFile]
  /// The words of the interface, by key.
  let words: [String: TemplateFile]
  private let findings: [Diagnostic]

  /// Later files take the place of earlier ones of the same name.
  package init(_ files: [TemplateFile], words: [TemplateFile] = [], folder: String = "Templates") {
    self.folder = folder
    self.words = Dictionary(words.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    findings = self.files.values.flatMap(\.findings) + self.words.values.flatMap(\.findings)
  }

  /// The same templates, which say `words`.
  package func saying(_ words: [TemplateFile]) -> Templates {
    Templates(Array(files.values), words: words, folder: folder)
  }

  /// Compiles every kind of page. All that is wrong in any file is found at once; what has findings still renders, as
  /// far as it could be understood, for the preview's sake.
  /// - Parameter assets: what templates can name of the files beside them.
  package func compile(
    _ kinds: [PageKind], assets: AssetAddresses = AssetAddresses()
  ) -> (compiled: CompiledTemplates, findings: [Diagnostic]) {
    var pages: [String: CompiledPage] = [:]
    var report = Report()
    var fragments = FragmentNames()
    for kind in kinds {
      guard let file = files[kind.template] else {
        report.add(missing(kind.template))
        continue
      }
      var compiler = Compiler(self, assets, report, fragments)
      pages[kind.template] = compiler.compile(file, for: kind)
      report = compiler.report
      fragments = compiler.fragments
    }
    return (CompiledTemplates(pages: pages), (findings + report.findings).sorted())
  }

  private func missing(_ name: String) -> Diagnostic {
    let place = Place(file: "\(folder)/\(name).html")
    return Diagnostic(
      .templateUnknownPartial, at: place, "'\(name).html' is needed for a kind of page, and there is no such template",
      hint: "add the file, or bring back the one that came with the theme")
  }
}

/// Findings so far. A partial used in ten places still has each of its faults once.
struct Report {
  /// After so many, more say nothing new.
  private static let mostFindings = 500

  private struct Key: Hashable {
    let rule: Rule
    let place: Place
  }

  private(set) var findings: [Diagnostic] = []
  private var seen: Set<Key> = []

  var isFull: Bool { findings.count >= Self.mostFindings }

  mutating func add(_ finding: Diagnostic) {
    if !isFull, seen.insert(Key(rule: finding.rule, place: finding.place)).inserted { findings.append(finding) }
  }
}
