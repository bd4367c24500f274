package import RungModel

/// The names of the templates that the pages of a site are made with, and the embeds on them.
package func templatesInUse(_ catalog: Catalog, _ map: SiteMap) -> Set<String> {
  var names = Set(map.pages.compactMap(\.subject.template))
  let texts =
    catalog.articles.map(\.body) + catalog.frameworks.compactMap(\.about) + catalog.holders.compactMap(\.about)
  for text in texts {
    for case .embed(let embed) in text.targets { names.insert("embed/\(embed.kind.rawValue)") }
  }
  return names
}
