package import RungModel

/// One content file parsed, by itself: entities with their places, mentions that are still only names, and `Prose`.
///
/// It knows nothing of any other file, so it can be kept for as long as its bytes stay the same, together with the
/// findings that were made on the way.
package final class Document: Sendable {
  package enum Content: Sendable {
    case site(SiteDraft)
    case sources([SourceDraft])
    case glossary([TermDraft])
    case crosswalks([CrosswalkDraft])
    case framework(FrameworkDraft)
    case holder(HolderDraft)
    case article(ArticleDraft)
    /// With its size, where it is a picture that says so.
    case asset(PictureSize?)
    /// The file declares its name, and what is in it could not be read; nothing that may be in it is called unknown.
    case unread
  }

  /// Below the content folder, with `/`.
  package let path: String
  /// As findings name it.
  package let file: String
  package let kind: DocumentKind
  package let content: Content
  /// The same read in each of the languages into which the site is translated.
  package let translations: [Content]
  /// In each of them, the titles and the like that are not translated.
  package let foreign: [Set<String>]
  package let findings: [Diagnostic]

  init(
    path: String, file: String, kind: DocumentKind, content: Content, translations: [Content] = [],
    foreign: [Set<String>] = [], findings: [Diagnostic]
  ) {
    self.translations = translations
    self.foreign = foreign
    self.path = path
    self.file = file
    self.kind = kind
    self.content = content
    self.findings = findings
  }

  /// The document as it is in a translation.
  /// - Parameter own: the file of its translation, of a page that has one.
  package func translated(_ index: Int, own: Document?) -> Document {
    var content = own?.content ?? (translations.indices.contains(index) ? translations[index] : content)
    if case .article(var page) = own?.content, case .article(let original) = self.content {
      page.body = page.body.anchored(as: original.body)
      content = .article(page)
    }
    return Document(path: path, file: own?.file ?? file, kind: kind, content: content, findings: [])
  }
}

/// What a file is, from its path alone.
package enum DocumentKind: Sendable, Equatable {
  case site, sources, glossary, crosswalks, article, asset
  case framework(String)
  case holder(framework: String, key: String)

  package init(path: String) {
    let parts = path.parts(at: UInt8(ascii: "/"))
    switch parts.count {
    case 1 where path == "site.yaml": self = .site
    case 1 where path == "sources.yaml": self = .sources
    case 1 where path == "glossary.yaml": self = .glossary
    case 1 where path == "crosswalks.yaml": self = .crosswalks
    case 3 where parts[0] == "frameworks" && path.hasSuffix(".yaml"):
      let (framework, key) = (nearestKey(parts[1]), nearestKey(parts[2].dropLast(5)))
      self = key == "framework" ? .framework(framework) : .holder(framework: framework, key: key)
    default:
      self = path.hasSuffix(".md") && parts[0] != "frameworks" ? .article : .asset
    }
  }
}

/// The key that a file or folder of this name is meant to declare; a name that is no key is reported with the file.
private func nearestKey(_ name: Substring) -> String {
  let name = String(name)
  // The ending of 'role.yaml.yaml' was written twice.
  let stem =
    [".yaml", ".yml"].first { name.lowercased().hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
  let key = slug(of: stem)
  return isKey(name) || key.isEmpty ? name : key
}
