import RungChecks
import RungModel
import RungReading
import RungRendering
import RungTemplates

/// A site that has been read, linked, planned and checked, and of which nothing has been written yet.
struct PreparedSite: Sendable {
  var renderer: Renderer
  var input: SiteInput
  /// Sorted.
  var findings: [Diagnostic]
  /// Writes workbooks; without it the site has none.
  var workbookProgram: Program?

  /// The path of the data, up to the point where pages are rendered. Every command goes this way.
  static func prepare(_ input: SiteInput, workbookProgram: Program?) -> PreparedSite {
    let (catalog, linkFindings) = link(input.documents)
    let map = SiteMap(catalog, copied: input.copied, hasWorkbooks: workbookProgram != nil)
    let (templates, templateFindings) = compile(input.theme, templatesInUse(catalog, map))
    let isWhole = !(input.findings + linkFindings).contains { $0.severity == .error }
    let addressFindings = map.findings + map.claims.compactMap(unusableAddress)
    let earlier = input.findings + linkFindings + templateFindings + addressFindings
    let findings = check(catalog, isWhole: isWhole, besides: earlier)
    let renderer = Renderer(catalog: catalog, map: map, templates: templates)
    return PreparedSite(renderer: renderer, input: input, findings: findings.sorted(), workbookProgram: workbookProgram)
  }

  /// Whether it would have workbooks, if there is a program that writes them.
  var wantsWorkbooks: Bool {
    let catalog = renderer.catalog
    return !catalog.site.leftOut.contains(.tables) && catalog.frameworks.contains(where: catalog.isCompared)
  }

  /// A built-in template of a kind of page that the site does not have is left out: it need not fit a layout of the
  /// site's own that was made before there was such a kind.
  private static func compile(_ theme: [ThemeFile], _ inUse: Set<String>) -> (CompiledTemplates, [Diagnostic]) {
    let files = theme.filter(\.isTemplate).map {
      TemplateFile(name: $0.templateName, path: $0.file, bytes: $0.bytes, faults: $0.faults)
    }
    let templates = Templates(files)
    let ownNames = Set(theme.filter(\.isOwn).map(\.templateName))
    let kinds = pageKinds.filter { inUse.contains($0.template) || ownNames.contains($0.template) }
    let (compiled, findings) = templates.compile(kinds)
    // What a designer's templates leave of the built-in ones is nobody's mistake.
    let own = Set(theme.filter(\.isOwn).map(\.file))
    return (compiled, findings + templates.unused(besides: pageKinds).filter { own.contains($0.place.file) })
  }
}

/// The finding that no file of the site can have the address of `claim`, or nil.
private func unusableAddress(_ claim: Claim) -> Diagnostic? {
  whyUnusable(claim.path).map { reason in
    Diagnostic(
      .badFileName, at: claim.place ?? Place(file: claim.path), "the address '\(claim.path)' \(reason)",
      hint: "give \(claim.what) a shorter or simpler name")
  }
}

extension SiteInput {
  /// The content files that were read, as findings name them.
  var textFiles: Set<String> { Set(documents.filter { $0.kind != .asset }.map(\.file)) }

  /// The files that are copied as they are, and how findings name them.
  var copied: [(path: String, file: String)] {
    documents.filter { $0.kind == .asset }.map { ($0.path, $0.file) }
      + theme.filter { !$0.isTemplate }.map { ($0.path, $0.file) }
  }
}
