package import RungModel

/// The content linked: every name resolved, once, and those reported that name nothing. What a finding spoils is left
/// out, and the rest is linked all the same.
///
/// It keeps what it takes to link one file again by itself, when that file's words alone have changed.
package struct LinkedContent: Sendable {
  package private(set) var catalog: Catalog
  /// The framework that was linked again by itself to come here, if one was.
  package private(set) var relinked: ID<Framework>?
  private var content: ContentSet
  private var names: Names
  private let circular: Set<ID<Holder>>
  /// By framework and by article; the rest is of what concerns several files.
  private var frameworkFindings: [[Diagnostic]]
  private var articleFindings: [[Diagnostic]]
  private let otherFindings: [Diagnostic]

  /// Copied files, as findings name them, that are told of as missing under their right names.
  package var misnamedFiles: Set<String> { content.misnamedFiles }

  package var findings: [Diagnostic] {
    (otherFindings + frameworkFindings.joined() + articleFindings.joined()).map(\.namingUnseen)
  }

  /// - Parameters:
  ///   - documents: in order of their paths.
  ///   - former: what an earlier build had, for hints; asked for when something is not there.
  package init(_ documents: [Document], former: @escaping () -> FormerNames = { FormerNames() }) {
    var findings: [Diagnostic] = []
    let suggestions = Suggestions(former: former)
    var content = ContentSet(documents, suggestions, &findings)
    content.repeatPoints(&findings)
    var linker = Linker(names: Names(&content, &findings), suggestions: suggestions, findings: findings)
    linker.reportCircles(content)
    linker.reportSizes(content)
    var linked = LinkedFrameworks()
    frameworkFindings = content.frameworks.enumerated().map { index, files in
      linker.findings { $0.linkFramework(files, index, content, &linked) }
    }
    var articles: [Article] = []
    articleFindings = content.articles.indices.map { index in
      linker.findings { articles.append($0.linkArticle(index, content)) }
    }
    let part = linked.part
    catalog = Catalog(
      site: linker.linkSite(content), frameworks: part.frameworks, tiers: part.tiers, areas: part.areas,
      holders: part.holders, statements: part.statements, sources: linker.linkSources(content),
      terms: linker.linkTerms(content), articles: articles, crosswalks: linker.linkCrosswalks(content),
      assets: content.assets, aliases: linker.linkAliases(content),
      formerStatements: linker.linkFormerStatements(content))
    (names, circular, otherFindings) = (linker.names, linker.circular, linker.findings)
    self.content = content
  }
}

extension Linker {
  /// What `body` finds, apart from what was found before.
  fileprivate mutating func findings(_ body: (inout Linker) -> Void) -> [Diagnostic] {
    let before = findings
    findings = []
    body(&self)
    defer { findings = before }
    return findings
  }
}

extension LinkedContent {
  /// The content with `document` in place of the one at its path, where the rest may stay as it is: the document
  /// declares the same names in the same order, and what other files say of it does not depend on its words.
  /// - Returns: nil where all has to be linked again.
  package func replacing(_ document: Document) -> LinkedContent? {
    switch document.content {
    case .framework(let draft): replacing(draft, document.file)
    case .holder(let draft): replacing(draft, document.file)
    case .article(let draft): replacing(draft, document.file)
    case .site, .sources, .glossary, .crosswalks, .asset, .unread: nil
    }
  }

  private func replacing(_ draft: FrameworkDraft, _ file: String) -> LinkedContent? {
    guard let index = content.frameworks.firstIndex(where: { $0.file == file }),
      draft.declaresLike(content.frameworks[index].draft)
    else { return nil }
    var changed = self
    changed.content.frameworks[index].draft = draft
    return changed.relinkingFramework(index, file)
  }

  private func replacing(_ draft: HolderDraft, _ file: String) -> LinkedContent? {
    guard case .holder(let key, _) = DocumentKind(path: pathBelowContent(file)),
      let index = names.frameworkIndex[key],
      let position = content.frameworks[index].holders.firstIndex(where: { $0.file == file })
    else { return nil }
    let draft = names.filled(draft, of: key)
    guard draft.declaresLike(content.frameworks[index].holders[position].draft) else { return nil }
    var changed = self
    changed.content.frameworks[index].holders[position].draft = draft
    changed.names.replaceStatements(with: draft, from: content.frameworks[index].holders[position].firstStatement)
    return changed.relinkingFramework(index, file)
  }

  private func replacing(_ draft: ArticleDraft, _ file: String) -> LinkedContent? {
    guard let index = content.articles.firstIndex(where: { $0.file == file }),
      draft.declaresLike(content.articles[index].draft), !isNamed(file, in: otherFindings + frameworkFindings.joined())
    else { return nil }
    var changed = self
    changed.content.articles[index].draft = draft
    var linker = Linker(names: names, suggestions: Suggestions())
    var part = LinkedPart()
    changed.articleFindings[index] = linker.findings { part.articles = [$0.linkArticle(index, changed.content)] }
    changed.catalog = Catalog(catalog, replacing: part)
    changed.relinked = nil
    return changed
  }

  private func pathBelowContent(_ file: String) -> String {
    file.pathParts.suffix(3).joined(separator: "/")
  }

  /// - Parameter file: the one that changed: findings elsewhere which name it may be out of date.
  private consuming func relinkingFramework(_ index: Int, _ file: String) -> LinkedContent? {
    let framework = catalog.frameworks[index]
    guard !isNamed(file, in: otherFindings + articleFindings.joined()), !lendsWords(framework) else { return nil }
    var linker = Linker(names: names, suggestions: Suggestions(), circular: circular)
    var linked = LinkedFrameworks(inPlaceOf: framework, in: catalog)
    frameworkFindings[index] = linker.findings {
      $0.linkFramework(content.frameworks[index], index, content, &linked)
    }
    catalog = Catalog(catalog, replacing: linked.part)
    relinked = framework.id
    return self
  }

  private func isNamed(_ file: String, in findings: [Diagnostic]) -> Bool {
    findings.contains { $0.place.file == file || $0.notes.contains { $0.place.file == file } }
  }

  /// Whether a statement of another framework repeats the words of one of these.
  private func lendsWords(_ framework: Framework) -> Bool {
    catalog.successors[catalog.statementRange(of: framework)].joined().contains { id in
      catalog[id].sameAs != nil && catalog[id].framework != framework.id
    }
  }
}
