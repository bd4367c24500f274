package import RungModel

/// The names of the templates that the pages of a site are made with.
package func pageTemplates(_ map: SiteMap) -> Set<String> { Set(map.pages.compactMap(\.subject.template)) }

/// The names of the templates of the embeds on them.
package func embedTemplates(_ catalog: Catalog) -> Set<String> {
  let texts =
    catalog.articles.map(\.body) + catalog.frameworks.compactMap(\.about) + catalog.holders.compactMap(\.about)
  var names: Set<String> = []
  for text in texts {
    for case .embed(let embed) in text.targets { names.insert("embed/\(embed.kind.rawValue)") }
  }
  return names
}
