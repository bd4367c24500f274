import RungModel
import RungReading

// The languages of a site: what is read in which, and what of the pages is not translated.

extension SiteInput {
  /// What site.yaml says of languages, which has to be known before the rest is read.
  static func language(
    of files: [ScannedFile], in folder: InputFolder, _ shown: String
  ) throws(MachineFault) -> ReadingLanguage {
    guard let file = files.first(where: { $0.path == "site.yaml" }),
      case .bytes(let bytes) = try folder.read(file, limit: ByteLimits.file),
      case .site(let site) = parseDocument(path: file.path, file: shown + file.path, bytes: bytes).content
    else { return ReadingLanguage() }
    return site.readingLanguage
  }

  /// The documents of the original; those of pages' translations are no part of it.
  var originals: [Document] {
    language.translations.isEmpty ? documents : documents.filter { language.translation(at: $0.path) == nil }
  }

  /// The documents as they are in a translation.
  func documents(in translation: String) -> [Document] {
    guard let index = language.translations.firstIndex(of: translation) else { return originals }
    let own = pages(in: translation)
    return originals.map { document in
      document.kind == .asset ? document : document.translated(index, own: own[document.path])
    }
  }

  /// Titles and the like that are the same in a translation for want of one.
  func foreignTexts(in translation: String) -> Set<String> {
    guard let index = language.translations.firstIndex(of: translation) else { return [] }
    let own = pages(in: translation)
    return originals.reduce(into: []) { texts, document in
      guard own[document.path] == nil, document.foreign.indices.contains(index) else { return }
      texts.formUnion(document.foreign[index])
    }
  }

  /// The translations of pages, by the paths of what they translate.
  private func pages(in translation: String) -> [String: Document] {
    var pages: [String: Document] = [:]
    for document in documents where document.kind == .article {
      guard let (original, tag) = language.translation(at: document.path), tag == translation else { continue }
      pages[original] = document
    }
    return pages
  }

  /// The findings on whole pages: those without a translation, and translations of no page.
  var translationFindings: [Diagnostic] {
    language.translations.flatMap { tag in
      let own = pages(in: tag)
      let pages = originals.filter { $0.kind == .article }
      let known = Set(pages.map(\.path))
      return pages.filter { own[$0.path] == nil }.map { untranslated($0, tag) }
        + own.filter { !known.contains($0.key) }.map { withoutOriginal($0.value, of: $0.key) }
    } + inUnknownLanguages
  }

  private func untranslated(_ page: Document, _ tag: String) -> Diagnostic {
    Diagnostic(
      .untranslated, at: Place(file: page.file), "this page is not translated into '\(tag)'",
      hint: "write '\(page.path.dropLast(3)).\(tag).md' beside it")
  }

  private func withoutOriginal(_ page: Document, of original: String) -> Diagnostic {
    Diagnostic(
      .missingOriginal, at: Place(file: page.file), "'\(page.path)' translates '\(original)', which is not there",
      hint: "write '\(original)' too, or take this file out")
  }

  /// `about.fr.md` beside `about.md`, in a site that is not in French.
  private var inUnknownLanguages: [Diagnostic] {
    guard !language.translations.isEmpty else { return [] }
    let known = Set(documents.map(\.path))
    return originals.filter { $0.kind == .article }.compactMap { page in
      let parts = page.path.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 2, case let tag = parts[parts.count - 2], tag.utf8.count == 2, tag.allSatisfy(\.isLetter),
        known.contains(parts.dropLast(2).joined(separator: ".") + ".md")
      else { return nil }
      return Diagnostic(
        .unknownLanguage, at: Place(file: page.file), "'\(page.path)' is in '\(tag)', and the site is not",
        hint: "add '\(tag)' to 'translations' in site.yaml, or rename the file")
    }
  }
}
