import RungChecks
import RungModel
import RungReading
import RungRendering
import RungTemplates

/// A site that has been read, linked, planned and checked, and of which nothing has been written yet.
///
/// It keeps each step's result, so that after an edit only those are made again that the edit concerns.
struct PreparedSite: Sendable {
  private(set) var renderer: Renderer
  /// The same pages in the languages into which the site is translated.
  private(set) var translations: [Renderer] = []
  private(set) var input: SiteInput
  /// Sorted.
  private(set) var findings: [Diagnostic] = []
  let makers: Makers
  private let hasFingerprints: Bool
  private var linked: LinkedContent
  private var addressFindings: [Diagnostic]
  /// What is found in translations alone.
  private var translationFindings: [Diagnostic] = []
  private(set) var theme: NamedTheme
  private var compiled: CompiledTheme
  private var checks: KeptChecks

  /// The path of the data, up to the point where pages are rendered. Every command goes this way.
  /// - Parameters:
  ///   - hasFingerprints: files of the theme are named by their bytes, for browsers that keep them.
  ///   - besides: templates that are wanted besides those of the site's pages.
  static func prepare(
    _ input: SiteInput, makers: Makers, hasFingerprints: Bool, besides templates: Set<String> = [],
    after previous: PreviousAddresses? = nil
  ) -> PreparedSite {
    PreparedSite(input, makers, hasFingerprints, KeptChecks(), besides: templates, after: previous)
  }

  private init(
    _ input: SiteInput, _ makers: Makers, _ hasFingerprints: Bool, _ kept: KeptChecks,
    besides templates: Set<String> = [], after previous: PreviousAddresses? = nil
  ) {
    self.input = input
    self.makers = makers
    self.hasFingerprints = hasFingerprints
    theme = NamedTheme(input.theme, hasFingerprints: hasFingerprints)
    linked = LinkedContent(input.originals) { previous?.names ?? FormerNames() }
    checks = kept
    let catalog = linked.catalog
    let map = SiteMap(catalog, copied: input.copied + theme.claims + [(SiteAddresses.file, nil)], made: makers.kinds)
    addressFindings =
      map.findings + map.claims.compactMap(unusableAddress) + unportableNames(map.claims, besides: map.findings)
    compiled = CompiledTheme(
      theme, catalog.site, pages: pageTemplates(map).union(templates), embeds: embedTemplates(catalog))
    renderer = Renderer(
      catalog: catalog, map: map, templates: compiled.templates, words: compiled.words, changes: SiteChanges(catalog))
    if !input.language.translations.isEmpty { translate(besides: templates) }
    check()
  }

  private mutating func check() {
    let linkFindings = linked.findings.filter { !input.stoodInFor.contains($0.place.file) }
    // One fault, one finding: what is missing under its right name is not said to be misplaced as well.
    let inputFindings = input.findings.filter {
      $0.rule != .misplacedFile || !linked.misnamedFiles.contains($0.place.file)
    }
    let isWhole = !(inputFindings + linkFindings + translationFindings).contains { $0.severity == .error }
    let earlier = inputFindings + linkFindings + compiled.findings + addressFindings + translationFindings
    findings = RungChecks.check(linked.catalog, isWhole: isWhole, besides: earlier, kept: &checks).sorted()
  }

  /// Whether what an earlier build had is still there. Where something has errors, that is not known.
  mutating func compare(with previous: PreviousAddresses) {
    guard !findings.contains(where: { $0.severity == .error }) else { return }
    findings += LostAddresses(previous, self).findings
    findings.sort()
  }

  /// Whether it would have workbooks, if there is a program that writes them.
  var wantsWorkbooks: Bool { renderer.catalog.frameworks.contains(where: renderer.catalog.hasWorkbook) }
}

// Translations: each is linked, planned and rendered as the original is.
extension PreparedSite {
  private mutating func translate(besides templates: Set<String>) {
    let tags = input.language.translations
    let names = [compiled.words[.language]]
    var made: [(renderer: Renderer, name: String)] = []
    for tag in tags {
      let linked = LinkedContent(input.documents(in: tag))
      let catalog = linked.catalog
      let map = SiteMap(catalog, copied: [], made: makers.kinds, isTranslation: true)
      let compiled = CompiledTheme(
        theme, catalog.site, pages: pageTemplates(map).union(templates), embeds: embedTemplates(catalog))
      let renderer = Renderer(
        catalog: catalog, map: map, templates: compiled.templates, words: compiled.words,
        changes: SiteChanges(catalog))
      made.append((renderer, compiled.words[.language]))
      note(linked.findings + compiled.findings)
      note(folderFindings("\(tag)/"))
    }
    let languages = zip([input.language.original] + tags, names + made.map(\.name)).enumerated().map {
      index, language in
      SiteLanguage(tag: language.0, name: language.1, folder: index == 0 ? "" : "\(language.0)/")
    }
    renderer = renderer.with(SiteLanguages(languages))
    translations = made.enumerated().map { index, made in
      let foreign = input.foreignTexts(in: tags[index])
      return made.renderer.with(SiteLanguages(languages, current: index + 1, foreign: foreign))
    }
  }

  /// What was found in the original is not said again.
  private mutating func note(_ findings: [Diagnostic]) {
    let known = Set(linked.findings + compiled.findings + translationFindings)
    translationFindings += findings.filter { !known.contains($0) }
  }

  /// What would lie among the pages of a translation.
  private func folderFindings(_ folder: String) -> [Diagnostic] {
    // What is wrong with a page is wrong with its data.
    renderer.map.claims.filter { claim in
      if case .data = renderer.map.page(at: claim.path)?.subject { return false }
      return (claim.path.lowercased() + "/").hasPrefix(folder.lowercased())
    }.map { claim in
      Diagnostic(
        .duplicateAddress, at: claim.place ?? Place(file: claim.path),
        "'\(claim.path)' lies where the pages of a translation do", hint: "give \(claim.what) another name")
    }
  }
}

// One edit after another, for a site that is kept.
extension PreparedSite {
  /// The site after the file of `document` changed.
  /// - Parameter standIn: what stays in its place, where it has errors.
  func replacing(_ document: Document, standIn: Document?) -> PreparedSite {
    var site = self
    site.input.replace(by: document, standIn: standIn)
    if !translations.isEmpty { return site.again() }
    if let standIn, standIn === input.document(at: document.path) {
      site.check()
    } else if addressFindings.isEmpty, let linked = linked.replacing(standIn ?? document) {
      site.take(linked)
    } else {
      site = site.again()
    }
    return site
  }

  /// The site after files of the theme changed.
  func rethemed(_ folder: String) throws(MachineFault) -> PreparedSite {
    var site = self
    try site.input.readTheme(again: folder)
    // What is copied of it has addresses too.
    site.theme = NamedTheme(site.input.theme, hasFingerprints: hasFingerprints)
    guard translations.isEmpty, site.theme.copied.map(\.path) == theme.copied.map(\.path) else { return site.again() }
    site.compiled = CompiledTheme(site.theme, renderer.catalog.site, pages: compiled.pages, embeds: compiled.embeds)
    site.renderer = Renderer(
      catalog: renderer.catalog, map: renderer.map, templates: site.compiled.templates, words: site.compiled.words,
      changes: renderer.changes)
    site.check()
    return site
  }

  /// The site of other files, in which frameworks that stay as they were are not checked again.
  func replacing(_ input: SiteInput) -> PreparedSite {
    var site = self
    site.input = input
    return site.again()
  }

  /// The site of one framework and of what is of none, without what is found then.
  func alone(_ framework: String) -> PreparedSite {
    var site = self
    site.input.keep { path in
      !path.hasPrefix("frameworks/") || path.hasPrefix("frameworks/\(framework)/")
    }
    return site.again()
  }

  private func again() -> PreparedSite { PreparedSite(input, makers, hasFingerprints, checks) }

  /// Every address stays as it was.
  private mutating func take(_ linked: LinkedContent) {
    self.linked = linked
    let catalog = linked.catalog
    let embeds = embedTemplates(catalog)
    if embeds != compiled.embeds || catalog.site.language != compiled.language {
      compiled = CompiledTheme(theme, catalog.site, pages: compiled.pages, embeds: embeds)
    }
    let changes = linked.relinked.map { renderer.changes.afterWords(of: catalog[$0], changedIn: catalog) }
    renderer = Renderer(
      catalog: catalog, map: renderer.map, templates: compiled.templates, words: compiled.words,
      changes: changes ?? renderer.changes)
    check()
  }
}

/// The theme's templates, compiled for what a site has of pages and embeds, in the words of its language.
struct CompiledTheme: Sendable {
  let language: String
  let words: Words
  let pages: Set<String>
  let embeds: Set<String>
  let templates: CompiledTemplates
  let findings: [Diagnostic]

  /// A built-in template of a kind of page that the site does not have is left out: it need not fit a layout of the
  /// site's own that was made before there was such a kind.
  init(_ theme: NamedTheme, _ site: Site, pages: Set<String>, embeds: Set<String>) {
    let said = SiteWords(theme.files, language: site.language, at: site.languagePlace)
    language = site.language
    words = said.words
    let all = theme.templates.saying(said.files)
    let ownFiles = theme.files.filter(\.isOwn)
    let inUse = pages.union(embeds).union(ownFiles.map(\.templateName))
    let (compiled, found) = all.compile(pageKinds.filter { inUse.contains($0.template) }, assets: theme.addresses)
    // What a designer's templates leave of the built-in ones is nobody's mistake.
    let own = Set(ownFiles.map(\.file))
    self.pages = pages
    self.embeds = embeds
    templates = compiled
    findings =
      found + said.findings + said.unfilled(besides: found) + said.unused(all) + all.plainNames(of: theme.named)
      + all.unused(besides: pageKinds).filter { own.contains($0.place.file) }
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
  var copied: [(path: String, file: String)] { documents.filter { $0.kind == .asset }.map { ($0.path, $0.file) } }
}

extension NamedTheme {
  /// With a fingerprint a file has the address without one, too: that is its own in previews and on paper.
  fileprivate var claims: [(path: String, file: String?)] {
    copied.flatMap { path, file in Set([path, file.path]).sorted().map { ($0, file.isOwn ? file.file : nil) } }
  }
}
